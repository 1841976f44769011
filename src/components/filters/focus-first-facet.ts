import {setFilters} from "../../page/page-state.js";
import type {Filters} from "../../queries/filters.js";

/** Chooses filters by a button that goes with that: the focus goes to the first facet in sight, or to their fold. */
export function chooseAndFocusFacets(filters: Filters): void {
  setFilters(filters);
  focusFirstFacet();
}

/** Gives the focus to the first facet of the bar that is in sight, or to their fold. */
export function focusFirstFacet(): void {
  const summaries = document.querySelectorAll<HTMLElement>(".filter-bar summary");
  [...summaries].find((summary) => summary.checkVisibility())?.focus();
}
