import {type Filters, filterKey} from "../queries/filters.js";

/** What is known of a query’s answer by whoever asks what the page shows. */
type Shown = {filters: Filters; provenance: {name: string}};

/** What each part of the page shows that follows a query. */
const shown = new Set<{answer: Shown}>();
const listeners = new Set<() => void>();

/**
 * Keeps account of what a part of the page shows, until the signal ends it.
 * @returns takes each answer once it is shown
 */
export function showingAnswers(signal?: AbortSignal): (answer: Shown) => void {
  let part: {answer: Shown} | undefined;
  signal?.addEventListener("abort", () => part && shown.delete(part), {once: true});
  return (answer) => {
    if (part) part.answer = answer;
    else {
      part = {answer};
      shown.add(part);
    }
    for (const listener of listeners) listener();
  };
}

/** Calls back after each answer that a part of the page shows. */
export function onShown(listener: () => void): void {
  listeners.add(listener);
}

/** What a part of the page says of itself that does not follow: that it failed, or that its table is not released so. */
const notFollowing = ["failed", "own"];

/** Whether a part of the page shows other choices than these, and will follow. */
export function isAnyBehind(filters: Filters): boolean {
  const key = filterKey(filters);
  return [...shown].some(
    ({answer}) => !notFollowing.includes(answer.provenance.name) && filterKey(answer.filters) !== key
  );
}
