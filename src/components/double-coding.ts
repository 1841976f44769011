import {html} from "htl";
import {whyNone} from "../agreement/words.js";
import {doubleCodedShare} from "../findings/double-coded-share.js";
import {builtRows} from "../study/built.js";
import {card} from "./card.js";

/** How much was coded twice; where nothing was, a sentence that says so and why. */
export async function doubleCoding(): Promise<HTMLElement> {
  const why = whyNone(await builtRows("excerpts-by-coders"));
  return why === undefined ? card(doubleCodedShare) : html`<p class="notice">${why}</p>`;
}
