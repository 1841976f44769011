import {unbroken} from "../../../src/text/numbers.js";

/** Keeps each number on one line with its sign or its noun, in the Markdown of a page. */
export function keepLines(document: Document): void {
  const prose = document.querySelectorAll("#observablehq-main :is(h1, h2, h3, p, li, dd)");
  for (const element of prose) {
    if (element.closest("pre, observablehq-loading")) continue;
    for (const node of element.childNodes)
      if (node.nodeType === node.TEXT_NODE) node.nodeValue = unbroken(node.nodeValue ?? "");
  }
}
