import {describe, expect, it} from "vitest";
import {printedOnCards} from "./printed.js";
import {findingsPages, holdBack, provenance, seen, useReader, wordsOf} from "./support.js";

const reader = useReader();

describe.each(findingsPages)("$path", ({path, settled: {count}}) => {
  it("shows every figure with its numbers before the engine is there, and recomputes each identically", async () => {
    const page = await reader.page();
    const release = await holdBack(page, "**/*.wasm");
    await page.goto(path);
    await provenance(page, "loading", count);
    await seen(page, ".card-figure:is(:has(svg), :has(table))", count);
    const cards = Object.entries(printedOnCards[path] ?? {});
    expect(cards).toHaveLength(count);
    for (const [name, numbers] of cards) {
      const figure = await wordsOf(page, `section[aria-labelledby="${name}"] .card-figure`);
      for (const number of numbers) expect(figure).toContain(number);
    }
    expect(await page.getByText("loading the query engine to recompute it here…").count()).toBe(count);

    await release();
    await provenance(page, "identical", count);
    expect(await page.getByText("Recomputed in your browser, identical.", {exact: true}).count()).toBe(count);
  });
});

describe("check.html", () => {
  it("judges every printed number before the engine is there", async () => {
    const page = await reader.page();
    const release = await holdBack(page, "**/*.wasm");
    await page.goto("check.html");
    await seen(page, ".claims tbody tr", 76);
    expect(await wordsOf(page, ".claims-provenance")).toBe("Computed when the site was built.");
    await release();
    await page.getByText("Recomputed in your browser, identical.", {exact: true}).waitFor();
  });
});

describe("the sentences of the pages", () => {
  it("say the paper's numbers of patients before the engine is there", async () => {
    const page = await reader.page();
    await holdBack(page, "**/*.wasm");
    await page.goto("index.html");
    await seen(page, ".key-numbers .inline-number:text('130')");
    expect(await page.locator(".key-numbers li").allTextContents()).toEqual([
      expect.stringContaining("130"),
      expect.stringContaining("95"),
      expect.stringContaining("35"),
      expect.stringContaining("5")
    ]);
  });
});
