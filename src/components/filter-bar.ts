import {html} from "htl";
import {allLevel, comparableBy} from "../model/groups.js";
import {findRow, readCount} from "../model/row.js";
import {midSentence} from "../model/sentence-case.js";
import type {StudyDescription} from "../model/study.js";
import {isBuilding} from "../page/browser.js";
import {followQuery, type QueryAnswer} from "../page/follow-query.js";
import {loadPageContext, type PageContext} from "../page/page-context.js";
import {currentView, onView, type PageView, setFilters} from "../page/page-state.js";
import {type Facet, facetsOf} from "../queries/facets.js";
import {comparedBy, type Filters, isAsBuilt, isFiltered, noFilters} from "../queries/filters.js";
import {comparedInWords} from "../queries/groupings.js";
import {countedAs} from "../text/numbers.js";
import {engineProgress, recomputeButton} from "./engine-status/engine-progress.js";
import {chosenList} from "./filters/chosen-list.js";
import {compareField, ownGroupsButton} from "./filters/compare-field.js";
import {closeWhenLeft, facetField} from "./filters/facet-field.js";
import {oneRow} from "./filters/one-row.js";
import {isOfTwoSelections, keepSelectionButton, twoSelectionsNotice} from "./filters/two-selections.js";

/**
 * The filters of a page, in a bar that stays in sight: what can be chosen of each facet, and in words what is chosen.
 * Figures, tables and the address follow. Under the bar a notice says what that does to the numbers. On a site for release,
 * a sentence says why there are no filters.
 */
export async function filterBar(): Promise<HTMLElement> {
  const context = await loadPageContext();
  if (context.study.release) return html`<p class="withheld-note">${whyNoFilters}</p>`;
  const facets = facetsOf(context.study);
  const notice = html`<div class="filters-notice" role="status"></div>`;
  const shown = html`<span class="filters-shown"></span>`;
  let answer: QueryAnswer | undefined;
  const notify = () => {
    const view = currentView();
    notice.replaceChildren(...noticeOf(view, answer, context));
    shown.textContent = shownOf(view, answer, context);
  };
  void followQuery("patients-in-view", (counted) => {
    answer = counted;
    notify();
  });
  const area = html`<div class="filters-area">
    ${barOf(facets, context, shown)}
    ${notice}
    ${engineProgress(({filters}) => !isAsBuilt(filters))}
  </div>`;
  onView(notify);
  area.hidden = facets.length === 0 && comparableBy(context.study).length === 0;
  return area;
}

const whyNoFilters =
  "Filters and other comparisons would need rows, which a site for release does not have: every figure is as released.";

/** The bar itself. On a narrow screen the facets are folded under one word. */
function barOf(facets: readonly Facet[], {study}: PageContext, shown: HTMLElement): HTMLElement {
  const isOfCodes = ({kind}: Facet) => kind !== "characteristic";
  const codesFirst = [...facets.filter(isOfCodes), ...facets.filter((facet) => !isOfCodes(facet))];
  const fields = codesFirst.map((facet) => facetField(facet, study.unit));
  const compare = compareField(study);
  const row = oneRow([...(compare ? [compare.root] : []), ...fields.map(({root}) => root)]);
  const fold = html`<details class="filters-fold">
    <summary>Filters</summary>
    ${row.root}
  </details>`;
  const focusFirst = () =>
    [...fold.querySelectorAll("summary")].find((summary) => summary.checkVisibility())?.focus();
  const chosen = chosenList(facets, focusFirst);
  const clear = html`<button type="button">Show all ${study.unit.many}</button>` as HTMLButtonElement;
  clear.addEventListener("click", () => {
    setFilters(comparedBy(noFilters, currentView().filters.by));
    focusFirst();
  });
  const keep = keepSelectionButton();
  const form = html`<form class="filters filter-bar" aria-label="Filters">
    ${fold}
    <div class="filters-words">${shown} ${chosen.root} ${clear} ${keep}</div>
  </form>`;
  form.addEventListener("submit", (event) => event.preventDefault());
  closeWhenLeft(form, fields);
  const followCounts = () =>
    void followQuery("facet-counts", ({rows}) => {
      for (const field of fields) field.showCounts(rows);
    });
  form.addEventListener("toggle", followCounts, {capture: true, once: true}); // nobody sees them before
  onView(({filters}) => {
    for (const field of fields) field.show(filters);
    compare?.show(filters);
    chosen.show(filters);
    clear.hidden = !isFiltered(filters);
    keep.hidden = isOfTwoSelections(filters);
    if (!isBuilding) row.layOut(); // what is chosen is bold, and wider
  });
  return form;
}

