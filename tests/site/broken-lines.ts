import type {Page} from "playwright-core";

/**
 * Where the lines of a page end as it is laid out now but must not, a sentence each: between a number and its noun or its %,
 * and in a name or a piece of code that has room on a line of its own. What records, statements and cells of tables say is
 * left out; cells are not narrow, and `cutText` looks at their numbers.
 */
export function brokenLines(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const range = document.createRange();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];

    const linesOf = (text: Text, index: number, length: number) => {
      range.setStart(text, index);
      range.setEnd(text, index + length);
      return [...range.getClientRects()].filter(({width}) => width > 0);
    };
    const isBroken = (lines: DOMRect[]) => new Set(lines.map(({top}) => Math.round(top))).size > 1;

    /** The width of the block in which an element stands. */
    const roomOf = (element: Element) => {
      let block: Element | null = element;
      while (block && getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
      const {paddingLeft, paddingRight} = getComputedStyle(block as Element);
      return (
        (block as Element).clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
      );
    };

    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      const parent = text.parentElement as Element;
      if (text.data.trim() === "" || !parent.checkVisibility({visibilityProperty: true})) continue;
      if (
        parent.closest("script, style, svg, pre, textarea, blockquote, .visually-hidden, .concordance tbody")
      )
        continue;
      const names = parent.closest("code")
        ? /[^\s|]+\|?/g
        : /@[\w-]+\/[\w-]+|(?<![\w.])\p{Lu}+-\p{Lu}+|doi:\S+|\b[\p{L}]+-[\p{L}\p{N}]{1,2}\b(?!-)/gu;
      for (const {0: name, index} of text.data.matchAll(names)) {
        const lines = linesOf(text, index, name.length);
        const width = lines.reduce((sum, line) => sum + line.width, 0);
        if (isBroken(lines) && width < roomOf(parent)) found.push(`broken name: ${name}`);
      }
      if (parent.closest("td, tbody th")) continue;
      for (const {0: words, index} of text.data.matchAll(/\d\s(?:%|\p{Ll}+)/gu))
        if (isBroken(linesOf(text, index, words.length)))
          found.push(
            `a number without its noun: ${text.data.slice(Math.max(0, index - 20), index + words.length)}`
          );
    }
    return found;
  });
}
