import {html} from "htl";
import {leavesOut, leftOutWords, manyWords, noneReleased} from "../../analysis/comparisons/comparison.js";
import {comparisonsIn, type Family, families} from "../../analysis/comparisons/families.js";
import type {ChosenComparison} from "../../figures/findings/chosen-comparison.js";
import {describedTraits} from "../../figures/findings/comparisons.js";
import type {Finding} from "../../figures/findings/finding.js";
import {methodStrip} from "../../figures/findings/method-strip.js";
import {onePatient} from "../../figures/findings/one-patient.js";
import {characteristicsBeside, type Group, type Grouping, isOwnGrouping, pairOf} from "../../model/groups.js";
import {loadPageContext, type PageContext} from "../../page/page-context.js";
import {siteRows} from "../../page/site-rows.js";
import {chosenCards} from "../card/card-lists.js";
import {byGrouping} from "./by-grouping.js";

type ListedFamily = {family: Family; traits: Array<{key: string; label: string}>};

/**
 * A choice of one comparison of two groups, on two cards: by every method, and with one unit recoded. The address
 * keeps the choice. At first it is the first route that the paper reports. Empty where there are not just two groups.
 */
export function comparisonChooser(): Promise<HTMLElement> {
  return byGrouping(async (grouping, signal) => {
    const groups = pairOf(grouping);
    if (!groups) return html`<div></div>`;
    const context = await loadPageContext();
    const {listed, leftOut} = await listTraits(groups, grouping, context);
    const first = choiceInAddress(listed) ?? firstChoice(listed, context);
    if (!first)
      return html`<p class="notice">${leftOut ? noneReleased : `There is nothing on which to compare ${manyWords(groups)}`}.</p>`;
    const cards = await chosenCards(cardsOf(first), {end: signal});
    return html`<div class="chooser"><h2 id="method">How much does the method decide?</h2><p>Choose any comparison. We apply every common method, then recode one ${grouping.all.one}.</p>${chooser(listed, first, (choice) => cards.show(cardsOf(choice)))}${leftOut ? html`<p class="withheld-note">${leftOutWords}</p>` : null}${cards.root}</div>`;
  });
}

/** What can be compared: of the study’s own groups what the site’s rows have; of others whatever there is. */
async function listTraits(
  groups: readonly [Group, Group],
  grouping: Grouping,
  {study}: PageContext
): Promise<{listed: ListedFamily[]; leftOut: boolean}> {
  const characteristics = characteristicsBeside(grouping, study);
  const rows = await Promise.all(families.map(({query}) => siteRows(query)));
  const isOwn = isOwnGrouping(grouping, study);
  const listed = families.map((family, i) => ({
    family,
    traits: isOwn
      ? comparisonsIn(family, rows[i] ?? [], groups, characteristics)
      : describedTraits(family, study, grouping)
  }));
  const isMissing = study.release !== undefined && rows.some((each) => each.length === 0);
  return {listed, leftOut: rows.some(leavesOut) || isMissing};
}

function cardsOf(choice: ChosenComparison): Finding[] {
  return [methodStrip(choice), onePatient(choice)];
}

function chooser(
  listed: readonly ListedFamily[],
  first: ChosenComparison,
  show: (choice: ChosenComparison) => void
): HTMLElement {
  const select = html`<select name="comparison">
    ${listed
      .filter(({traits}) => traits.length > 0)
      .map(
        ({family, traits}) => html`<optgroup label=${family.title}>
      ${traits.map(({key, label}) => html`<option value=${idOf({family, key})}>${label}</option>`)}
    </optgroup>`
      )}
  </select>` as HTMLSelectElement;
  select.value = idOf(first);
  select.addEventListener("change", () => {
    const choice = choiceOf(select.value, listed);
    if (!choice) return;
    const url = new URL(location.href);
    url.searchParams.set("comparison", select.value);
    history.replaceState(null, "", url);
    show(choice);
  });
  return html`<form class="filters" ${{onsubmit: (event: Event) => event.preventDefault()}}><label>Comparison ${select}</label></form>`;
}

function choiceInAddress(listed: readonly ListedFamily[]): ChosenComparison | undefined {
  return choiceOf(new URLSearchParams(location.search).get("comparison") ?? "", listed);
}

function choiceOf(id: string, listed: readonly ListedFamily[]): ChosenComparison | undefined {
  return listed
    .flatMap(({family, traits}) => traits.map(({key}) => ({family, key})))
    .find((choice) => idOf(choice) === id);
}

function firstChoice(listed: readonly ListedFamily[], {codes}: PageContext): ChosenComparison | undefined {
  const all = listed.flatMap(({family, traits}) => traits.map(({key}) => ({family, key})));
  return all.find(({key}) => codes.get(key)?.origin === "paper") ?? all[0];
}

function idOf({family, key}: ChosenComparison): string {
  return `${family.name}: ${key}`;
}
