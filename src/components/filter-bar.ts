import {html} from "htl";
import {comparableBy} from "../model/groups.js";
import {followQuery, type QueryAnswer} from "../page/follow-query.js";
import {canCompare, choicesOfPage, filterChoices, unknownInAddress} from "../page/page-address.js";
import {loadPageContext, type PageContext} from "../page/page-context.js";
import {currentView, onView} from "../page/page-state.js";
import {isAnyBehind, onShown} from "../page/shown-answers.js";
import type {Facet} from "../queries/facets.js";
import {comparedBy, isAsBuilt, isFiltered, noFilters} from "../queries/filters.js";
import {engineProgress} from "./engine-status/engine-progress.js";
import {chosenList} from "./filters/chosen-list.js";
import {compareField} from "./filters/compare-field.js";
import {closeWhenLeft, facetField} from "./filters/facet-field.js";
import {chooseAndFocusFacets, focusFirstFacet} from "./filters/focus-first-facet.js";
import {oneRow} from "./filters/one-row.js";
import {isOfTwoSelections, keepSelectionButton} from "./filters/two-selections.js";
import {noticeOf, shownOf, unknownNotice} from "./filters/view-notice.js";

/**
 * The filters of a page, in a bar that stays in sight: what can be chosen of each facet, and in words what is chosen.
 * Figures, tables and the address follow. Under the bar a notice says what that does to the numbers. On a site for release
 * only what is compared can be chosen, where tables are released by several characteristics; a sentence says why.
 */
export async function filterBar(): Promise<HTMLElement> {
  const context = await loadPageContext();
  const {release} = context.study;
  if (!canCompare(context.study)) return html`<p class="withheld-note">${whyNoFilters}</p>`;
  const choices = choicesOfPage(filterChoices(context.study), location.pathname);
  const {facets} = choices;
  const notice = html`<div class="filters-notice" role="status"></div>`;
  const shown = html`<span class="filters-shown"></span>`;
  let counted: QueryAnswer | undefined;
  let answer: QueryAnswer | undefined; // that of which all figures are
  const notify = () => {
    const view = currentView();
    if (!isAnyBehind(view.filters)) answer = counted;
    const unknown = unknownInAddress(location.search, choices);
    notice.replaceChildren(...unknownNotice(unknown), ...noticeOf(view, answer, context));
    shown.textContent = shownOf(view, answer, context);
  };
  void followQuery("patients-in-view", (latest) => {
    counted = latest;
  });
  onShown(() => isAnyBehind(currentView().filters) || notify());
  const area = html`<div class="filters-area">
    ${barOf(facets, context, shown)}
    ${notice}
    ${release ? html`<p class="withheld-note">${whyNoOthers}</p>` : null}
    ${engineProgress(({filters}) => !isAsBuilt(filters))}
  </div>`;
  onView(notify);
  area.hidden = facets.length === 0 && comparableBy(context.study).length === 0;
  return area;
}

const whyNoFilters =
  "Filters and other comparisons would need rows, which a site for release does not have: every figure is as released.";

const whyNoOthers =
  "Filters would need rows, which a site for release does not have. It can be compared by what its tables are released by.";

/** The bar itself. On a narrow screen the facets are folded under one word. */
function barOf(facets: readonly Facet[], {study}: PageContext, shown: HTMLElement): HTMLElement {
  const isOfCodes = ({kind}: Facet) => kind !== "characteristic";
  const codesFirst = [...facets.filter(isOfCodes), ...facets.filter((facet) => !isOfCodes(facet))];
  const fields = codesFirst.map((facet) => facetField(facet, study.unit));
  const compare = compareField(study);
  const row = oneRow([...(compare ? [compare.root] : []), ...fields.map(({root}) => root)]);
  const fold = html`<details class="filters-fold">
    <summary>${facets.length > 0 ? "Filters" : "Compare by"}</summary>
    ${row}
  </details>`;
  const chosen = chosenList(facets, focusFirstFacet);
  const clear = html`<button type="button">Show all ${study.unit.many}</button>` as HTMLButtonElement;
  clear.addEventListener("click", () => {
    const {filters} = currentView();
    chooseAndFocusFacets(comparedBy(noFilters, isOfTwoSelections(filters) ? undefined : filters.by));
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
    clear.hidden = !isFiltered(filters) && !isOfTwoSelections(filters);
    keep.hidden = facets.length === 0 || isOfTwoSelections(filters);
  });
  return form;
}
