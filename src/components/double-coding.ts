import {html} from "htl";
import {whyNone} from "../figures/findings/agreement-words.js";
import {doubleCodedShare} from "../figures/findings/double-coded-share.js";
import {loadContext} from "../page/context.js";
import {shows} from "../page/in-release.js";
import {builtRows} from "../study/built.js";
import {card} from "./card.js";

/** How much was coded twice; where nothing was, or the site does not have it, a sentence that says so and why. */
export async function doubleCoding(): Promise<HTMLElement> {
  const {study} = await loadContext();
  if (!shows(study, doubleCodedShare.query)) return card(doubleCodedShare);
  const why = whyNone(await builtRows("excerpts-by-coders"));
  return why === undefined ? card(doubleCodedShare) : html`<p class="notice">${why}</p>`;
}
