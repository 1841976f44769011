import {html} from "htl";
import {allLevel} from "../../model/groups.js";
import {findRow, readCount} from "../../model/row.js";
import type {StudyDescription} from "../../model/study.js";
import type {QueryAnswer} from "../../page/follow-query.js";
import type {UnknownParameter} from "../../page/page-address.js";
import type {PageContext} from "../../page/page-context.js";
import type {PageView} from "../../page/page-state.js";
import {type Filters, filterKey, isAsBuilt, isFiltered} from "../../queries/filters.js";
import {comparedInWords, onlyOwnGroup} from "../../queries/groupings.js";
import {listWords} from "../../text/comparison-words.js";
import {countedAs, unbroken} from "../../text/numbers.js";
import {recomputeButton} from "../engine-status/engine-progress.js";
import {ownGroupsButton} from "./compare-field.js";
import {isOfTwoSelections, twoSelectionsNotice} from "./two-selections.js";

/** How many units the figures show, or that this is being counted; of two selections, which the filters choose. */
export function shownOf(view: PageView, answer: QueryAnswer | undefined, {study}: PageContext): string {
  const {filters, phase} = view;
  if (isOfTwoSelections(filters)) return isFiltered(filters) ? "B:" : "B: everybody"; // the notice has the counts
  if (isBeingCounted(view, answer)) return "Counting…";
  const inView = phase.name === "ready" ? patientsIn(answer) : undefined;
  return inView === undefined || inView === study.patients
    ? allOf(study)
    : `${inView} of ${countedAs(study.patients, study.unit)}`;
}

/** `All 130 patients`, `The one patient`. */
function allOf({patients, unit}: StudyDescription): string {
  return patients === 1 ? `The one ${unit.one}` : `All ${countedAs(patients, unit)}`;
}

function isOrAre(count: number): string {
  return count === 1 ? "is" : "are";
}

/** What the choices do to the numbers; until the numbers are there, what the choices wait for. */
export function noticeOf(view: PageView, answer: QueryAnswer | undefined, context: PageContext): Node[] {
  const {filters, phase} = view;
  if (isAsBuilt(filters)) return [];
  if (phase.name !== "ready" || answer?.provenance.name === "failed" || isBeingCounted(view, answer))
    return [waitingWords(view, answer, context)];
  const rows = answer?.provenance.name === "filtered" ? answer.rows : undefined;
  const notices = isOfTwoSelections(filters)
    ? [twoSelectionsNotice(filters, rows, context.study)]
    : [filteredWords(filters, answer, context), comparedWords(filters, context)];
  return notices.filter((notice) => notice !== null);
}

/** What the address asks for that nothing here understands, the first of it; nothing where all is understood. */
export function unknownNotice(unknown: readonly UnknownParameter[]): Node[] {
  const words = unknown
    .slice(0, mostUnknown)
    .map(({asked, meant}) => `${shortened(asked)}${meant === undefined ? "" : ` (did you mean ${meant}?)`}`);
  const more = unknown.length > mostUnknown ? [`${unknown.length - mostUnknown} more`] : [];
  return unknown.length === 0
    ? []
    : [
        html`<p class="notice">The address asks for what is not among the filters, which is left out: ${listWords([...words, ...more])}.</p>`
      ];
}

const [mostUnknown, longestShown] = [5, 60];

function shortened(asked: string): string {
  return asked.length > longestShown ? `${asked.slice(0, longestShown)}…` : asked;
}

/** Whether the numbers of what is chosen are still to come. */
function isBeingCounted({filters, phase}: PageView, answer: QueryAnswer | undefined): boolean {
  if (isAsBuilt(filters)) return false;
  if (phase.name !== "ready") return phase.name === "waiting" || phase.name === "loading";
  if (answer?.provenance.name === "failed") return false;
  return answer === undefined || filterKey(answer.filters) !== filterKey(filters);
}

/** What the choices wait for: the query engine, and then their numbers. */
function waitingWords(
  {filters, phase}: PageView,
  answer: QueryAnswer | undefined,
  {study}: PageContext
): HTMLElement {
  const [needs, waits] = isFiltered(filters)
    ? ["The filters need", "The filters wait"]
    : ["The comparison needs", "The comparison waits"];
  const all = isFiltered(filters)
    ? `${allOf(study)} ${isOrAre(study.patients)} shown.`
    : "The study’s own groups are shown.";
  if (answer?.provenance.name === "failed" && phase.name === "ready")
    return html`<p class="bad">What is chosen could not be counted: ${answer.provenance.reason} ${all}</p>`;
  if (phase.name === "ready")
    return html`<p class="notice">${waits} for the numbers.${answer?.provenance.name === "filtered" ? "" : ` ${all}`}</p>`;
  if (phase.name === "failed")
    return html`<p class="bad">${needs} the query engine, which could not start in this browser. ${all}</p>`;
  if (phase.name === "offered")
    return html`<p class="notice">${waits} for the query engine. ${all} ${recomputeButton("Load the query engine")}</p>`;
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
    : html`<p class="notice">Fewer than all ${unbroken(all)}${study.paper ? paperWords(filters, study) : ""}. ${inViewWords(answer)}</p>`;
}

/** Whether the numbers in view are still the paper’s: it prints those of the study’s own groups. */
function paperWords(filters: Filters, study: StudyDescription): string {
  const group = onlyOwnGroup(filters, study);
  return group
    ? `: of the paper’s numbers, only those of ${group.many} are shown`
    : ": these are no longer the paper’s numbers";
}

function comparedWords(filters: Filters, {study}: PageContext): HTMLElement | null {
  const [compared] = comparedInWords(filters, study);
  if (compared === undefined) return null;
  const own =
    filters.by === null
      ? "the study’s own groups are not shown apart"
      : "these are no longer the study’s own groups";
  return html`<p class="notice">${compared}: ${own}. ${ownGroupsButton(study)}</p>`;
}

function inViewWords(answer: QueryAnswer | undefined): HTMLElement | null {
  const patients = patientsIn(answer);
  if (patients === undefined) return null;
  return html`<strong>${patients} ${isOrAre(patients)} in view.</strong>`;
}

/** How many patients the filters let through, once that has been counted. */
function patientsIn(answer: QueryAnswer | undefined): number | undefined {
  if (answer?.provenance.name !== "filtered") return undefined;
  return readCount(findRow(answer.rows, {group: allLevel}) ?? {patients: 0}, "patients") ?? undefined;
}
