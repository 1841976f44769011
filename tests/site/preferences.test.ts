import type {Page} from "playwright-core";
import {beforeAll, describe, expect, it} from "vitest";
import {openDrawn, pages, resize, useReader} from "./support.js";

const reader = useReader();

const first = pages[0] as (typeof pages)[number];
const lineUnder = (element: Element) => getComputedStyle(element).borderBottomStyle;
const fillOf = (element: Element) => getComputedStyle(element).fill;

describe.each(["light", "dark"] as const)("colours that a reader forces, %s", (colorScheme) => {
  it("leave the chosen tab, the bars and the focus to be seen", async () => {
    const page = await openDrawn(reader, first, {forcedColors: "active", colorScheme});
    const tabs = page.getByRole("tablist").first().getByRole("tab");
    expect(await tabs.first().evaluate(lineUnder)).toBe("solid");
    expect(await tabs.last().evaluate(lineUnder)).toBe("none");
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const bars = page.locator(".card-figure svg [aria-label]");
    expect(await bars.first().evaluate(fillOf)).not.toBe(ground);
    await tabs.first().focus();
    await page.keyboard.press("Tab");
    const {outlineStyle, outlineWidth} = await page.evaluate(() => {
      const {outlineStyle, outlineWidth} = getComputedStyle(document.activeElement as Element);
      return {outlineStyle, outlineWidth};
    });
    expect([outlineStyle, outlineWidth]).toEqual(["solid", "3px"]);
  });
});

describe.each(pages)("$path", (opened) => {
  let page: Page;
  beforeAll(async () => {
    page = await openDrawn(reader, opened, {deviceScaleFactor: 2, reducedMotion: "reduce", kept: true});
  });

  it("keeps still for a reader who asks for less motion", async () => {
    // Found and measured in one go: an element that is redrawn in between would have no style.
    const durations = await page.evaluate(() =>
      [...document.querySelectorAll("*")].flatMap((element) => {
        const {animationDuration, transitionDuration} = getComputedStyle(element);
        return [animationDuration, transitionDuration];
      })
    );
    const longest = Math.max(...durations.flatMap((each) => each.split(", ").map(Number.parseFloat)));
    expect(longest).toBeLessThanOrEqual(0.001);
  });

  it("loses nothing at its edge at twice the size", async () => {
    await resize(page, {width: 640, height: 450});
    const overhang = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    );
    expect(overhang).toBeLessThanOrEqual(0);
  });
});
