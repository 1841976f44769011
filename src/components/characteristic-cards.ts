import {html} from "htl";
import {characteristic} from "../findings/characteristic.js";
import {loadContext} from "../study/context.js";
import {card} from "./card.js";

/** A card for each characteristic of the patients, adults and children side by side. */
export function characteristicCards(): HTMLElement {
  const root = html`<div></div>`;
  void loadContext().then(({characteristics}) => {
    root.append(...characteristics.map((variable) => card(characteristic(variable))));
  });
  return root;
}
