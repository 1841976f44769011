import {readFile} from "node:fs/promises";
import type {Browser, Page} from "playwright-core";
import type {Compressing} from "./compress.js";

/**
 * A visit: milliseconds from its start to the first figure, and from asking for live numbers to the first figure that has
 * them, and to the last; the compressed bytes that had come by then; and the memory of the page's process at the end, in
 * bytes. Where nothing needs to be asked, it is asked for at the start. `engineReady` is from asking until the engine holds
 * its tables, where a page notes that.
 */
export type Visit = {
  firstFigure: number;
  engineReady: number | null;
  firstLive: number;
  allLive: number;
  bytesToFirstFigure: number;
  bytesToLive: number;
  memory: number;
};

/**
 * How a page shows that a figure stands, that the numbers of one are the engine's and that those of all are, and what holds
 * its figures.
 */
export type Signs = {figure: string; live: string; allLive: string; figures: string; start?: string};

/** The signs of this project's pages, where the engine waits on a slow line until it is asked for. */
export const casebook: Signs = {
  figure: ".card-figure svg",
  live: "[data-provenance=identical]",
  allLive: "main:has([data-provenance=identical]):not(:has(.finding:not([data-provenance=identical])))",
  figures: ".card-figure",
  start: "Recompute in this browser"
};

/** The signs of the plain page. */
export const plain: Signs = {
  figure: "main [data-drawn-for]",
  live: "main [data-drawn-for]",
  allLive: "main [data-drawn-for]",
  figures: "main"
};

const slow4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8
};

/**
 * The median of three first visits.
 * @param line slow 4G (1.6 Mbit/s, 150 ms) with a processor four times slower, or this machine as it is
 */
export async function visit(
  browser: Browser,
  host: Compressing,
  signs: Signs,
  line: "slow" | "unlimited"
): Promise<Visit> {
  const visits: Visit[] = [];
  for (let i = 0; i < 3; i++) visits.push(await visitOnce(browser, host, signs, line === "slow"));
  const names = Object.keys(visits[0] ?? {}) as Array<keyof Visit>;
  return Object.fromEntries(names.map((name) => [name, medianOf(visits, name)])) as Visit;
}

function medianOf(visits: readonly Visit[], name: keyof Visit): number | null {
  const values = visits.flatMap((each) => each[name] ?? []);
  return values.length === 0 ? null : median(values);
}

async function visitOnce(
  browser: Browser,
  {origin, sent}: Compressing,
  signs: Signs,
  isSlow: boolean
): Promise<Visit> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const before = sent();
  if (isSlow) {
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", slow4G);
    await session.send("Emulation.setCPUThrottlingRate", {rate: 4});
  }
  // The engine waits to be asked on any line, so that both are measured from there.
  await page.addInitScript(reportLine, {effectiveType: "3g", downlink: 0.7});
  await page.addInitScript(noteFirstFigure, signs.figure);
  await page.goto(`${origin}/index.html`, {waitUntil: "commit"});
  await timeOf(page, signs.figure);
  const bytesToFirstFigure = sent() - before;
  let asked = 0;
  if (signs.start) {
    await page.waitForSelector("main observablehq-loading", {state: "detached", timeout: 60_000});
    const button = page.getByRole("button", {name: signs.start}).first();
    await button.waitFor();
    asked = await page.evaluate(() => performance.now());
    await button.click();
  }
  const firstLive = (await timeOf(page, signs.live)) - asked;
  // A page does not hear of what its worker fetches: the plain page's engine, which came before its first figure.
  const bytesToLive = Math.max(bytesToFirstFigure, await page.evaluate(bytesThatCame));
  const allLive = (await timeOf(page, signs.allLive)) - asked;
  const timeOfMark = (name: string) =>
    page.evaluate((mark) => performance.getEntriesByName(mark)[0]?.startTime ?? null, name);
  const figure = (await timeOfMark("figure")) ?? Number.NaN;
  const firstFigure = Math.max(figure, (await timeOfMark("first-contentful-paint")) ?? Number.NaN);
  const ready = await timeOfMark("engine ready");
  const memory = await memoryOfPages(browser);
  await context.close();
  const engineReady = ready === null ? null : ready - asked;
  return {firstFigure, engineReady, firstLive, allLive, bytesToFirstFigure, bytesToLive, memory};
}

/** Runs in the page, before it: has the browser say this of the line. */
function reportLine(value: {effectiveType: string; downlink: number}): void {
  Object.defineProperty(navigator, "connection", {value});
}

/** Runs in the page, before it: notes when a figure is in the page. It is seen when the page has been painted, too. */
function noteFirstFigure(figure: string): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector(figure)) return;
    performance.mark("figure");
    observer.disconnect();
  });
  observer.observe(document, {childList: true, subtree: true});
}

/**
 * The memory of the processes of the open pages, in bytes, each process's share of what several hold in common; NaN where
 * the system does not say.
 */
async function memoryOfPages(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const {processInfo} = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const pages = processInfo.filter(({type}) => type === "renderer");
  const shares = await Promise.all(
    pages.map(({id}) => readFile(`/proc/${id}/smaps_rollup`, "utf8").catch(() => ""))
  );
  return Math.max(...shares.map((share) => Number(/^Pss: +(\d+) kB/m.exec(share)?.[1] ?? Number.NaN) * 1024));
}

/** Milliseconds from choosing a filter to the new figures in sight, and to the last one of the page. */
export type FilterChange = {inSight: number; all: number};

/** The median of such changes at full speed, with the page's first figure in sight. */
export async function filterChange(browser: Browser, address: string, signs: Signs): Promise<FilterChange> {
  const page = await browser.newPage();
  await page.addInitScript(reportLine, {effectiveType: "4g", downlink: 10}); // the engine loads unasked
  await page.goto(address);
  await page.waitForSelector(signs.live, {timeout: 180_000});
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

/** Runs in the page: ticks the first option of a filter, or unticks it, or chooses from the plain page’s list, and waits until every holder of figures has a new one. */
async function chooseAndWait(holders: string): Promise<FilterChange> {
  const option = document.querySelector<HTMLInputElement>(".filter-bar input");
  const list = document.querySelector<HTMLSelectElement>("main select[name=sex]");
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
  if (option) option.click();
  else if (list) {
    list.selectedIndex = 1 - Math.min(list.selectedIndex, 1);
    list.dispatchEvent(new Event("input", {bubbles: true}));
  }
  const seen = await Promise.all(figures.filter((figure) => figure.seen).map(({redrawn}) => redrawn));
  const all = await Promise.all(figures.map(({redrawn}) => redrawn));
  return {inSight: Math.max(...seen) - started, all: Math.max(...all) - started};
}
