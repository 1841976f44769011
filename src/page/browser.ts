/** How wide figures are drawn for paper, in pixels. Between margins of 20 mm on A4 their words then have 8 points. */
export const paperWidth = 760;

/** From which height on, in pixels, a figure of that width leaves no room for its title on its page. */
export const maxPrintedHeight = 900;

/** Whether the page is being built: drawn once in Node, where there is no layout and nobody to interact with it. */
export const building = !("ResizeObserver" in globalThis);
/** Runs a task when the page has nothing better to do, and in any case within some seconds. */
export function whenIdle(task: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(task, {timeout: 4000});
  else setTimeout(task, 400);
}

/** Resolves when the page and what it is made of have been loaded. */
export function pageLoaded(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState === "complete") resolve();
    else addEventListener("load", () => resolve(), {once: true});
  });
}

/** Runs a task whenever the page is about to be printed, and another once it has been, until the signal says to stop. */
export function onPaper(
  {before, after}: {before: () => void; after?: () => void},
  signal?: AbortSignal
): void {
  const until = signal ? {signal} : {};
  addEventListener("beforeprint", before, until);
  if (after) addEventListener("afterprint", after, until);
}
