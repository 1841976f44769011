import type {Page} from "playwright-core";
import {beforeAll, describe, expect, it} from "vitest";
import {
  cardOf,
  choose,
  figuresDrawn,
  type PageOptions,
  provenance,
  seen,
  useReader,
  wordsOf
} from "./support.js";

const reader = useReader();
const path = "comparison.html";

/** The page as it is built, for the tests that read what it says. */
let page: Page;
beforeAll(async () => {
  page = await open("", {kept: true});
});

async function open(search = "", options: PageOptions = {}): Promise<Page> {
  const page = await reader.page({engine: "waits", ...options}); // a filter has it loaded
  await page.goto(`${path}${search}`);
  await figuresDrawn(page, 12);
  return page;
}

describe("the comparison of adults with children", () => {
  it("states its methods and families before any figure", async () => {
    await page.getByText("identification routes (6), themes (5) and sample characteristics (17)").waitFor();
    const words = await wordsOf(page, "main");
    for (const method of ["Wilson’s 95 % interval", "Newcombe’s hybrid score", "Fisher’s exact test", "Holm"])
      expect(words.indexOf(method)).toBeLessThan(words.indexOf("43 %"));
    expect(words).toMatch(/Not compared: age/);
  });

  it("says the largest difference from its numbers, and has them all in a table", async () => {
    const title =
      "Another service told staff: 19.7 points lower among adults; the interval runs from 36.6 lower to 0.4 lower";
    await page.getByRole("heading", {name: title}).waitFor();
    const card = cardOf(page, "differences-routes");
    await card.getByRole("tab", {name: "Table"}).click();
    const row = card.getByRole("row", {name: /^Another service told staff/});
    const cells = await row.locator("td").allTextContents();
    expect(cells.map((cell) => cell.replace(/\s/g, " "))).toEqual([
      "41/95, 43 (34 to 53)",
      "22/35, 63 (46 to 77)",
      "−19.7 (−36.6 to −0.4)",
      "0.0508",
      expect.stringMatching(/^0\.\d{4}$/),
      "0.45 (0.19 to 1.07)"
    ]);
  });

  it("calls nothing significant but to say that it does not", async () => {
    const found = (await wordsOf(page, "main")).match(/[^.]*significan[^.]*\./g) ?? [];
    for (const sentence of found)
      expect(sentence).toMatch(/nothing (here is called )?significant|calls nothing significant/i);
  });

  it("tests whole characteristics of three levels or more: Freeman and Halton's p and Cramér's V as R gives them", async () => {
    const table = page.getByRole("table", {name: "Adults and children over all levels"});
    expect(
      await table
        .getByRole("row", {name: /^Region of origin/})
        .locator("td")
        .allTextContents()
    ).toEqual(["Europe, Africa, Asia, Other, Unknown", "0.0033", "0.300"]);
    await seen(page, "section[aria-labelledby=whole-characteristics] tbody tr", 3);
  });
});

describe("how much the method decides", () => {
  it("opens on 41 of 95 against 22 of 35, with five methods on one side of the line and three on the other", async () => {
    const card = cardOf(page, "methods");
    await card
      .getByRole("heading", {name: /five methods are on one side of the line, three on the other/})
      .waitFor();
    await card
      .getByText(
        /Not so: Fisher’s exact test \(0\.0508\), chi-square with Yates’s correction \(0\.0726\) and exact interval of the conditional odds ratio \(0\.19\sto 1\.07\)/
      )
      .waitFor();
    expect(await card.locator("svg").first().getAttribute("aria-label")).toContain("0.04997, below 0.05");
  });

  it("takes any other comparison, and keeps it in the address", async () => {
    const page = await open();
    await page.getByRole("combobox", {name: "Comparison"}).selectOption({label: "Sex: Female"});
    await cardOf(page, "methods")
      .getByRole("heading", {name: /^Sex: Female/})
      .waitFor();
    expect(new URL(page.url()).searchParams.get("comparison")).toBe("characteristics: sex=Female");
    await page.reload();
    await cardOf(page, "methods")
      .getByRole("heading", {name: /^Sex: Female/})
      .waitFor();
    await seen(page, "section[aria-labelledby=methods]", 1);
  });

  it("shows what recoding one patient would change, as R's fisher.test has it", async () => {
    const card = cardOf(page, "one-patient");
    await card.getByRole("tab", {name: "Table"}).click();
    await card.getByRole("row", {name: "As counted"}).waitFor();
    const cells = async (change: string) =>
      (await card.getByRole("row", {name: change}).locator("td").allTextContents())
        .slice(0, 4)
        .map((cell) => cell.replace(/\s/g, " "));
    expect(await cells("As counted")).toEqual(["41 of 95", "22 of 35", "0.0508", "−19.7 (−36.6 to −0.4)"]);
    expect((await cells("One adult more")).slice(0, 3)).toEqual(["42 of 95", "22 of 35", "0.0755"]);
    expect((await cells("One adult fewer")).slice(0, 3)).toEqual(["40 of 95", "22 of 35", "0.0476"]);
    expect((await cells("One child more")).slice(0, 3)).toEqual(["41 of 95", "23 of 35", "0.0295"]);
    expect((await cells("One child fewer")).slice(0, 3)).toEqual(["41 of 95", "21 of 35", "0.1136"]);
  });
});

describe("a filter on the comparison", () => {
  it("narrows every number to the patients in view", async () => {
    const page = await open("?sex=Female");
    await provenance(page, "filtered", 12);
    const words = await wordsOf(page, "section[aria-labelledby=methods] .card-explanation");
    expect(words).toMatch(/of 76 adults .* of 25 children/);
  });

  it("that leaves one group empty says that nothing can be compared", async () => {
    const page = await open();
    await choose(page, "Age", "18–25");
    for (const name of ["differences-routes", "whole-characteristics", "methods", "one-patient"])
      await cardOf(page, name)
        .getByRole("heading", {name: "Adults and children cannot be compared: no children are in view"})
        .waitFor();
  });
});
