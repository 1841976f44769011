import type {Page} from "playwright-core";

/**
 * What a reader cannot read whole in the tables and figures of a page as it is laid out now, a sentence each: words that
 * an edge cuts, words of a table that break in their middle, and words of a figure or rows of a table that lie on each other.
 */
export function cutText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const tolerance = 1;
    const isHidden = (element: Element) =>
      !element.checkVisibility({visibilityProperty: true}) ||
      element.closest(".visually-hidden, .mark-caption") !== null;

    /** What an element is seen through: the window, and every box around it that cuts what passes its edges. */
    const seenThrough = (element: Element) => {
      let [left, right] = [0, document.documentElement.clientWidth];
      for (let box = element.parentElement; box; box = box.parentElement) {
        if (getComputedStyle(box).overflowX === "visible") continue;
        const edges = box.getBoundingClientRect();
        left = Math.max(left, edges.left + box.clientLeft);
        right = Math.min(right, edges.left + box.clientLeft + box.clientWidth);
      }
      return {left, right};
    };

    const textsOf = (element: Element) => {
      const texts: Text[] = [];
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      return texts.filter(
        (text) => text.data.trim() !== "" && text.parentElement && !isHidden(text.parentElement)
      );
    };

    const range = document.createRange();
    const found: string[] = [];
    for (const cell of document.querySelectorAll("main :is(th, td, caption)")) {
      if (isHidden(cell)) continue;
      const {left, right} = seenThrough(cell);
      for (const text of textsOf(cell)) {
        range.selectNodeContents(text);
        const isCut = [...range.getClientRects()].some(
          (line) => line.width > 0 && (line.left < left - tolerance || line.right > right + tolerance)
        );
        if (isCut) found.push(`cut in a table: ${text.data.trim()}`);
        if (range.getClientRects().length < 2) continue;
        for (const {0: word, index} of text.data.matchAll(/[\p{L}\p{N}.,%’×−]+/gu)) {
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          const tops = new Set([...range.getClientRects()].map(({top}) => Math.round(top)));
          if (tops.size > 1) found.push(`broken in a table: ${word}`);
        }
      }
    }
    for (const row of document.querySelectorAll("main tr")) {
      const next = row.nextElementSibling;
      if (!next || isHidden(row)) continue;
      const ends = textsOf(row).map((text) => {
        range.selectNodeContents(text);
        return range.getBoundingClientRect().bottom;
      });
      if (Math.max(...ends) > next.getBoundingClientRect().top + 2 * tolerance)
        found.push(`a row on the next: ${row.textContent?.trim()}`);
    }
    for (const svg of document.querySelectorAll("main .card-figure svg")) {
      if (isHidden(svg)) continue;
      const edges = svg.getBoundingClientRect();
      const through = seenThrough(svg);
      const words = [...svg.querySelectorAll("text")]
        .filter((text) => text.textContent?.trim())
        .map((text) => ({text, box: text.getBoundingClientRect()}))
        .filter(({box}) => box.width > 0);
      const [left, right] = [Math.max(edges.left, through.left), Math.min(edges.right, through.right)];
      for (const {text, box} of words)
        if (
          box.left < left - tolerance ||
          box.right > right + tolerance ||
          box.top < edges.top - tolerance ||
          box.bottom > edges.bottom + tolerance
        )
          found.push(`cut in a figure: ${text.textContent}`);
      for (const [i, {text, box}] of words.entries())
        for (const other of words.slice(i + 1)) {
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          if (across > 2 && down > 4)
            found.push(`on each other: ${text.textContent} | ${other.text.textContent}`);
        }
    }
    return found;
  });
}
