import type {BrowserContextOptions, Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {readColours} from "./colours.js";
import {openWithoutEngine, pages, useReader} from "./support.js";

const reader = useReader();

const open = (opened: (typeof pages)[number], options?: BrowserContextOptions) =>
  openWithoutEngine(reader, opened, options);

/** The words in figures that stand out of their card. */
const wordsBeyondCards = (page: Page) =>
  page.$$eval(".card", (cards) =>
    cards.flatMap((card) => {
      const {left, right} = card.getBoundingClientRect();
      const isBeyond = (box: DOMRect) => box.width > 0 && (box.left < left || box.right > right);
      return [...card.querySelectorAll(".card-figure svg text")].flatMap((text) =>
        isBeyond(text.getBoundingClientRect()) ? [text.textContent] : []
      );
    })
  );

describe.each(pages)("$path", (opened) => {
  it.each([360, 320])(
    "is not wider than a screen of %i pixels, even with every disclosure and every tab open",
    async (width) => {
      const page = await open(opened, {viewport: {width, height: 740}, isMobile: true, hasTouch: true});
      const overhang = () =>
        page.evaluate(
          () => (document.scrollingElement?.scrollWidth ?? 0) - document.documentElement.clientWidth
        );
      expect(await page.evaluate(() => innerWidth)).toBe(width);
      expect(await overhang()).toBeLessThanOrEqual(0);
      expect(await wordsBeyondCards(page)).toEqual([]);
      await page.$$eval("details", (found) => {
        for (const details of found) details.open = true;
      });
      await page.$$eval<void, HTMLElement>("[role=tab]", (tabs) => {
        for (const tab of tabs) tab.click(); // each fills its panel
      });
      await page.addStyleTag({content: ".tab-panel:not(#none) { display: block; }"});
      expect(await overhang()).toBeLessThanOrEqual(0);
    }
  );

  it("has words that stand out from a light ground, and from a dark one where the reader wants it dark", async () => {
    const light = await readColours(await open(opened, {colorScheme: "light"}));
    expect(light.ground).toBeGreaterThan(0.9);
    expect(light.faint).toEqual([]);
    const dark = await readColours(await open(opened, {colorScheme: "dark"}));
    expect(dark.ground).toBeLessThan(0.05);
    expect(dark.faint).toEqual([]);
  });
});
