import type {Page} from "playwright-core";
import {beforeAll, describe, expect, it} from "vitest";
import {cardOf, type PageOptions, pages, seen, useReader, wordsOf} from "./support.js";

const reader = useReader();
const path = "finding-the-cases.html";

async function open(options?: PageOptions): Promise<Page> {
  const page = await reader.page(options);
  await page.goto(path);
  await seen(page, ".card-figure:is(:has(svg), :has(table))", cardCount());
  return page;
}

function cardCount(): number {
  return pages.find((page) => page.path === path)?.drawn.count ?? 0;
}

/** How many people the flow diagram says were retrieved and included. */
async function flowOf(page: Page): Promise<{retrieved: number; included: number}> {
  const title = await wordsOf(page, "#cases-flow");
  const [, retrieved, included] = /people searched, ([\d,]+) retrieved, ([\d,]+) included/.exec(title) ?? [];
  return {retrieved: numberIn(retrieved), included: numberIn(included)};
}

function numberIn(words = ""): number {
  return Number(words.replaceAll(",", ""));
}

/** Waits until the switches say what has changed. */
function change(page: Page, words: RegExp) {
  return page.getByRole("form", {name: "Terms"}).getByRole("status").filter({hasText: words}).waitFor();
}

describe("finding the cases", () => {
  /** The page as it is built, for the tests that read what it says. */
  let built: Page;
  beforeAll(async () => {
    built = await open({engine: "waits", kept: true});
  });

  it("says first what is invented, and leads from 6,000 people to the 130 of print", async () => {
    const words = await wordsOf(built, "main");
    const order = ["more than 200,000 patients", "This search is ours, and synthetic.", "people searched"];
    const places = order.map((phrase) => words.indexOf(phrase));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(await wordsOf(built, "#cases-flow")).toMatch(
      /^6,000 people searched, \d+ retrieved, 1\d\d included$/
    );
    const {included} = await flowOf(built);
    const beside = /(\d+) (?:person|people) included, but not retrieved/.exec(words)?.[1] ?? "0";
    expect(included + Number(beside)).toBe(130);
  });

  it("says in both places why the screening is of more people than the flow has screened", async () => {
    const sentence = built.getByText(
      "The reviewers also screened and included 3 people whom no rule retrieves. So the screening is of 133 people, and the cohort has 130 people."
    );
    expect(await sentence.count()).toBe(2);
  });

  it("has boxes that add up: who is with a hit is retrieved or not, who is screened included or not", async () => {
    await cardOf(built, "cases-flow").getByRole("tab", {name: "Table"}).click();
    const rows = await cardOf(built, "cases-flow")
      .locator("table tbody tr")
      .evaluateAll((found) => found.map((row) => [...row.children].map((cell) => cell.textContent ?? "")));
    const of = (start: string) =>
      rows.filter(([name]) => name?.startsWith(start)).reduce((sum, [, people]) => sum + numberIn(people), 0);
    expect(of("Without a hit") + of("With a hit")).toBe(of("Searched"));
    expect(of("No rule holds") + of("Retrieved")).toBe(of("With a hit"));
    expect(of("Awaiting screening") + of("Screened")).toBe(of("Retrieved"));
    const included = rows.find(([name]) => name === "Included")?.[1];
    expect(of("Excluded") + of("Awaiting agreement") + numberIn(included)).toBe(of("Screened"));
  });

  it("follows a switched-off concept, says what changed, and keeps it in the address", async () => {
    const page = await open();
    const before = await flowOf(page);
    const concept = page
      .getByRole("form", {name: "Terms"})
      .getByRole("group")
      .first()
      .getByRole("checkbox", {name: "The whole concept"});
    await concept.uncheck();
    await change(page, /terms are off: [\d,]+ fewer people are retrieved/);
    const after = await flowOf(page);
    expect(after.retrieved).toBeLessThan(before.retrieved);
    expect(new URL(page.url()).searchParams.getAll("off").length).toBeGreaterThan(1);
    await page.reload();
    await change(page, /terms are off: [\d,]+ fewer people are retrieved/);
    expect(await flowOf(page)).toEqual(after);
    await page.getByRole("button", {name: "Switch all terms on"}).click();
    await seen(page, ".switches .notice", 0);
    await cardOf(page, "cases-flow")
      .filter({hasText: `${before.retrieved} retrieved`})
      .waitFor();
    expect(new URL(page.url()).search).toBe("");
  });

  it("has a switch for one term, which leaves its concept partly on", async () => {
    const page = await open();
    const group = page.getByRole("form", {name: "Terms"}).getByRole("group").first();
    await group.locator("summary").click();
    await group.locator("li").first().getByRole("checkbox").uncheck();
    await change(page, /^\s*1 of \d+ terms is off/);
    expect(
      await group
        .getByRole("checkbox", {name: "The whole concept"})
        .evaluate((box: HTMLInputElement) => box.indeterminate)
    ).toBe(true);
    expect(await group.locator("li").first().textContent()).toContain("off");
  });

  it("opens the people behind a box", async () => {
    const page = await open();
    const {included} = await flowOf(page);
    await page.getByText("The people behind each box").click();
    await page.getByRole("button", {name: /^Included: /}).click();
    await page
      .getByRole("dialog")
      .getByRole("table", {name: `${included} people`})
      .waitFor();
  });

  it("names the items of RECORD, each with a place on the page that is there", async () => {
    const items = await built.locator(".record dt").allTextContents();
    expect(items.map((item) => item.split(". ")[0])).toEqual(["6.1", "6.2", "6.3", "7.1", "13.1"]);
    for (const link of await built.locator(".record a").all()) {
      const target = (await link.getAttribute("href")) ?? "";
      expect(await built.locator(target).count(), target).toBe(1);
    }
  });
});

describe("finding the cases without scripts", () => {
  it("has the flow, every term with its reason, the hits in their lines, and the rules", async () => {
    const page = await reader.page({javaScriptEnabled: false});
    await page.goto(path);
    expect(await page.locator("#cases-flow").isVisible()).toBe(true);
    expect(await page.locator(".switches li").count()).toBeGreaterThan(20);
    expect(await page.locator(".concordance-match").count()).toBeGreaterThan(5);
    await page.setViewportSize({width: 320, height: 640});
    const lines = (await page.locator(".concordance tr").allInnerTexts()).join("\n");
    expect(lines).toContain("was trafficked, this has upset him");
    expect(await wordsOf(page, ".cases")).toContain("A person is retrieved when any of these holds.");
  });
});
