import {html} from "htl";
import {characteristic} from "../figures/findings/characteristic.js";
import {loadContext} from "../page/context.js";
import {card} from "./card.js";

/** A card for each characteristic of the patients, adults and children side by side. */
export async function characteristicCards(): Promise<HTMLElement> {
  const {characteristics} = await loadContext();
  return html`<div>${await Promise.all(characteristics.map((variable) => card(characteristic(variable))))}</div>`;
}
