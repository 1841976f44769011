import type {BrowserContextOptions, Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {drawn, pages, useReader} from "./support.js";

const reader = useReader();

async function open(
  {path, drawn: complete}: (typeof pages)[number],
  options: BrowserContextOptions
): Promise<Page> {
  const page = await reader.page(options);
  await page.goto(path);
  await drawn(page, complete);
  return page;
}

const first = pages[0] as (typeof pages)[number];
const lineUnder = (element: Element) => getComputedStyle(element).borderBottomStyle;
const fillOf = (element: Element) => getComputedStyle(element).fill;

describe.each(["light", "dark"] as const)("colours that a reader forces, %s", (colorScheme) => {
  it("leave the chosen tab, the bars and the focus to be seen", async () => {
    const page = await open(first, {forcedColors: "active", colorScheme});
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

describe("less motion", () => {
  it.each(pages)("is asked for and kept on $path", async (opened) => {
    const page = await open(opened, {reducedMotion: "reduce"});
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
});

describe("twice the size", () => {
  it.each(pages)("loses nothing at the edge of $path", async (opened) => {
    const page = await open(opened, {viewport: {width: 640, height: 450}, deviceScaleFactor: 2});
    const overhang = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    );
    expect(overhang).toBeLessThanOrEqual(0);
  });
});
