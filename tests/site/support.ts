import type {BrowserContext, BrowserContextOptions, Locator, Page} from "playwright-core";
import {afterAll, afterEach, expect, inject, vi} from "vitest";
import {sharedBrowser} from "./browser.js";

/** Something to wait for on a page: an element, and how often it is there. */
export type Sign = {selector: string; count: number};

const cardDrawn = ".card-figure:is(:has(svg), :has(table))";
const cardIdentical = "section.finding[data-provenance=identical]";
const checkIdentical = ".claims-provenance:text-is('Recomputed in your browser, identical.')";

/** Every page of the site: what shows that it is drawn, and, where the engine has a part, that it is recomputed. */
export const pages: ReadonlyArray<{path: string; title: string; drawn: Sign; recomputed?: Sign}> = [
  {path: "index.html", title: "Findings", ...withCards(2)},
  {path: "identification.html", title: "How patients were identified", ...withCards(3)},
  {path: "challenges.html", title: "Challenges", ...withCards(7)},
  {path: "comparison.html", title: "Adults and children", ...withCards(12)},
  {
    path: "check.html",
    title: "Check the numbers",
    drawn: {selector: ".claims tbody tr", count: 76},
    recomputed: {selector: checkIdentical, count: 1}
  },
  {path: "tables.html", title: "Data", drawn: {selector: ".tables section, .codebook section", count: 16}},
  {
    path: "protection.html",
    title: "How people are protected",
    drawn: {selector: ".protection-step", count: 3}
  },
  {path: "about.html", title: "About the study", drawn: {selector: "#synthetic h2", count: 1}},
  {path: "agreement.html", title: "Agreement between coders", ...withCards(5)},
  {path: "finding-the-cases.html", title: "Finding the cases", ...withCards(9)},
  {path: "your-own-extract.html", title: "Your own extract", drawn: {selector: ".drop-zone input", count: 1}}
];

/** The pages on which figures stand, and how many. */
export const findingsPages = pages.flatMap(({path, drawn: {selector, count}}) =>
  selector === cardDrawn ? [{path, cards: count}] : []
);

function withCards(count: number): {drawn: Sign; recomputed: Sign} {
  return {drawn: {selector: cardDrawn, count}, recomputed: {selector: cardIdentical, count}};
}

/** How a page is opened. */
export type PageOptions = BrowserContextOptions & {
  /**
   * What becomes of the query engine, which takes seconds to start: it loads by itself by default, `waits` to be asked
   * for, as it does for a reader who saves data, or `fails` to load.
   */
  engine?: "loads" | "waits" | "fails";
  /** True for a page that stays open for the tests that follow, until the file ends. */
  kept?: boolean;
};

/** A browser for the tests of one file. */
export type Reader = {
  /** A page in a profile of its own, closed after the test; addresses are relative to the site. */
  page(options?: PageOptions): Promise<Page>;
};

/**
 * Opens pages for a test file in the browser of its process, and closes them.
 * @param site where the site stands, with a slash at its end; by default the one that is built once for all
 */
export function useReader(site: () => string = () => `${inject("origin")}/`): Reader {
  const contexts: BrowserContext[] = [];
  const kept: BrowserContext[] = [];
  const close = async (opened: BrowserContext[]) => {
    for (const context of opened.splice(0)) await context.close();
  };
  afterEach(() => close(contexts));
  afterAll(() => close(kept));
  return {
    async page({engine = "loads", kept: isKept = false, ...options} = {}) {
      const browser = await sharedBrowser();
      const context = await browser.newContext({baseURL: site(), ...options});
      context.setDefaultTimeout(30_000);
      (isKept ? kept : contexts).push(context);
      const page = await context.newPage();
      if (engine === "waits") await page.addInitScript(saveData);
      if (engine === "fails") await page.route("**/*.wasm.*", (route) => route.abort());
      return options.javaScriptEnabled === false ? page : whenAlive(page);
    }
  };
}

const saveData = () => Object.defineProperty(navigator, "connection", {value: {saveData: true}});

