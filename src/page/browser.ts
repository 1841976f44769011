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
