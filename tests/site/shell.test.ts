import axe from "axe-core";
import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {openDrawn, type PageOptions, pages, useReader} from "./support.js";

const reader = useReader();

const phone = {viewport: {width: 360, height: 740}, isMobile: true, hasTouch: true};

const open = (opened: (typeof pages)[number], options?: PageOptions) =>
  openDrawn(reader, opened, {engine: "fails", ...options});

/** What axe finds about all of a page but what stands in its content. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const {axe} = window as unknown as {axe: typeof import("axe-core")};
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const context = {include: [["html"]], exclude: [["#observablehq-main > *"]]};
    const {violations} = await axe.run(context, {runOnly: tags, resultTypes: ["violations"]});
    return violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html.slice(0, 120)}`));
  });
}

const [first] = pages as [(typeof pages)[number]];

describe.each(pages)("the shell of $path", (opened) => {
  it("has nothing that axe finds fault with", async () => {
    expect(await faults(await open(opened))).toEqual([]);
  });
});

describe("the page where none is", () => {
  it.each(["light", "dark"] as const)(
    "has nothing that axe finds fault with on a %s ground",
    async (colorScheme) => {
      const page = await reader.page({colorScheme});
      await page.goto("404.html");
      expect(await faults(page)).toEqual([]);
    }
  );
});

describe("the shell", () => {
  it.each([
    ["on a dark ground", {colorScheme: "dark" as const}],
    ["on a phone", phone]
  ])(
    "has nothing that axe finds fault with %s, with the list of pages open and a search in it",
    async (_, options) => {
      const page = await open(first, options);
      const menu = page.getByRole("button", {name: "Menu"});
      if (!(await page.getByRole("searchbox").isVisible())) await menu.click();
      await page.getByRole("searchbox", {name: "Search the site"}).fill("codebook");
      await page.locator("#observablehq-search-results a").first().waitFor();
      expect(await faults(page)).toEqual([]);
    }
  );

  it("leads past the list of pages with the first press of Tab", async () => {
    const page = await open(first);
    await page.keyboard.press("Tab");
    const link = page.getByRole("link", {name: "Skip to the content"});
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    await expect.poll(() => link.evaluate((element) => element.getBoundingClientRect().top)).toBe(0);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("observablehq-main");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
  });

  it("keeps the content beside the list of pages on a wide screen, and gives it the room when the list is closed", async () => {
    const page = await open(first, {viewport: {width: 1280, height: 800}});
    const left = () => page.locator("main").evaluate((main) => main.getBoundingClientRect().left);
    const list = page.locator("#observablehq-sidebar");
    expect(await list.isVisible()).toBe(true);
    expect(await left()).toBeGreaterThan(272);
    await page.locator("#observablehq-sidebar-close").click();
    await expect.poll(() => list.isVisible()).toBe(false);
    await expect.poll(left).toBeLessThan(272);
  });

  it("opens the list of pages over the content on a phone by a button that says so, and closes it beside the list, by the button and by keys", async () => {
    const page = await open(first, phone);
    const list = page.locator("#observablehq-sidebar");
    const menu = page.getByRole("button", {name: "Menu", exact: true});
    const isShown = async (shown: boolean) => {
      await expect.poll(() => list.isVisible()).toBe(shown);
      expect(await menu.getAttribute("aria-expanded")).toBe(String(shown));
    };
    expect(await page.getByRole("checkbox", {name: "Menu"}).count()).toBe(0);
    await isShown(false);
    await menu.click();
    await isShown(true);
    await page.mouse.click(340, 400);
    await isShown(false);
    await menu.click();
    await isShown(true);
    await menu.click();
    await isShown(false);
    await menu.press("Enter");
    await isShown(true);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Findings");
    await page.keyboard.press("Escape");
    await isShown(false);
    expect(await menu.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press("Space");
    await isShown(true);
    await page.keyboard.press("Escape");
    await isShown(false);
  });

  it("opens the list of pages without scripts too", async () => {
    const page = await reader.page({...phone, javaScriptEnabled: false});
    await page.goto("about.html");
    await page.getByRole("checkbox", {name: "Menu"}).check();
    await page.getByRole("link", {name: "Challenges"}).first().waitFor();
  });

  it("has a labelled button on a phone that takes no touch beside it, and folds the menu after a choice of a heading", async () => {
    const page = await open(pages.find(({path}) => path === "challenges.html") ?? first, phone);
    const menu = page.getByRole("button", {name: "Menu"});
    const box = await menu.boundingBox();
    expect(box?.width).toBeLessThan(120);
    expect(box?.height).toBeGreaterThanOrEqual(24);
    expect(box?.height).toBeLessThan(48);
    await menu.click();
    await page.locator(".contents").getByRole("link", {name: "Which challenges meet"}).click();
    await expect.poll(() => page.locator("#observablehq-sidebar").isVisible()).toBe(false);
    await expect
      .poll(() => page.locator("#which-challenges-meet").evaluate((h) => h.getBoundingClientRect().top))
      .toBeLessThan(200);
  });

  it("marks the heading that is read in the list of contents", async () => {
    const page = await open(pages.find(({path}) => path === "challenges.html") ?? first);
    const marked = page.locator(".contents [aria-current=location]");
    await page.locator("#theme-patient-engagement").evaluate((heading) => heading.scrollIntoView());
    await expect.poll(() => marked.allTextContents()).toEqual(["Patients’ lack of engagement"]);
  });

  it("says at the foot what the page was made from", async () => {
    const page = await open(first);
    const colophon = page.locator(".colophon");
    expect(await colophon.textContent()).toMatch(/Made from the extract [0-9a-f]{12}\b/);
    expect(await colophon.textContent()).toMatch(/@duckdb\/node-api \d.*@duckdb\/duckdb-wasm \d/);
    expect(await colophon.locator("code").first().getAttribute("title")).toMatch(/^[0-9a-f]{64}$/);
  });
});
