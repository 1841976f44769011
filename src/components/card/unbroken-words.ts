import {html} from "htl";
import {unbroken} from "../../text/numbers.js";

/**
 * Words of a card for a page: no line ends between a number and its noun, nor inside a name with a short end, such as
 * `coder-a`.
 */
export function unbrokenWords(words: string): Array<string | HTMLElement> {
  return unbroken(words)
    .split(/([\p{L}\p{N}]+-[\p{L}\p{N}]{1,2})(?![\p{L}\p{N}])/u)
    .map((part, i) => (i % 2 === 0 ? part : html`<span class="unbroken">${part}</span>`));
}
