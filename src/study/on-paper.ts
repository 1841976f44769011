/** How wide figures are drawn for paper, in pixels. Between margins of 20 mm on A4 their words then have 8 points. */
export const paperWidth = 760;

/** From which height on, in pixels, a figure of that width leaves no room for its title on its page. */
export const tall = 900;

/** Runs a task whenever the page is about to be printed, and another once it has been, until the signal says to stop. */
export function onPaper(
  {before, after}: {before: () => void; after?: () => void},
  signal?: AbortSignal
): void {
  const until = signal ? {signal} : {};
  addEventListener("beforeprint", before, until);
  if (after) addEventListener("afterprint", after, until);
}
