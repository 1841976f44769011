import {html} from "htl";
import {wholeAgreement} from "../../analysis/agreement/alpha.js";
import {coderVerb} from "../../analysis/agreement/coder-verb.js";
import {type CoderPair, pairsOf, patternsOf} from "../../analysis/agreement/patterns.js";
import {whyNone} from "../../figures/findings/agreement-words.js";
import {codeAgreement} from "../../figures/findings/code-agreement.js";
import {codeConfusion} from "../../figures/findings/code-confusion.js";
import {coderAgreement} from "../../figures/findings/coder-agreement.js";
import {doubleCodedShare} from "../../figures/findings/double-coded-share.js";
import type {Finding} from "../../figures/findings/finding.js";
import {isBuilding} from "../../page/browser.js";
import {hasManyCodes, loadPageContext} from "../../page/page-context.js";
import {builtRows} from "../../page/read-result.js";
import {hasRows} from "../../page/site-rows.js";
import {card} from "../card/card.js";
import {chosenCards} from "../card/card-lists.js";
import {waitingCard} from "../card/waiting-card.js";
import {disagreementsCard} from "./disagreements-card.js";

/**
 * The cards of agreement: over all coders, for two coders with a choice of which, and the excerpts to settle. Empty where
 * two coders read no excerpt in common; a short card where the site does not have the query.
 */
export async function agreementFigures(): Promise<HTMLElement> {
  const {study} = await loadPageContext();
  if (!hasRows(study, coderAgreement.query)) return card(coderAgreement);
  const patterns = patternsOf(await builtRows("double-coding"), "code");
  const pairs = pairsOf(patterns);
  const [first] = pairs;
  if (!first) return html`<div></div>`;
  const {alike, excerpts} = wholeAgreement(patterns);
  const waits = hasManyCodes(study) && !isBuilding;
  const chosen = await chosenCards(cardsOf(first), waits ? {place: waitingCard} : {});
  return html`<div>
    <h2 id="all-coders">All coders, whole excerpts</h2>
    ${await card(coderAgreement)}
    <h2 id="two-coders">Two coders, code by code</h2>
    ${pairs.length > 1 ? pairChoice(pairs, (pair) => chosen.show(cardsOf(pair))) : ""}
    ${chosen.root}
    <h2 id="to-settle">To settle</h2>
    ${disagreementsCard(excerpts - alike, coderVerb(study), study.unit)}
  </div>`;
}

/** The card of how much was coded twice; where nothing was, a sentence that says why. */
export async function doubleCoding(): Promise<HTMLElement> {
  const {study} = await loadPageContext();
  if (!hasRows(study, doubleCodedShare.query)) return card(doubleCodedShare);
  const why = whyNone(await builtRows("excerpts-by-coders"), coderVerb(study));
  return why === undefined ? card(doubleCodedShare) : html`<p class="notice">${why}</p>`;
}

/** On which excerpts coders are compared: on those that both read, where the extract knows that, or both coded. */
export async function comparedExcerpts(): Promise<HTMLElement> {
  const {readings} = (await loadPageContext()).study;
  return readings
    ? html`<span><strong>Only double-read excerpts count</strong>: those that two coders or more read. This extract says who read an excerpt. A coder who read it and put no code on it said no to every code, and counts so; a coder who did not read it is missing there. The extract does not say whether the coders worked apart.</span>`
    : html`<span><strong>Only double-coded excerpts count.</strong> A coder who read an excerpt and put no code on it leaves no trace in the extract, and does not count as a coder of that excerpt. The extract also does not say whether the coders worked apart.</span>`;
}

function cardsOf(pair: CoderPair): Finding[] {
  return [codeAgreement(pair), codeConfusion("theme", pair), codeConfusion("code", pair)];
}

function pairChoice(pairs: readonly CoderPair[], show: (pair: CoderPair) => void): HTMLElement {
  const select = html`<select name="coders">
    ${pairs.map(({first, second, excerpts}, i) => html`<option value=${i}>${first} and ${second}, ${excerpts} excerpts</option>`)}
  </select>` as HTMLSelectElement;
  select.addEventListener("change", () => {
    const pair = pairs[Number(select.value)];
    if (pair) show(pair);
  });
  return html`<form class="filters" ${{onsubmit: (event: Event) => event.preventDefault()}}><label>Coders ${select}</label></form>`;
}
