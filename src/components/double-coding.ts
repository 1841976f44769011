import {html} from "htl";
import {whyNone} from "../agreement/words.js";
import {doubleCodedShare} from "../findings/double-coded-share.js";
import {builtRows} from "../study/built.js";
import {card} from "./card.js";

/** How much was coded twice; where nothing was, a sentence that says so and why. */
export function doubleCoding(): HTMLElement {
  const root = html`<div></div>`;
  void builtRows("excerpts-by-coders").then((rows) => {
    const why = whyNone(rows);
    root.append(why === undefined ? card(doubleCodedShare) : html`<p class="notice">${why}</p>`);
  });
  return root;
}
