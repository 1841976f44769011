import {html} from "htl";
import {reviewerPairs} from "../../analysis/search/reviewers.js";
import {inBox} from "../../figures/findings/flow-steps.js";
import type {Row} from "../../model/row.js";
import {readNumber, readText} from "../../model/row.js";
import {listWords} from "../../text/comparison-words.js";
import {counted, unbroken, whole} from "../../text/numbers.js";
import {people} from "../../text/search-words.js";

/**
 * The items of the RECORD statement about finding a study's cases, and where this page meets them.
 * @param hasKey whether there is a key to measure the search against
 */
export function recordItems(hasKey: boolean): HTMLElement {
  const validation = hasKey
    ? html`<dd><a href="#against-the-key">Against the planted key</a>, on an invented register; on a real one the <a href="#screening">screening</a> says which of the people retrieved are true cases, and nothing says who was missed.</dd>`
    : html`<dd>The <a href="#screening">screening</a> says which of the people retrieved are true cases. Who was missed is not known without a key.</dd>`;
  return html`<dl class="record">
    <dt>6.1. How the population was selected: the codes or algorithms</dt>
    <dd><a href="#rules">The rules</a>, and the strategy’s file.</dd>
    <dt>6.2. Studies that validate these codes or algorithms</dt>
    ${validation}
    <dt>6.3. A flow diagram of linkage, if databases were linked</dt>
    <dd>Nothing is linked here: one register is searched, and what it retrieves is screened. <a href="#cases-flow">The flow diagram</a> shows these steps.</dd>
    <dt>7.1. A complete list of the codes and algorithms</dt>
    <dd><a href="#terms">Every term</a> with its reason, and <a href="#rules">the rules</a> that combine them.</dd>
    <dt>13.1. How persons were selected, with filtering on data quality, availability and linkage</dt>
    <dd><a href="#cases-flow">The flow diagram</a>, with the reasons for exclusion. No record was left out for its quality before the search.</dd>
  </dl>`;
}

/**
 * The rules of a strategy as a list. A person is retrieved when any of them holds.
 * @param rows those of `cases-rules`, in the order of the strategy
 */
export function ruleList(rows: readonly Row[]): HTMLElement {
  const rules = [...new Set(rows.map((row) => readText(row, "rule")))];
  return html`<ol>${rules.map((rule) => ruleItem(rows.filter((row) => row.rule === rule)))}</ol>`;
}

/**
 * Why the flow and the screening count other people, in a sentence; undefined where they count the same.
 * @param flow the rows of `cases-flow` with every term on
 * @param screening those of `cases-screening`
 */
export function screeningWords(flow: readonly Row[], screening: readonly Row[]): string | undefined {
  const [pair] = reviewerPairs(screening);
  const [screened, absent] = [inBox(flow, "screened"), inBox(flow, "included but not retrieved")];
  if (!pair || pair.total === screened) return;
  const included = inBox(flow, "included");
  return pair.total === screened + absent
    ? `With every term on, ${people(screened)} are retrieved and screened, and ${whole(included)} of them included. The reviewers also screened and included ${people(absent)} whom no rule retrieves. So the screening is of ${people(pair.total)}, and the cohort has ${people(included + absent)}.`
    : `With every term on, ${people(screened)} are retrieved and screened; the screening counts ${people(pair.total)} whom both reviewers read, retrieved or not.`;
}

/**
 * Which register was searched with which strategy, and what of it is invented.
 * @param register the row of `cases-register`
 * @param hasPaper whether the cohort is that of a paper
 */
export function searchAccount(register: Row, hasPaper: boolean): HTMLElement {
  const strategy = readText(register, "strategy");
  const size = unbroken(
    `${people(readNumber(register, "people"))} with ${counted(readNumber(register, "documents"), "document")} (${whole(Math.round(readNumber(register, "characters") / 1e6))} million characters)`
  );
  return register.synthetic === true
    ? html`<div>
        <p class="notice"><strong>This search is ours, and synthetic.</strong> The strategy, “${strategy}”, is our own; the register is invented, ${size}; so are the screening and its reviewers.${hasPaper ? " Of all numbers on this page only those of the cohort are the paper’s." : ""}</p>
        <p>The program is the one that a team would run: <code>npm run search</code> takes its own register and its own strategy, and this page then shows that search.</p>
      </div>`
    : html`<div><p>The strategy “${strategy}” was run on a register of ${size}.</p></div>`;
}

function ruleItem(rows: readonly Row[]): HTMLElement {
  const [first = {}] = rows;
  const concepts = rows.map((row) => `“${readText(row, "concept_label")}”`);
  const where =
    readText(first, "scope") === "document" ? "in one document" : "among all documents of the person";
  return html`<li><strong>${readText(first, "label")}.</strong> ${rows.length === 1 ? "A hit of" : "Hits of"} ${listWords(concepts)} ${rows.length === 1 ? "that counts" : "that count"}, ${where}.</li>`;
}
