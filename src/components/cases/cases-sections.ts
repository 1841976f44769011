import {html} from "htl";
import {casesContexts} from "../../figures/findings/cases-contexts.js";
import {casesFlow} from "../../figures/findings/cases-flow.js";
import {casesForms} from "../../figures/findings/cases-forms.js";
import {casesMissed} from "../../figures/findings/cases-missed.js";
import {casesPerformance} from "../../figures/findings/cases-performance.js";
import {casesScreening} from "../../figures/findings/cases-screening.js";
import {casesSnippets} from "../../figures/findings/cases-snippets.js";
import {casesTermPerformance} from "../../figures/findings/cases-term-performance.js";
import {casesTerms} from "../../figures/findings/cases-terms.js";
import type {Row} from "../../model/row.js";
import {loadPageContext} from "../../page/page-context.js";
import {builtRows} from "../../page/read-result.js";
import {hasRows} from "../../page/site-rows.js";
import {unbroken} from "../../text/numbers.js";
import {card} from "../card/card.js";
import {peopleInBoxes} from "./people-in-boxes.js";
import {recordItems, ruleList, screeningWords, searchAccount} from "./search-account.js";
import {termSwitches} from "./term-switches.js";

/** How the study's cases were found, from the register to the cohort; a sentence where the extract has no search. */
export async function casesSections(): Promise<HTMLElement> {
  const {study} = await loadPageContext();
  if (!hasRows(study, "cases-register"))
    return html`<p class="notice">How the ${study.unit.many} were found is not part of the release.</p>`;
  const [register] = await builtRows("cases-register");
  if (!register)
    return html`<p class="notice">This extract says nothing of a search, so there is nothing to show of how its ${study.unit.many} were found.</p>`;
  const [flow, screened] = await Promise.all([builtRows("cases-flow"), builtRows("cases-screening")]);
  const words = screeningWords(flow, screened);
  const reconciled = () => (words === undefined ? null : html`<p>${unbroken(words)}</p>`);
  const hasKey = (await builtRows("cases-performance")).length > 0;
  return html`<div class="cases">
    ${searchAccount(register, study.paper !== null)}
    <h2 id="flow">From the register to the cohort</h2>
    ${await card(casesFlow)}
    ${reconciled()}
    ${peopleInBoxes(flow)}
    <h2 id="terms">The terms, on and off</h2>
    <p>Switch a term off to see what the search would be without it. Every figure follows, except that of the screening: your browser counts the hits again. The address carries what is off.</p>
    ${await termSwitches()}
    <h2 id="yield">What each term finds</h2>
    ${await card(casesTerms)}
    <h2 id="contexts">How hits were classed</h2>
    <p>A hit is a place in a document where a term stands. Not every hit says that the person is a case: the words around it may deny it, be about somebody else, or mean another thing. Only hits that count can retrieve a person.</p>
    ${await card(casesContexts)}
    ${await card(casesSnippets)}
    ${hasKey ? await againstKey() : null}
    <h2 id="screening">The screening</h2>
    ${reconciled()}
    ${await screening(screened)}
    <h2 id="rules">The rules</h2>
    <p>A person is retrieved when any of these holds.</p>
    ${ruleList(await builtRows("cases-rules"))}
    <p><a href="./search-strategy.yaml" download="search-strategy.yaml">The strategy’s file</a> has every term as it is searched for, what excludes it, the triggers of each context, and these rules.</p>
    <h2 id="record">What RECORD asks</h2>
    <p>RECORD is the reporting guideline for studies of routinely collected health data (Benchimol and others 2015, PLOS Med 12:e1001885). These of its items are about finding the cases.</p>
    ${recordItems(hasKey)}
  </div>`;
}

async function againstKey(): Promise<HTMLElement[]> {
  return [
    html`<h2 id="against-the-key">Against the planted key</h2>`,
    html`<p>The register was made with a key, which the search never reads: in whose records cases and near misses were planted, and how they were said. A true case is a person with any planted case. How well the strategy would do on real records is another question, which only reading them can answer.</p>`,
    await card(casesPerformance),
    await card(casesTermPerformance),
    html`<h2 id="missed">What was missed, and why</h2>`,
    await card(casesForms),
    await card(casesMissed)
  ];
}

async function screening(rows: readonly Row[]): Promise<HTMLElement> {
  return rows.length > 0
    ? card(casesScreening)
    : html`<p>No two reviewers screened the same person, so their agreement cannot be measured.</p>`;
}