/** How many units the figures show. */
function shownOf({filters, phase}: PageView, answer: QueryAnswer | undefined, {study}: PageContext): string {
  const isOfTwo = isOfTwoSelections(filters);
  const inView = phase.name === "ready" ? patientsIn(answer, isOfTwo ? "B" : allLevel) : undefined;
  const words =
    inView === undefined || inView === study.patients
      ? allOf(study)
      : `${inView} of ${countedAs(study.patients, study.unit)}`;
  return isOfTwo ? `B: ${midSentence(words)}` : words;
}

/** `All 130 patients`, `The one patient`. */
function allOf({patients, unit}: StudyDescription): string {
  return patients === 1 ? `The one ${unit.one}` : `All ${countedAs(patients, unit)}`;
}

function isOrAre(count: number): string {
  return count === 1 ? "is" : "are";
}

function noticeOf(view: PageView, answer: QueryAnswer | undefined, context: PageContext): Node[] {
  const {filters, phase} = view;
  if (isAsBuilt(filters)) return [];
  if (phase.name !== "ready") return [waitingWords(view, context)];
  const rows = answer?.provenance.name === "filtered" ? answer.rows : undefined;
  const notices = isOfTwoSelections(filters)
    ? [twoSelectionsNotice(filters, rows, context.study)]
    : [filteredWords(filters, answer, context), comparedWords(filters, context)];
  return notices.filter((notice) => notice !== null);
}

/** What the choices wait for. */
function waitingWords({filters, phase}: PageView, {study}: PageContext): HTMLElement {
  const [needs, waits] = isFiltered(filters)
    ? ["The filters need", "The filters wait"]
    : ["The comparison needs", "The comparison waits"];
  const all = isFiltered(filters)
    ? `${allOf(study)} ${isOrAre(study.patients)} shown.`
    : "The study’s own groups are shown.";
  if (phase.name === "failed")
    return html`<p class="bad">${needs} the query engine, which could not start in this browser. ${all}</p>`;
  return phase.name === "stopped"
    ? html`<p class="notice">${needs} the query engine, which was stopped. ${all} ${recomputeButton("Load the query engine")}</p>`
    : html`<p class="notice">${waits} for the query engine. ${all}</p>`;
}

function filteredWords(
  filters: Filters,
  answer: QueryAnswer | undefined,
  {study}: PageContext
): HTMLElement | null {
  if (!isFiltered(filters)) return null;
  const all = countedAs(study.patients, study.unit);
  return patientsIn(answer) === study.patients
    ? html`<p class="notice">The filters leave nobody out. ${allOf(study)} ${isOrAre(study.patients)} shown.</p>`
    : html`<p class="notice">Fewer than all ${all}${study.paper ? ": these are no longer the paper’s numbers" : ""}. ${inViewWords(answer)}</p>`;
}

function comparedWords(filters: Filters, {study}: PageContext): HTMLElement | null {
  const [compared] = comparedInWords(filters, study);
  return compared === undefined
    ? null
    : html`<p class="notice">${compared}: these are no longer the study’s own groups. ${ownGroupsButton(study)}</p>`;
}

function inViewWords(answer: QueryAnswer | undefined): HTMLElement | null {
  const patients = patientsIn(answer);
  if (patients === undefined) return null;
  return html`<strong>${patients} ${isOrAre(patients)} in view.</strong>`;
}

/** How many patients of a group the filters let through, once that has been counted. */
function patientsIn(answer: QueryAnswer | undefined, group: string = allLevel): number | undefined {
  if (answer?.provenance.name !== "filtered") return undefined;
  return readCount(findRow(answer.rows, {group}) ?? {patients: 0}, "patients") ?? undefined;
}
