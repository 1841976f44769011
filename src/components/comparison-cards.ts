import {html} from "htl";
import {families} from "../comparisons/families.js";
import {groupDifferences} from "../findings/group-differences.js";
import {card} from "./card.js";

/** A card for each family of comparisons between adults and children. */
export function comparisonCards(): HTMLElement {
  return html`<div>${families.map((family) => card(groupDifferences(family)))}</div>`;
}
