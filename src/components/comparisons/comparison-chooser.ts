import {html} from "htl";
import type {Comparison} from "../../analysis/comparisons/comparison.js";
import {leavesOut, leftOutWords, noneReleased} from "../../analysis/comparisons/comparison.js";
import {type Family, families} from "../../analysis/comparisons/families.js";
import type {Choice} from "../../figures/findings/chosen-comparison.js";
import type {Finding} from "../../figures/findings/finding.js";
import {methodStrip} from "../../figures/findings/method-strip.js";
import {onePatient} from "../../figures/findings/one-patient.js";
import {ownGrouping, pairOf} from "../../model/groups.js";
import {loadPageContext, type PageContext} from "../../page/page-context.js";
import {siteRows} from "../../page/site-rows.js";
import {chosenCards} from "../card/card-lists.js";

type ListedFamily = {family: Family; comparisons: Comparison[]};

/**
 * A choice of one comparison of two groups, on two cards: by every method, and with one patient coded otherwise.
 * The address keeps the choice. At first it is the first route that the paper reports.
 */
export async function comparisonChooser(): Promise<HTMLElement> {
  const context = await loadPageContext();
  const groups = pairOf(ownGrouping(context.study));
  const rows = await Promise.all(families.map(({query}) => siteRows(query)));
  const listed = families.map((family, i) => ({
    family,
    comparisons: groups ? family.comparisons(rows[i] ?? [], groups, context.characteristics) : []
  }));
  const leftOut = rows.some(leavesOut) || (context.study.release && rows.some((each) => each.length === 0));
  const first = choiceInAddress(listed) ?? firstChoice(listed, context);
  if (!first) return html`<div>${leftOut ? html`<p class="notice">${noneReleased}.</p>` : null}</div>`;
  const cards = await chosenCards(cardsOf(first));
  return html`<div class="chooser">${chooser(listed, first, (choice) => cards.show(cardsOf(choice)))}${leftOut ? html`<p class="withheld-note">${leftOutWords}</p>` : null}${cards.root}</div>`;
}

function cardsOf(choice: Choice): Finding[] {
  return [methodStrip(choice), onePatient(choice)];
}

function chooser(
  listed: readonly ListedFamily[],
  first: Choice,
  show: (choice: Choice) => void
): HTMLElement {
  const select = html`<select name="comparison">
    ${listed
      .filter(({comparisons}) => comparisons.length > 0)
      .map(
        ({family, comparisons}) => html`<optgroup label=${family.title}>
      ${comparisons.map(({key, label}) => html`<option value=${idOf({family, key})}>${label}</option>`)}
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
  return html`<form class="filters" onsubmit=${(event: Event) => event.preventDefault()}><label>Comparison ${select}</label></form>`;
}

function choiceInAddress(listed: readonly ListedFamily[]): Choice | undefined {
  return choiceOf(new URLSearchParams(location.search).get("comparison") ?? "", listed);
}

function choiceOf(id: string, listed: readonly ListedFamily[]): Choice | undefined {
  return listed
    .flatMap(({family, comparisons}) => comparisons.map(({key}) => ({family, key})))
    .find((choice) => idOf(choice) === id);
}

function firstChoice(listed: readonly ListedFamily[], {codes}: PageContext): Choice | undefined {
  const all = listed.flatMap(({family, comparisons}) => comparisons.map(({key}) => ({family, key})));
  return all.find(({key}) => codes.get(key)?.origin === "paper") ?? all[0];
}

function idOf({family, key}: Choice): string {
  return `${family.name}: ${key}`;
}
