import {describe, expect, it} from "vitest";
import {useReader} from "./support.js";
import {recordTraffic} from "./traffic.js";

const reader = useReader();

describe("the search", () => {
  it("finds the page about a word, and leads there", async () => {
    const page = await reader.page({engine: "waits"});
    const {complaints} = recordTraffic(page);
    await page.goto("index.html");
    await page.getByRole("searchbox").fill("codebook");
    const found = page.locator("#observablehq-search-results a", {hasText: "Data"});
    await found.first().click();
    await page.waitForURL(/tables\.html/);
    await page.getByRole("heading", {name: "Data", level: 1}).waitFor();
    expect(complaints).toEqual([]);
  });

  it("says so when no page has the word", async () => {
    const page = await reader.page({engine: "waits"});
    await page.goto("index.html");
    await page.getByRole("searchbox").fill("xylophone");
    await page.locator("#observablehq-search-results", {hasText: /no results/i}).waitFor();
  });
});
