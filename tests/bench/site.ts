import type {Browser, Page} from "playwright-core";
import type {Compressing} from "./compress.js";

/**
 * A visit: milliseconds from its start to the first figure, and from asking for live numbers to the first that are there;
 * and the compressed bytes that had come by then. Where nothing needs to be asked, it is asked for at the start.
 */
export type Visit = {
  firstFigure: number;
  liveNumbers: number;
  bytesToFirstFigure: number;
  bytesToLiveNumbers: number;
};

/** How a page shows that a figure stands and that its numbers are the engine's, and what holds its figures. */
export type Signs = {figure: string; live: string; figures: string; start?: string};

/** The signs of this project's pages, where the engine waits on a slow line until it is asked for. */
export const casebook: Signs = {
  figure: ".card-figure svg",
  live: "[data-provenance=identical]",
  figures: ".card-figure",
  start: "Recompute in this browser"
};

/** The signs of the plain page. */
export const plain: Signs = {figure: "main [data-drawn-for]", live: "main [data-drawn-for]", figures: "main"};

const slow4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8
};

/** A first visit on slow 4G (1.6 Mbit/s, 150 ms) with a processor four times slower. */
export async function slowVisit(browser: Browser, {origin, sent}: Compressing, signs: Signs): Promise<Visit> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const before = sent();
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", slow4G);
  await session.send("Emulation.setCPUThrottlingRate", {rate: 4});
  await page.goto(`${origin}/index.html`, {waitUntil: "commit"});
  const firstFigure = await timeOf(page, signs.figure);
  const bytesToFirstFigure = sent() - before;
  let asked = 0;
  if (signs.start) {
    await page.waitForSelector("main observablehq-loading", {state: "detached", timeout: 60_000});
    const button = page.getByRole("button", {name: signs.start}).first();
    const started = page.locator("[data-provenance=loading], [data-provenance=identical]").first();
    await button.or(started).first().waitFor();
    asked = await page.evaluate(() => performance.now());
    if (await button.isVisible()) await button.click();
  }
  const liveNumbers = (await timeOf(page, signs.live)) - asked;
  const bytesToLiveNumbers = await page.evaluate(bytesThatCame);
  await context.close();
  return {firstFigure, liveNumbers, bytesToFirstFigure, bytesToLiveNumbers};
}

/** Milliseconds from choosing a filter to the new figures in sight, and to the last one of the page. */
export type FilterChange = {inSight: number; all: number};

/** The median of such changes at full speed, with the page's first figure in sight. */
export async function filterChange(browser: Browser, address: string, signs: Signs): Promise<FilterChange> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForSelector(signs.live, {timeout: 60_000});
  await page.locator(signs.figures).first().scrollIntoViewIfNeeded();
  const changes: FilterChange[] = [];
  for (let i = 0; i < 15; i++) changes.push(await page.evaluate(chooseAndWait, signs.figures));
  await page.close();
  return {inSight: median(changes.map(({inSight}) => inSight)), all: median(changes.map(({all}) => all))};
}

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[(times.length - 1) / 2] ?? Number.NaN;
}

async function timeOf(page: Page, selector: string): Promise<number> {
  await page.waitForSelector(selector, {state: "attached", timeout: 180_000});
  return page.evaluate(() => performance.now());
}

/** Runs in the page: the bytes of the files that have come whole. */
function bytesThatCame(): number {
  const files = performance.getEntries() as PerformanceResourceTiming[];
  return files.reduce((sum, {encodedBodySize = 0}) => sum + encodedBodySize, 0);
}

/** Runs in the page: ticks the first option of a filter, or unticks it, and waits until every holder of figures has a new one. */
async function chooseAndWait(holders: string): Promise<FilterChange> {
  const option = document.querySelector<HTMLInputElement>(".filter-bar input");
  const figures = [...document.querySelectorAll(holders)].map((figure) => {
    const {top, bottom} = figure.getBoundingClientRect();
    const redrawn = new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        resolve(performance.now());
      });
      observer.observe(figure, {childList: true, subtree: true});
    });
    return {redrawn, seen: bottom > 0 && top < innerHeight};
  });
  const started = performance.now();
  option?.click();
  const seen = await Promise.all(figures.filter((figure) => figure.seen).map(({redrawn}) => redrawn));
  const all = await Promise.all(figures.map(({redrawn}) => redrawn));
  return {inSight: Math.max(...seen) - started, all: Math.max(...all) - started};
}
