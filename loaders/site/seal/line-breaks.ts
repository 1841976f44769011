import {codeParts, unbrokenParts} from "../../../src/text/numbers.js";
import {element} from "./dom.js";

/** Keeps each number on one line with its sign or its noun, and each name whole, in the Markdown and the foot of a page. */
export function keepLines(document: Document): void {
  for (const part of document.querySelectorAll("#observablehq-main, #observablehq-footer"))
    for (const block of part.querySelectorAll("h1, h2, h3, p, li, dd, div, a, strong, em, code"))
      if (!block.closest("pre, observablehq-loading")) keepWords(document, block);
}

function keepWords(document: Document, block: Element): void {
  const partsOf = block.localName === "code" ? codeParts : unbrokenParts;
  for (const node of [...block.childNodes])
    if (node.nodeType === node.TEXT_NODE)
      (node as Text).replaceWith(
        ...partsOf(node.nodeValue ?? "").map((part, i) =>
          i % 2 === 0 ? part : element(document, "span", {class: "unbroken"}, part)
        )
      );
}