/** A page that one can begin to use when it has been opened: what was baked into it has been replaced by what lives. */
function whenAlive(page: Page): Page {
  const goto = page.goto.bind(page);
  page.goto = async (...address) => {
    const response = await goto(...address);
    await seen(page, "main observablehq-loading", 0);
    return response;
  };
  return page;
}

/** Waits until `selector` is on the page `count` times. */
export async function seen(page: Page, selector: string, count = 1): Promise<void> {
  const found = page.locator(selector);
  await vi.waitFor(async () => expect(await found.count(), selector).toBe(count), {timeout: 60_000});
}

/** Waits until a page of the site is drawn, and nothing of it is still on its way. */
export async function drawn(page: Page, {selector, count}: Sign): Promise<void> {
  await seen(page, selector, count);
  await seen(page, "observablehq-loading, .card-figure[aria-busy=true]", 0);
}

/** Opens a page and waits until it is drawn; its engine waits to be asked for by default. */
export async function openDrawn(
  reader: Reader,
  {path, drawn: complete}: Pick<(typeof pages)[number], "path" | "drawn">,
  options?: PageOptions
): Promise<Page> {
  const page = await reader.page({engine: "waits", ...options});
  await page.goto(path);
  await drawn(page, complete);
  return page;
}

/** Gives a page another size, and waits until its figures are drawn to fit. */
export async function resize(page: Page, size: {width: number; height: number}): Promise<void> {
  await page.setViewportSize(size);
  await twoFrames(page);
  await seen(page, ".card-figure[aria-busy=true]", 0);
}

/** Waits until what a page has just changed is laid out. */
export function twoFrames(page: Page): Promise<unknown> {
  return page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  );
}

/** Waits until every figure of a page is drawn. */
export function figuresDrawn(page: Page, cards: number): Promise<void> {
  return drawn(page, withCards(cards).drawn);
}

/** Waits until as many cards say how their numbers came about, and show them in their figures. */
export function provenance(page: Page, name: string, cards: number): Promise<void> {
  return drawn(page, {selector: `section.finding[data-provenance=${name}]`, count: cards});
}

/** The card of a finding. */
export function cardOf(page: Page, name: string) {
  return page.locator(`section.finding[aria-labelledby="${name}"]`);
}

/** The words that an element holds, hidden ones too, with plain spaces. */
export async function wordsOf(page: Page, selector: string): Promise<string> {
  return ((await page.locator(selector).textContent()) ?? "").replace(/\s+/g, " ");
}

/** Holds back every request that matches until it is released. */
export async function holdBack(page: Page, pattern: string): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(pattern, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Takes the filters of a page away, if there are any, and waits until it has recomputed all patients on so many cards. */
export async function showAllPatients(page: Page, cards: number): Promise<void> {
  const all = page.getByRole("button", {name: "Show all patients"});
  if (await all.isVisible()) await all.click();
  await provenance(page, "identical", cards);
}

/** Chooses one option of a filter, and no other of it, and closes its options. */
export async function choose(page: Page, filter: string, option: string): Promise<void> {
  const facet = await openFilter(page, filter);
  const chosen = facet.locator("input:checked");
  while ((await chosen.count()) > 0) await chosen.first().uncheck();
  await optionOf(facet, option).check();
  await page.keyboard.press("Escape");
}

/** Opens the options of a filter, if they are not open, and the filters that have no room in the bar, if it is of them. */
export async function openFilter(page: Page, filter: string): Promise<Locator> {
  const facet = page.locator("details.facet", {has: page.locator(`fieldset[aria-label="${filter}"]`)});
  const more = page.getByRole("button", {name: "More filters"});
  if ((await facet.isHidden()) && (await more.isVisible())) await more.click();
  if (!(await facet.evaluate((details: HTMLDetailsElement) => details.open)))
    await facet.locator("summary").click();
  return facet;
}

/** The box of an option in the options of a filter. */
export function optionOf(facet: Locator, option: string): Locator {
  return facet.locator("label", {has: facet.page().getByText(option, {exact: true})}).locator("input");
}

/** What the bar of filters says is chosen, a phrase for each filter. */
export async function chosenWords(page: Page): Promise<string[]> {
  const items = await page.locator(".filters-chosen li").allTextContents();
  return items.map((words) => words.replace(/\s+/g, " ").trim());
}
