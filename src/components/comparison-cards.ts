import {html} from "htl";
import {families} from "../analysis/comparisons/families.js";
import {groupDifferences} from "../figures/findings/group-differences.js";
import {card} from "./card.js";

/** A card for each family of comparisons between adults and children. */
export async function comparisonCards(): Promise<HTMLElement> {
  return html`<div>${await Promise.all(families.map((family) => card(groupDifferences(family))))}</div>`;
}
