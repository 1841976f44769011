import {readFile} from "node:fs/promises";
import type {Page} from "playwright-core";
import {cardOf} from "./support.js";

/** Presses a button of a card and reads the file that it saves. */
export async function saved(
  page: Page,
  card: string,
  format: string
): Promise<{name: string; bytes: Buffer}> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    cardOf(page, card)
      .getByRole("button", {name: `Download ${format}`})
      .click()
  ]);
  return {name: download.suggestedFilename(), bytes: await readFile(await download.path())};
}

/** The same for a file of text. */
export async function savedText(
  page: Page,
  card: string,
  format: string
): Promise<{name: string; text: string}> {
  const {name, bytes} = await saved(page, card, format);
  return {name, text: bytes.toString("utf8")};
}

/** Makes a page one of a version of the site, whatever it was built from. */
export async function publish(page: Page, commit: string, date: string): Promise<void> {
  await page.evaluate(
    (version) => {
      for (const meta of document.querySelectorAll("meta[name^=casebook-]")) meta.remove();
      for (const [name, content] of Object.entries(version))
        document.head.append(Object.assign(document.createElement("meta"), {name, content}));
    },
    {"casebook-commit": commit, "casebook-date": date}
  );
}
