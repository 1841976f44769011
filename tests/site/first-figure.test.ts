import {describe, expect, it} from "vitest";
import {printedOnCards} from "./printed.js";
import {figuresDrawn, findingsPages, holdBack, provenance, seen, useReader, wordsOf} from "./support.js";

const reader = useReader();

describe.each(findingsPages)("$path", ({path, cards}) => {
  it("shows every figure with its numbers before the engine is there, and recomputes each identically", async () => {
    const page = await reader.page();
    const release = await holdBack(page, "**/*.wasm.*");
    await page.goto(path);
    await provenance(page, "loading", cards);
    await figuresDrawn(page, cards);
    const printed = Object.entries(printedOnCards[path] ?? {});
    expect(printed).toHaveLength(cards);
    for (const [name, numbers] of printed) {
      const figure = await wordsOf(page, `section[aria-labelledby="${name}"] .card-figure`);
      for (const number of numbers) expect(figure).toContain(number);
    }
    expect(await page.getByText("loading the query engine to recompute it here…").count()).toBe(cards);

    release();
    await provenance(page, "identical", cards);
    expect(await page.getByText("Recomputed in your browser, identical.", {exact: true}).count()).toBe(cards);
  });
});

describe("check.html", () => {
  it("judges every printed number before the engine is there", async () => {
    const page = await reader.page();
    const release = await holdBack(page, "**/*.wasm.*");
    await page.goto("check.html");
    await seen(page, ".claims tbody tr", 76);
    expect(await wordsOf(page, ".claims-provenance")).toBe("Computed when the site was built.");
    release();
    await page.getByText("Recomputed in your browser, identical.", {exact: true}).waitFor();
  });
});

describe("the sentences of the pages", () => {
  it("say the paper's numbers of patients before the engine is there", async () => {
    const page = await reader.page();
    await holdBack(page, "**/*.wasm.*");
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
