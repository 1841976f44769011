/** The width of figures on paper, in pixels. Between margins of 20 mm on A4 their words then have 8 points. */
export const paperWidth = 760;

/** The greatest height of a figure of that width, in pixels, that leaves space for its title on the same page. */
export const maxPrintedHeight = 900;

/** Whether the page is being built: drawn once in Node, where there is no layout and no reader. */
export const isBuilding = !("ResizeObserver" in globalThis);

/** Whether the browser says that its device has so little memory that a page with the query engine may be too much for it. */
export function hasLittleMemory(): boolean {
  const device = globalThis.navigator as {deviceMemory?: number} | undefined; // not there while the page is built
  const gigabytes = device?.deviceMemory; // Chromium alone says it
  return gigabytes !== undefined && gigabytes <= 2;
}

/** Runs a task when the page is idle, or after four seconds at the latest. */
export function whenIdle(task: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(task, {timeout: 4000});
  else setTimeout(task, 400);
}

/** Resolves when the page and all that it loads are there. */
export function pageLoaded(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState === "complete") resolve();
    else addEventListener("load", () => resolve(), {once: true});
  });
}

/** Runs a task before each printing of the page, and another after it, until the signal ends that. */
export function onPaper(
  {before, after}: {before: () => void; after?: () => void},
  signal?: AbortSignal
): void {
  const until = signal ? {signal} : {};
  addEventListener("beforeprint", before, until);
  if (after) addEventListener("afterprint", after, until);
}
