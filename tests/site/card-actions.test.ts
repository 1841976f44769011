import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {publish} from "./saved.js";
import {cardOf, chosenWords, provenance, useReader} from "./support.js";

const reader = useReader();
const clipboard = {permissions: ["clipboard-read", "clipboard-write"]};

const press = (page: Page, card: string, name: string) =>
  cardOf(page, card).getByRole("button", {name}).click();
const status = (page: Page, card: string) => cardOf(page, card).getByRole("status");
const onClipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Leaves a page without a clipboard, as one is that does not come over a secure line. */
const withoutClipboard = (page: Page) =>
  page.addInitScript(() => Object.defineProperty(navigator, "clipboard", {value: undefined}));

describe("the link to a view", () => {
  it("leads to the same filters, card and tab", async () => {
    const page = await reader.page(clipboard);
    await page.goto("index.html?sex=Female");
    await provenance(page, "filtered", 2);
    await cardOf(page, "theme-frequencies").getByRole("tab", {name: "Table"}).click();
    await press(page, "theme-frequencies", "Link to this view");
    await status(page, "theme-frequencies").getByText("Copied").waitFor();
    const address = await onClipboard(page);
    expect(address).toBe(
      new URL("index.html?sex=Female&tab=theme-frequencies%3Atable#theme-frequencies", page.url()).href
    );

    const other = await reader.page();
    await other.goto(address);
    await provenance(other, "filtered", 2);
    expect(await chosenWords(other)).toEqual(["Sex: Female"]);
    const selected = (card: string) => cardOf(other, card).getByRole("tab", {selected: true}).textContent();
    expect(await selected("theme-frequencies")).toBe("Table");
    expect(await selected("identification-routes")).toBe("Figure");
  });

  it("leads to the same comparison", async () => {
    const page = await reader.page({...clipboard, engine: "waits"});
    await page.goto("comparison.html");
    await provenance(page, "built", 12);
    await page.getByRole("combobox", {name: "Comparison"}).selectOption({label: "Availability of services"});
    const title = /^Availability of services: /;
    await cardOf(page, "methods").getByRole("heading", {name: title}).waitFor();
    await press(page, "methods", "Link to this view");
    await status(page, "methods").getByText("Copied").waitFor();

    const other = await reader.page({engine: "waits"});
    await other.goto(await onClipboard(page));
    await cardOf(other, "methods").getByRole("heading", {name: title}).waitFor();
  });

  it("is shown, selected, where there is no clipboard", async () => {
    const page = await reader.page({engine: "waits"});
    await withoutClipboard(page);
    await page.goto("index.html");
    await provenance(page, "built", 2);
    await press(page, "identification-routes", "Link to this view");
    const field = page.getByLabel("Copy this address:");
    const address = new URL(
      "index.html?tab=identification-routes%3Afigure#identification-routes",
      page.url()
    );
    expect(await field.inputValue()).toBe(address.href);
    expect(await field.evaluate((input) => document.activeElement === input)).toBe(true);
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(address.href);
    await press(page, "identification-routes", "Link to this view");
    expect(await field.count()).toBe(1);
  });
});

describe("the table of a card", () => {
  it("is copied as a table and as text, as the card has it", async () => {
    const page = await reader.page({...clipboard, engine: "waits"});
    await page.goto("index.html");
    await provenance(page, "built", 2);
    await press(page, "identification-routes", "Copy table");
    await status(page, "identification-routes").getByText("Table copied").waitFor();
    const text = await onClipboard(page);
    expect(text.split("\n")[0]).toBe("Patients by identification route, with 95 % Wilson intervals");
    expect(text).toContain("\t41/95\t43 (34 to 53)\t22/35\t");
    const markup = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType("text/html"))?.text();
    });
    expect(markup).toContain(
      "<caption>Patients by identification route, with 95 % Wilson intervals</caption>"
    );
    expect(markup).toMatch(/<th scope="row"[^>]*>[^<]+<\/th>\s*<td[^>]*>41\/95<\/td>/);
    expect(markup).not.toMatch(/class=|<script|<button/);
  });

  it("is shown, selected, where there is no clipboard", async () => {
    const page = await reader.page({engine: "waits"});
    await withoutClipboard(page);
    await page.goto("index.html");
    await provenance(page, "built", 2);
    await press(page, "identification-routes", "Copy table");
    await status(page, "identification-routes").getByText("The clipboard is refused here").waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toContain("43 (34 to 53)");
  });
});

describe("how to cite", () => {
  it("is said of the paper and of this version of the site, in three formats each", async () => {
    const page = await reader.page(clipboard);
    await page.goto("identification.html?sex=Female");
    await provenance(page, "filtered", 3);
    await publish(page, "abc1234", "2026-11-02");
    await press(page, "informants", "Cite");
    const dialog = page.getByRole("dialog", {name: "How to cite"});
    await dialog.getByText(/^Domoney J, Howard LM.*BMC Psychiatry 2015;15:289\. doi:10\.1186/).waitFor();
    await dialog
      .getByText(
        /^The Casebook authors\. Casebook: .*Extract 1\.0\.0, fingerprint [0-9a-f]{12}, commit abc1234\..* 2 November 2026\. http/
      )
      .waitFor();
    const copy = async (what: string) => {
      await dialog.getByRole("button", {name: what}).click();
      await dialog.getByText(`Copied ${what.split(" ")[1]}`).waitFor();
      return onClipboard(page);
    };
    expect(await copy("Copy BibTeX of the paper")).toMatch(/^@article\{domoney2015,/);
    expect(await copy("Copy RIS of the paper")).toMatch(/^TY {2}- JOUR\n.*\nER {2}- \n$/s);
    expect(await copy("Copy BibTeX of this version of the site")).toContain("commit abc1234");
    expect(await copy("Copy RIS of this version of the site")).toContain("\nDA  - 2026/11/02\n");
    await page.keyboard.press("Escape");
    expect(await dialog.count()).toBe(0);
  });

  it("is selected to be copied by hand where there is no clipboard", async () => {
    const page = await reader.page({engine: "waits"});
    await withoutClipboard(page);
    await page.goto("identification.html");
    await provenance(page, "built", 3);
    await press(page, "informants", "Cite");
    await page.getByRole("button", {name: "Copy BibTeX of the paper"}).click();
    await page.getByText("the BibTeX is selected").waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/^@article\{domoney2015,/);
  });
});

it("every action is 24 pixels high or more on a phone", async () => {
  const page = await reader.page({engine: "waits", viewport: {width: 320, height: 740}, isMobile: true});
  await page.goto("index.html");
  await provenance(page, "built", 2);
  const boxes = await page
    .locator(".card-actions button:visible")
    .evaluateAll((buttons) =>
      buttons
        .map((button) => button.getBoundingClientRect())
        .map(({width, height}) => Math.min(width, height))
    );
  expect(boxes.length).toBe(14);
  expect(Math.min(...boxes)).toBeGreaterThanOrEqual(24);
});
