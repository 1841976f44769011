/** What a line of prose does not end before: the sign of a percentage, and the noun of a number. */
const kept = /(?<=\d) (?=%)|(?<=(?:^|[\s(])\d[\d,.]*) (?=\p{Ll}{2})/gu;

/** Keeps each percentage on one line with its sign, and each number with its noun, in the Markdown of a page. */
export function keepLines(document: Document): void {
  const prose = document.querySelectorAll("#observablehq-main :is(h1, h2, h3, p, li, dd)");
  for (const element of prose) {
    if (element.closest("pre, observablehq-loading")) continue;
    for (const node of element.childNodes)
      if (node.nodeType === node.TEXT_NODE) node.nodeValue = (node.nodeValue ?? "").replace(kept, "\u00a0");
  }
}
