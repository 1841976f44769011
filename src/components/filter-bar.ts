import {html} from "htl";
import {readCount} from "../model/row.js";
import {followQuery, type QueryAnswer} from "../page/follow-query.js";
import {loadPageContext, type PageContext} from "../page/page-context.js";
import {currentView, onView, type PageView, setFilters} from "../page/page-state.js";
import {choicesInWords, chosenOf, type Facet, facetsOf, withChosen} from "../queries/facets.js";
import {isFiltered, noFilters} from "../queries/filters.js";
import {engineProgress, recomputeButton} from "./engine-status/engine-progress.js";

/**
 * The filters of a page: a choice of level for each characteristic. Figures, tables and the address follow. On a site for
 * release, a sentence says why there are none.
 */
export async function filterBar(): Promise<HTMLElement> {
  const context = await loadPageContext();
  if (context.study.release) return html`<p class="withheld-note">${whyNoFilters}</p>`;
  const form = html`<form class="filters" aria-label="Filters"></form>`;
  form.addEventListener("submit", (event) => event.preventDefault());
  const facets = facetsOf(context.study);
  form.hidden = facets.length === 0;
  fill(form, facets, context);
  return form;
}

const whyNoFilters =
  "Filters would need the patients’ rows, which a site for release does not have: every figure is of all patients.";

function fill(form: HTMLElement, facets: readonly Facet[], context: PageContext): void {
  const fields = facets.map((facet) => ({facet, select: selectOf(facet)}));
  const clear =
    html`<button type="button" onclick=${() => setFilters(noFilters)}>Show all patients</button>` as HTMLButtonElement;
  const notice = html`<div class="filters-notice" role="status"></div>`;
  form.append(
    html`<div class="filters-fields">${fields.map(({facet, select}) => html`<label>${facet.title} ${select}</label>`)} ${clear}</div>`,
    notice,
    engineProgress(({filters}) => isFiltered(filters))
  );
  let answer: QueryAnswer | undefined;
  const notify = () => notice.replaceChildren(...noticeOf(currentView(), answer, facets, context));
  void followQuery("patients-in-view", (counted) => {
    answer = counted;
    notify();
  });
  onView((view) => {
    for (const {facet, select} of fields) {
      const chosen = chosenOf(view.filters, facet);
      select.value = chosen[0] ?? "";
      select.classList.toggle("chosen", chosen.length > 0);
    }
    clear.hidden = !isFiltered(view.filters);
    notify();
  });
}

/** Without a name: a form has its fields by their names, and would lose a property or method of its own to one. */
function selectOf(facet: Facet): HTMLSelectElement {
  const select = html`<select>
    <option value="">All</option>
    ${facet.options.map(({value, label}) => html`<option value=${value}>${label}</option>`)}
  </select>` as HTMLSelectElement;
  select.addEventListener("change", () =>
    setFilters(withChosen(currentView().filters, facet, select.value === "" ? [] : [select.value]))
  );
  return select;
}

function noticeOf(
  {filters, phase}: PageView,
  answer: QueryAnswer | undefined,
  facets: readonly Facet[],
  {study}: PageContext
): Node[] {
  if (!isFiltered(filters)) return [];
  const all = `All ${study.patients} patients are shown.`;
  if (phase.name === "failed") {
    return [
      html`<p class="bad">The filters need the query engine, which could not start in this browser. ${all}</p>`
    ];
  }
  if (phase.name === "stopped") {
    return [
      html`<p class="notice">The filters need the query engine, which was stopped. ${all} ${recomputeButton("Load the query engine")}</p>`
    ];
  }
  if (phase.name !== "ready") {
    return [html`<p class="notice">The filters wait for the query engine. ${all}</p>`];
  }
  return [
    html`<p class="notice">Fewer than all ${study.patients} patients: these are no longer the paper’s numbers. ${choicesInWords(filters, facets).join("; ")}. ${inView(answer)}</p>`
  ];
}

function inView(answer: QueryAnswer | undefined): HTMLElement | null {
  if (answer?.provenance.name !== "filtered") return null;
  const patients = readCount(answer.rows[0] ?? {patients: 0}, "patients");
  return html`<strong>${patients} ${patients === 1 ? "is" : "are"} in view.</strong>`;
}
