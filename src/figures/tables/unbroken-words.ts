import {html} from "htl";
import {codeParts, nameParts, unbrokenParts} from "../../text/numbers.js";

/** Words for a page: no line ends between a number and its noun, nor inside a name such as `coder-a`. */
export function unbrokenWords(words: string): Array<string | HTMLElement> {
  return unbrokenParts(words).map(partNode);
}

/** The words of a cell of a table, whose numbers are kept already. */
export function unbrokenNames(words: string): Array<string | HTMLElement> {
  return nameParts(words).map(partNode);
}

function partNode(part: string, i: number): string | HTMLElement {
  return i % 2 === 0 ? part : unbrokenName(part);
}

/** A name that goes to the next line whole, and is divided only where it is longer than a line. */
export function unbrokenName(name: string): HTMLElement {
  return html`<span class="unbroken">${name}</span>`;
}

/** A piece of code, whose lines end between its words, and behind what separates words of which any may stand there. */
export function unbrokenCode(code: string): HTMLElement {
  const parts = codeParts(code).flatMap((part, i) =>
    i % 2 === 0
      ? part.split(/(?<=\|)/).flatMap((word, j) => (j === 0 ? [word] : [html`<wbr>`, word]))
      : [unbrokenName(part)]
  );
  return html`<code>${parts}</code>`;
}
