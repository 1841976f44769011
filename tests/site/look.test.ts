import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {brokenLines} from "./broken-lines.js";
import {readColours} from "./colours.js";
import {cutText} from "./cut-text.js";
import {smallTargets} from "./small-targets.js";
import {figuresDrawn, openDrawn, pages, resize, useReader} from "./support.js";

const reader = useReader();

/** Phones, a tablet, a laptop and a desktop. */
const widths = [320, 390, 768, 1280, 1600];

describe.each(pages)("$path", (opened) => {
  it("cuts and breaks no word of a table or a figure, parts no number from its noun, has nothing too small for a finger, and is no wider than the screen, on any screen and with everything open", async () => {
    const options = {engine: "fails", isMobile: true, hasTouch: true} as const;
    const page = await openDrawn(reader, opened, {...options, viewport: {width: 360, height: 740}});
    await page.$$eval("details", (found) => {
      for (const details of found) details.open = true;
    });
    await page.$$eval<void, HTMLElement>("[role=tab]", (tabs) => {
      for (const tab of tabs) tab.click(); // each fills its panel
    });
    await page.addStyleTag({content: ".tab-panel:not(#none) { display: block; }"});
    const overhang = () =>
      page.evaluate(
        () => (document.scrollingElement?.scrollWidth ?? 0) - document.documentElement.clientWidth
      );
    const found = await strangeType(page);
    for (const width of widths) {
      await resize(page, {width, height: 740});
      expect(await page.evaluate(() => innerWidth)).toBe(width);
      if ((await overhang()) > 0) found.push(`${width}: wider than the screen`);
      for (const faults of [await cutText(page), await brokenLines(page), await smallTargets(page)])
        found.push(...faults.map((fault) => `${width}: ${fault}`));
    }
    expect(found).toEqual([]);
  });

  it("has words that stand out from a light ground, and from a dark one where the reader wants it dark", async () => {
    const page = await openDrawn(reader, opened, {engine: "fails", colorScheme: "light"});
    const light = await readColours(page);
    expect(light.ground).toBeGreaterThan(0.9);
    expect(light.faint).toEqual([]);
    await page.emulateMedia({colorScheme: "dark"});
    const dark = await readColours(page);
    expect(dark.ground).toBeLessThan(0.05);
    expect(dark.faint).toEqual([]);
  });
});

/** The fields and buttons of a page that are set in the browser's own type. */
function strangeType(page: Page): Promise<string[]> {
  return page.$$eval("button, select, textarea, input:not([type=checkbox], [type=radio])", (found) =>
    found.flatMap((element) => {
      const part = element.matches("[type=file]") ? "::file-selector-button" : null;
      const {fontFamily} = getComputedStyle(element, part);
      return /Source Sans 3|monospace/.test(fontFamily)
        ? []
        : [`${fontFamily}: ${element.outerHTML.slice(0, 80)}`];
    })
  );
}

describe("the first screen of a laptop", () => {
  it("shows most of the first figure of Findings", async () => {
    const viewport = {width: 1280, height: 800};
    const page = await reader.page({engine: "fails", viewport});
    await page.goto("index.html");
    await figuresDrawn(page, 2);
    const {top, height} = await page
      .locator(".card-figure")
      .first()
      .evaluate((figure) => figure.getBoundingClientRect());
    expect((viewport.height - top) / height).toBeGreaterThan(0.7);
  });
});
