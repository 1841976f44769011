import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {readColours} from "./colours.js";
import {openDrawn, pages, resize, useReader} from "./support.js";

const reader = useReader();

const sizeOf = (width: number) => ({width, height: 740});

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
  it("is not wider than a screen of 360 pixels or of 320, even with every disclosure and every tab open", async () => {
    const [narrow, narrower] = [sizeOf(360), sizeOf(320)];
    const options = {engine: "fails", viewport: narrow, isMobile: true, hasTouch: true} as const;
    const page = await openDrawn(reader, opened, options);
    const overhang = () =>
      page.evaluate(
        () => (document.scrollingElement?.scrollWidth ?? 0) - document.documentElement.clientWidth
      );
    for (const viewport of [narrow, narrower]) {
      await resize(page, viewport);
      expect(await page.evaluate(() => innerWidth)).toBe(viewport.width);
      expect(await overhang()).toBeLessThanOrEqual(0);
      expect(await wordsBeyondCards(page)).toEqual([]);
    }
    await page.$$eval("details", (found) => {
      for (const details of found) details.open = true;
    });
    await page.$$eval<void, HTMLElement>("[role=tab]", (tabs) => {
      for (const tab of tabs) tab.click(); // each fills its panel
    });
    await page.addStyleTag({content: ".tab-panel:not(#none) { display: block; }"});
    for (const viewport of [narrower, narrow]) {
      await resize(page, viewport);
      expect(await overhang()).toBeLessThanOrEqual(0);
    }
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
