import {codeParts, unbrokenParts} from "../../../src/text/numbers.js";
import {element} from "./dom.js";

const words = ":is(h1, h2, h3, p, li, dd, div, a, strong, em)";

/** Keeps each number on one line with its sign or its noun, and each name whole, in the Markdown and the foot of a page. */
export function keepLines(document: Document): void {
  const prose = document.querySelectorAll(
    `:is(#observablehq-main, #observablehq-footer) :is(${words}, code)`
  );
  for (const block of prose) {
    if (block.closest("pre, observablehq-loading")) continue;
    const partsOf = block.localName === "code" ? codeParts : unbrokenParts;
    for (const node of [...block.childNodes])
      if (node.nodeType === node.TEXT_NODE)
        (node as Text).replaceWith(
          ...partsOf(node.nodeValue ?? "").map((part, i) =>
            i % 2 === 0 ? part : element(document, "span", {class: "unbroken"}, part)
          )
        );
  }
}
