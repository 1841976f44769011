import {html} from "htl";
import {
  conceptsOf,
  type ShownConcept,
  type ShownTerm,
  stateOf,
  switchTerms
} from "../../analysis/search/terms.js";
import {changeWords} from "../../figures/findings/flow-changes.js";
import {unbrokenCode} from "../../figures/tables/unbroken-words.js";
import type {Row} from "../../model/row.js";
import {followQuery, type QueryAnswer} from "../../page/follow-query.js";
import {currentView, onView, type PageView, setSwitchedOff} from "../../page/page-state.js";
import {builtRows} from "../../page/read-result.js";
import {unbroken} from "../../text/numbers.js";
import {engineProgress, recomputeButton} from "../engine-status/engine-progress.js";

type TermSwitch = {term: string; box: HTMLInputElement; word: HTMLElement};
type ConceptSwitches = {
  concept: ShownConcept;
  whole: HTMLInputElement;
  state: HTMLElement;
  switches: TermSwitch[];
};

/**
 * The terms of the strategy under their concepts, each with its reason and a switch; a concept has a switch too. Figures and
 * the address follow, and a sentence says what changes in the flow. On paper and without scripts it is the list of all
 * terms.
 */
export async function termSwitches(): Promise<HTMLElement> {
  const [terms, all] = await Promise.all([builtRows("cases-terms"), builtRows("cases-flow")]);
  const concepts = conceptsOf(terms);
  const switchedOff = () => currentView().filters.switchedOff;
  const turn = (names: readonly string[], on: boolean) =>
    setSwitchedOff(switchTerms(concepts, switchedOff(), names, on));
  const groups = concepts.map((concept) => switchesOf(concept, turn));
  const switchAllOn =
    html`<button type="button" ${{onclick: () => setSwitchedOff([])}}>Switch all terms on</button>` as HTMLButtonElement;
  const notice = html`<div class="filters-notice" role="status"></div>`;
  const form = html`<form class="filters switches" aria-label="Terms">
    ${groups.map(fieldset)}
    <div class="switches-all">${switchAllOn}</div>
    ${notice}
    ${engineProgress(({filters}) => filters.switchedOff.length > 0)}
  </form>`;
  form.addEventListener("submit", (event) => event.preventDefault());

  let latest: QueryAnswer | undefined;
  const notify = () => notice.replaceChildren(...noticeOf(currentView(), terms.length, all, latest));
  void followQuery("cases-flow", (answer) => {
    latest = answer;
    notify();
  });
  onView((view) => {
    const now = view.filters.switchedOff;
    for (const group of groups) update(group, now);
    switchAllOn.hidden = now.length === 0;
    notify();
  });
  return form;
}

function switchesOf(
  concept: ShownConcept,
  turn: (terms: readonly string[], on: boolean) => void
): ConceptSwitches {
  const whole = html`<input type="checkbox" checked>` as HTMLInputElement;
  whole.addEventListener("change", () =>
    turn(
      concept.terms.map(({term}) => term),
      whole.checked
    )
  );
  const switches = concept.terms.map(({term}) => {
    const box = html`<input type="checkbox" checked>` as HTMLInputElement;
    box.addEventListener("change", () => turn([term], box.checked));
    return {term, box, word: html`<em class="switch-word"></em>`};
  });
  return {concept, whole, state: html`<small></small>`, switches};
}

function fieldset({concept, whole, state, switches}: ConceptSwitches): HTMLElement {
  return html`<fieldset>
    <legend>${concept.label} ${state}</legend>
    <label class="switch">${whole} <span>The whole concept</span></label>
    <details>
      <summary>${concept.terms.length === 1 ? "Its term" : unbroken(`Its ${concept.terms.length} terms`)}, with reasons</summary>
      <ul>${switches.map((each, i) => item(each, concept.terms[i] as ShownTerm))}</ul>
    </details>
  </fieldset>`;
}

function item({box, word}: TermSwitch, {term, pattern, reason}: ShownTerm): HTMLElement {
  const written = pattern === term || pattern === "" ? null : unbrokenCode(unbroken(pattern));
  return html`<li>
    <label class="switch">${box} <span><strong>${term}</strong> ${word}</span></label>
    <p class="switch-reason">${reason} ${written}</p>
  </li>`;
}

function update({concept, whole, state, switches}: ConceptSwitches, off: readonly string[]): void {
  const {on, state: of} = stateOf(concept, off);
  whole.checked = of === "all";
  whole.indeterminate = of === "some";
  state.textContent = of === "all" ? "" : `${on} of ${concept.terms.length} on`;
  for (const {term, box, word} of switches) {
    box.checked = !off.includes(term);
    word.textContent = box.checked ? "" : "off";
  }
}

/** What the switches change, or why they change nothing yet. */
function noticeOf(
  {filters, phase}: PageView,
  terms: number,
  all: readonly Row[],
  latest: QueryAnswer | undefined
): Node[] {
  const off = filters.switchedOff.length;
  if (off === 0) return [];
  if (phase.name === "failed")
    return [
      html`<p class="bad">The switches need the query engine, which could not start in this browser. The figures show all terms on.</p>`
    ];
  if (phase.name === "stopped")
    return [
      html`<p class="notice">The switches need the query engine, which was stopped. The figures show all terms on. ${recomputeButton("Load the query engine")}</p>`
    ];
  const isAnswered = latest?.provenance.name === "filtered" && latest.filters.switchedOff.length === off;
  const words = changeWords({off, terms}, all, isAnswered ? latest?.rows : undefined);
  return [
    html`<p class="notice">${words}</p>`,
    ...(phase.name === "ready"
      ? []
      : [html`<p>Until the query engine is ready, the figures show all terms on.</p>`])
  ];
}
