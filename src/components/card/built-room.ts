import {html} from "htl";
import type {StudyDescription} from "../../model/study.js";
import {hasManyCodes} from "../../page/page-context.js";
import type {QueryName} from "../../queries/query-names.js";

/**
 * How many elements the cards of a page may have in their panels when it is built, where the codebook is long. Scripts draw
 * the rest; without them the page has the first figures, and a table of all codes.
 */
const most = 2300;

const taken = new WeakMap<Document, number>();

/** Whether what was drawn fits into the page that is built, beside what is in it already. Then it takes its room. */
export function takesRoom(study: Pick<StudyDescription, "codes">, drawn: readonly Element[]): boolean {
  if (!hasManyCodes(study)) return true;
  const before = taken.get(document) ?? 0;
  const elements = drawn.reduce((sum, each) => sum + each.querySelectorAll("*").length, before);
  if (elements > most) return false;
  taken.set(document, elements);
  return true;
}

/** What stands for a figure or a table for which there is no room. */
export function withoutRoom(query: QueryName): HTMLElement {
  return html`<p class="no-room">Too large for a page without scripts: <a href=${`./results/${query}.json`}>results/${query}.json</a> has its numbers.</p>`;
}
