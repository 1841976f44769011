import {mkdtemp, readdir, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {buildSite} from "../../loaders/build/build-site.js";
import {serveFolder} from "./server.js";
import {provenance, useReader} from "./support.js";

let folder: string;
let server: Awaited<ReturnType<typeof serveFolder>> | undefined;
const reader = useReader(() => `${server?.origin}/`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "casebook-example-"));
  await buildSite({extract: "examples/repair-cafes", out: join(folder, "site")});
  server = await serveFolder(join(folder, "site"));
});

afterAll(async () => {
  await server?.close();
  await rm(folder, {recursive: true, force: true});
});

/** The pages of the site, with how many cards the reader’s engine recomputes on each. */
const cards: Record<string, number> = {
  "index.html": 1,
  "challenges.html": 6,
  "comparison.html": 6,
  "agreement.html": 5,
  "check.html": 0,
  "protection.html": 0,
  "about.html": 0,
  "tables.html": 0,
  "your-own-extract.html": 0
};

/** What only the study in `data/` is about. */
const ofOtherStudy =
  /traffick|\badults?\b|\bchild(ren)?\b|London|Maudsley|CRIS\b|Domoney|Home Office|\bstaff\b|\bharmed\b|challenge/i;

/** What units are called in tables and queries, which are the same for every study. */
const ofUnits = /\bpatients?\b/i;

/** The words of a page that are no code, and do not describe the tables. */
function proseOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const prose = document.body.cloneNode(true) as HTMLElement;
    for (const part of prose.querySelectorAll("script, code, pre, textarea, .cm-editor, .editor, .tables"))
      part.remove();
    return prose.textContent ?? "";
  });
}

describe("a site of a study without routes, of three groups, with themes three levels deep", () => {
  it("has the pages that there is something for, and no other", async () => {
    const files = await readdir(join(folder, "site"));
    expect(files.filter((file) => file.endsWith(".html")).sort()).toEqual(
      [...Object.keys(cards), "404.html"].sort()
    );
  });

  it.each(Object.entries(cards))("shows %s whole, and no word of the other study", async (path, count) => {
    const page = await reader.page();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("response", (response) => response.status() >= 400 && errors.push(response.url()));
    await page.goto(path);
    if (count > 0) await provenance(page, "identical", count);
    else await page.waitForLoadState("networkidle");
    const text = await page.evaluate(() => {
      const shown = document.body.cloneNode(true) as HTMLElement;
      for (const script of shown.querySelectorAll("script")) script.remove(); // they name the pages by their files
      return shown.textContent ?? "";
    });
    // A menu leads to an address, and addresses are the same for every study.
    expect(ofOtherStudy.exec(text)?.[0]).toBeUndefined();
    expect(ofUnits.exec(await proseOf(page))?.[0]).toBeUndefined();
    const links = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>("a[href*='.html']")].map((link) =>
        link.pathname.slice(1)
      )
    );
    expect(links.filter((link) => !(link in cards) && link !== "")).toEqual([]);
    expect(errors).toEqual([]);
  });

  it("shows a code’s memo at the code, the study’s with the tables, and an interview’s nowhere but with rows", async () => {
    const read = (file: string) => readFile(join(folder, "site", file), "utf8");
    const pages = await Promise.all(Object.keys(cards).map(read));
    const having = (words: string) => Object.keys(cards).filter((_, at) => pages[at]?.includes(words));
    expect(having("Hands on the thing itself.")).toEqual(["tables.html"]);
    expect(having("The last three interviews brought no new code.")).toEqual(["tables.html"]);
    expect(having("The line was bad")).toEqual([]);
  });

  it("compares three groups, and opens the third level of a theme", async () => {
    const page = await reader.page();
    await page.goto("challenges.html");
    await provenance(page, "identical", 6);
    const learning = page.locator("section[aria-labelledby='theme-learning']");
    await learning.getByText("Under “Learning by doing”").click();
    await provenance(page, "identical", 7);
    expect(await learning.locator("#subthemes-by-doing").textContent()).toMatch(/interviews? with/);
  });
});
