import {describe, expect, it} from "vitest";
import {printedOnCards} from "./printed.js";
import {drawn, findingsPages, pages, twoFrames, useReader, wordsOf} from "./support.js";

const reader = useReader();

describe.each(findingsPages)("$path without scripts", ({path, cards}) => {
  it("has every figure as a drawing or a table, with its numbers, its query, and what its codes mean", async () => {
    const page = await reader.page({javaScriptEnabled: false});
    await page.goto(path);
    const printed = Object.entries(printedOnCards[path] ?? {});
    expect(printed).toHaveLength(cards);
    for (const [name, numbers] of printed) {
      const card = `section.finding[aria-labelledby="${name}"]`;
      const figure = await wordsOf(page, `${card} .card-figure`);
      for (const number of numbers) expect(figure).toContain(number);
      expect(await wordsOf(page, `${card} h2`)).not.toBe("");
      expect(await page.locator(`${card} .tab-panel:has-text("SELECT")`).isVisible()).toBe(true);
      expect(await page.locator(`${card} .tab-panel:has-text("How it is counted.")`).isVisible()).toBe(true);
      expect(await page.locator(`${card} table`).first().isVisible()).toBe(true);
    }
  });

  it("shows each figure once, at the width that fits", async () => {
    const page = await reader.page({javaScriptEnabled: false});
    await page.goto(path);
    for (const width of [320, 390, 820, 1280]) {
      await page.setViewportSize({width, height: 800});
      for (const figure of await page.locator(".card-figure:has(svg)").all()) {
        const shown = await figure.locator(".built-figure:visible").all();
        expect(shown).toHaveLength(1);
        const [inner, outer] = [
          await shown[0]?.locator("svg").first().boundingBox(),
          await figure.boundingBox()
        ];
        expect(inner?.width ?? 0).toBeLessThanOrEqual((outer?.width ?? 0) + 1);
      }
    }
  });
});

describe("the sentences of a page without scripts", () => {
  it("hold their numbers", async () => {
    const page = await reader.page({javaScriptEnabled: false});
    await page.goto("about.html");
    expect(await wordsOf(page, "main")).toMatch(
      /kept those of 130 trafficked patients: 95 adults and 35 children/
    );
    await page.goto("check.html");
    expect(await page.locator(".claims tbody tr").count()).toBe(76);
  });
});

describe.each(pages)("$path as its scripts begin", ({path, drawn: complete}) => {
  it.each([320, 1280])("moves nothing at a width of %i pixels", async (width) => {
    const page = await reader.page({engine: "fails", viewport: {width, height: 900}});
    await page.addInitScript({content: shifts});
    await page.goto(path);
    await drawn(page, complete);
    await twoFrames(page);
    expect(await page.evaluate("window.shifted")).toBeLessThan(0.02);
  });
});

const shifts = `
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.shifted += entry.value;
  }).observe({type: "layout-shift", buffered: true});
`;
