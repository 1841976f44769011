import {html} from "htl";
import {families} from "../../analysis/comparisons/families.js";
import {characteristic} from "../../figures/findings/characteristic.js";
import type {Finding} from "../../figures/findings/finding.js";
import {groupDifferences} from "../../figures/findings/group-differences.js";
import {severalGroups} from "../../figures/findings/several-groups.js";
import {wholeCharacteristicsTested} from "../../figures/findings/whole-characteristics.js";
import {characteristicsBeside, type Grouping, pairOf} from "../../model/groups.js";
import {loadPageContext} from "../../page/page-context.js";
import {card} from "../card/card.js";
import {byGrouping} from "./by-grouping.js";

/** A card for each family of comparisons between the groups, and one for whole characteristics. */
export function comparisonCards(): Promise<HTMLElement> {
  return byGrouping(async (grouping, signal) => {
    const findings = findingsOf(grouping);
    if (findings.length === 0) return html`<p class="notice">Nothing is compared.</p>`;
    return html`<div>${await Promise.all(findings.map((finding) => card(finding, signal)))}</div>`;
  });
}

/** Two groups are told apart by their difference, more by their shares. */
function findingsOf(grouping: Grouping): Finding[] {
  if (grouping.groups.length < 2) return [];
  const ofFamilies = pairOf(grouping) ? families.map(groupDifferences) : families.map(severalGroups);
  return [...ofFamilies, wholeCharacteristicsTested];
}

/** A card for each characteristic beside that of the groups, the groups side by side. */
export function characteristicCards(): Promise<HTMLElement> {
  return byGrouping(async (grouping, signal) => {
    const {study} = await loadPageContext();
    const characteristics = characteristicsBeside(grouping, study);
    if (characteristics.length === 0) return html`<p class="notice">No characteristic is shown.</p>`;
    const cards = characteristics.map((variable) => card(characteristic(variable), signal));
    return html`<div>${await Promise.all(cards)}</div>`;
  });
}
