import type {Browser, BrowserContext, BrowserContextOptions, Page, Route} from "playwright-core";
import {afterAll, afterEach, beforeAll, expect, inject} from "vitest";
import {launchBrowser} from "./browser.js";

/** How a page ends when everything on it has run: the element that is there then, and how often. */
export type Settled = {selector: string; count: number};

const identical = "section.finding[data-provenance=identical]";

/** Every page of the site, and how it looks when it is done. */
export const pages: ReadonlyArray<{path: string; title: string; settled: Settled}> = [
  {path: "index.html", title: "Findings", settled: {selector: identical, count: 2}},
  {
    path: "identification.html",
    title: "How patients were identified",
    settled: {selector: identical, count: 3}
  },
  {path: "challenges.html", title: "Challenges", settled: {selector: identical, count: 7}},
  {path: "adults-and-children.html", title: "Adults and children", settled: {selector: identical, count: 7}},
  {
    path: "check.html",
    title: "Check the numbers",
    settled: {selector: ".claims-provenance:text-is('Recomputed in your browser, identical.')", count: 1}
  },
  {path: "tables.html", title: "Data", settled: {selector: ".tables section, .codebook section", count: 9}},
  {path: "about.html", title: "About the study", settled: {selector: ".only-synthetic h2", count: 1}}
];

/** The pages on which figures stand. */
export const findingsPages = pages.filter(({settled}) => settled.selector === identical);

/** A browser for the tests of one file. */
export type Reader = {
  /** A page in a profile of its own, closed after the test; addresses are relative to the site. */
  page(options?: BrowserContextOptions): Promise<Page>;
};

/**
 * Starts a browser for a test file, and ends it.
 * @param site where the site stands, with a slash at its end; the one that is built once for all unless told
 */
export function useReader(site: () => string = () => `${inject("origin")}/`): Reader {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
  });
  afterAll(async () => {
    await browser?.close();
  });
  return {
    async page(options) {
      const context = await browser.newContext({baseURL: site(), ...options});
      context.setDefaultTimeout(30_000);
      contexts.push(context);
      return context.newPage();
    }
  };
}

/** Waits until `selector` is on the page `count` times. */
export async function seen(page: Page, selector: string, count = 1): Promise<void> {
  await expect.poll(() => page.locator(selector).count(), {timeout: 60_000, message: selector}).toBe(count);
}

/** Waits until a page of the site has done all that it does by itself. */
export async function settle(page: Page, {selector, count}: Settled): Promise<void> {
  await seen(page, selector, count);
  await seen(page, "observablehq-loading", 0);
}

/** Waits until as many cards say how their numbers came about. */
export function provenance(page: Page, name: string, cards: number): Promise<void> {
  return seen(page, `section.finding[data-provenance=${name}]`, cards);
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
export async function holdBack(page: Page, pattern: string): Promise<() => Promise<void>> {
  const held: Route[] = [];
  await page.route(pattern, (route) => void held.push(route));
  return async () => {
    await page.unroute(pattern);
    for (const route of held) await route.continue();
  };
}

/** Chooses a level of a filter. */
export async function choose(page: Page, filter: string, level: string): Promise<void> {
  await page.getByRole("combobox", {name: filter, exact: true}).selectOption({label: level});
}
