import type {Browser, Page} from "playwright-core";

/** Milliseconds from the start of a visit, and the compressed bytes that had come when the first figure stood. */
export type Visit = {firstFigure: number; recomputed: number; bytesToFirstFigure: number};

const slow4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8
};

/** A first visit on slow 4G (1.6 Mbit/s, 150 ms) with a processor four times slower. */
export async function slowVisit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  let bytes = 0;
  await session.send("Network.enable");
  session.on("Network.loadingFinished", ({encodedDataLength}) => {
    bytes += encodedDataLength;
  });
  await session.send("Network.emulateNetworkConditions", slow4G);
  await session.send("Emulation.setCPUThrottlingRate", {rate: 4});
  await page.goto(address, {waitUntil: "commit"});
  const firstFigure = await timeOf(page, ".card-figure svg");
  const bytesToFirstFigure = bytes;
  const recomputed = await timeOf(page, "[data-provenance=identical]");
  await context.close();
  return {firstFigure, recomputed, bytesToFirstFigure};
}

/** The median time from choosing a filter to the last new figure of a page, in milliseconds, at full speed. */
export async function filterChange(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForSelector("[data-provenance=identical]", {timeout: 60_000});
  const times: number[] = [];
  for (let i = 0; i < 15; i++)
    times.push(await page.evaluate(chooseAndWait, i % 2 === 0 ? "Female" : "Male"));
  await page.close();
  return times.sort((a, b) => a - b)[7] ?? Number.NaN;
}

async function timeOf(page: Page, selector: string): Promise<number> {
  await page.waitForSelector(selector, {state: "attached", timeout: 180_000});
  return page.evaluate(() => performance.now());
}

/** Runs in the page: chooses a level and waits until every card has a new figure. */
function chooseAndWait(level: string): Promise<number> {
  const select = document.querySelector<HTMLSelectElement>("select[name=sex]");
  const figures = [...document.querySelectorAll(".card-figure")];
  const drawn = Promise.all(
    figures.map(
      (figure) =>
        new Promise<void>((resolve) => {
          const observer = new MutationObserver(() => {
            observer.disconnect();
            resolve();
          });
          observer.observe(figure, {childList: true});
        })
    )
  );
  const started = performance.now();
  if (select) select.value = level;
  select?.dispatchEvent(new Event("change", {bubbles: true}));
  return drawn.then(() => performance.now() - started);
}
