import {html} from "htl";
import {allLevel} from "../../model/groups.js";
import {findRow, type Row, readCount} from "../../model/row.js";
import type {StudyDescription} from "../../model/study.js";
import {currentView} from "../../page/page-state.js";
import {facetsOf} from "../../queries/facets.js";
import {
  type ChosenGroups,
  chosenGroups,
  comparedBy,
  type Filters,
  filterKey,
  selectionOf
} from "../../queries/filters.js";
import {selectionInWords} from "../../queries/groupings.js";
import {countedAs, unbroken} from "../../text/numbers.js";
import {chooseAndFocusFacets} from "./focus-first-facet.js";

/** Whether a reader compares two selections, of which the filters choose the second. */
export function isOfTwoSelections(filters: Filters): boolean {
  return chosenGroups(filters)?.second === "filtered";
}

/** A button that keeps what is chosen as the selection A. The filters then choose B, which begins as the same. */
export function keepSelectionButton(): HTMLElement {
  const keep = () => {
    const {filters} = currentView();
    chooseAndFocusFacets(comparedBy(filters, {first: selectionOf(filters), second: "filtered"}));
  };
  return html`<button type="button" ${{onclick: keep}}>Compare two selections</button>`;
}

/**
 * What is said over the figures while two selections are compared: who is in each and in both, and the ways back to one.
 * @param rows those of `patients-in-view`; undefined until they are counted
 */
export function twoSelectionsNotice(
  filters: Filters,
  rows: readonly Row[] | undefined,
  study: StudyDescription
): HTMLElement | null {
  const chosen = chosenGroups(filters);
  if (!chosen || !isOfTwoSelections(filters)) return null;
  const one = comparedBy(filters, undefined);
  const button = (words: string, alone: Filters) =>
    html`<button type="button" ${{onclick: () => chooseAndFocusFacets(alone)}}>${words}</button>`;
  return html`<p class="notice">${unbroken(selectionWords(chosen, filters, rows, study))} <span class="notice-buttons">${button("Only A", {...one, ...chosen.first})} ${button("Only B", one)}</span></p>`;
}

function selectionWords(
  {first}: ChosenGroups,
  filters: Filters,
  rows: readonly Row[] | undefined,
  study: StudyDescription
): string {
  const facets = facetsOf(study);
  const sizeOf = (group: string) =>
    readCount((rows && findRow(rows, {group})) ?? {patients: null}, "patients");
  const [a, b, all] = ["A", "B", allLevel].map(sizeOf);
  const named = (name: string, selection: string, size: number | null | undefined) =>
    `${name} (${selection})${typeof size === "number" ? `: ${countedAs(size, study.unit)}` : ""}.`;
  const words = [
    named("A", selectionInWords(first, facets), a),
    named("B", selectionInWords(filters, facets), b)
  ];
  const alike = comparedBy({...filters, ...first}, undefined);
  if (filterKey(alike) === filterKey(comparedBy(filters, undefined)))
    words.push("They are still the same: choose B with the filters.");
  else if (typeof a === "number" && typeof b === "number" && typeof all === "number")
    words.push(overlapWords(a + b - all, study));
  return words.join(" ");
}

function overlapWords(both: number, {unit}: StudyDescription): string {
  return both === 0
    ? "Nobody is in both."
    : `${countedAs(both, unit)} ${both === 1 ? "is" : "are"} in both, so no difference is tested.`;
}
