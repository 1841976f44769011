import {html} from "htl";
import {families} from "../../analysis/comparisons/families.js";
import {characteristic} from "../../figures/findings/characteristic.js";
import type {Finding} from "../../figures/findings/finding.js";
import {groupDifferences} from "../../figures/findings/group-differences.js";
import {loadPageContext} from "../../page/page-context.js";
import {card} from "./card.js";

/** Cards of findings that depend on a choice. `show` replaces them; the cards that it replaces no longer follow the filters. */
export async function chosenCards(
  first: readonly Finding[]
): Promise<{root: HTMLElement; show(findings: readonly Finding[]): Promise<void>}> {
  const root = html`<div></div>`;
  let current = new AbortController();
  const show = async (findings: readonly Finding[]) => {
    current.abort();
    current = new AbortController();
    const {signal} = current;
    const cards = await Promise.all(findings.map((finding) => card(finding, signal)));
    if (!signal.aborted) root.replaceChildren(...cards);
  };
  await show(first);
  return {root, show};
}

/** A card for each characteristic beside that of the groups, the groups side by side. */
export async function characteristicCards(): Promise<HTMLElement> {
  const {characteristics} = await loadPageContext();
  if (characteristics.length === 0)
    return html`<p class="notice">No characteristic of the patients is shown.</p>`;
  return html`<div>${await Promise.all(characteristics.map((variable) => card(characteristic(variable))))}</div>`;
}

/** A card for each family of comparisons between two groups. */
export async function comparisonCards(): Promise<HTMLElement> {
  return html`<div>${await Promise.all(families.map((family) => card(groupDifferences(family))))}</div>`;
}
