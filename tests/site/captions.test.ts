import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {figuresDrawn, findingsPages, resize, useReader} from "./support.js";

const reader = useReader();

describe.each(findingsPages)("$path", ({path, cards}) => {
  it("says what a mark is where the mark's own label and numbers stay in sight, on phones and laptops", async () => {
    const page = await reader.page({engine: "waits"});
    await page.goto(path);
    for (const width of [390, 1280]) {
      await resize(page, {width, height: 800});
      await figuresDrawn(page, cards);
      expect(await hiddenByCaptions(page), `${width} pixels`).toEqual([]);
    }
  });
});

/** What captions hide of their own marks, a sentence each: every mark of a page is reached with the arrow keys. */
function hiddenByCaptions(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const letters = (words: string | null) => (words ?? "").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
    for (const drawing of document.querySelectorAll<SVGSVGElement>(".card-figure svg[role=img]")) {
      drawing.focus();
      const caption = drawing.nextElementSibling?.querySelector(".mark-words");
      for (const mark of drawing.querySelectorAll("[aria-label]")) {
        drawing.dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowRight", bubbles: true}));
        const label = mark.getAttribute("aria-label") ?? "";
        if (caption?.textContent !== label) found.push(`${label}: its caption is ${caption?.textContent}`);
        const box = caption?.getBoundingClientRect() ?? new DOMRect();
        const area = mark.getBoundingClientRect();
        const isOver = (other: DOMRect) =>
          Math.min(box.right, other.right) - Math.max(box.left, other.left) > 0.5 &&
          Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 0.5;
        const [row = ""] = label.split(/: (?=\d|kappa|alpha|alike|sensitivity)|; /i);
        const percentages = [...label.matchAll(/[\d.]+(?= per cent|\s%)/g)].map(([number]) => ` ${number} %`);
        for (const text of drawing.querySelectorAll("text")) {
          const place = text.getBoundingClientRect();
          const words = ` ${text.textContent ?? ""}`.replace(/\s/g, " ");
          const middle = (place.top + place.bottom) / 2;
          const isLabel = letters(words).length > 1 && letters(row).startsWith(letters(words));
          const isNumber =
            Math.abs(middle - (area.top + area.bottom) / 2) < area.height / 2 + 14 &&
            percentages.some((number) => words.includes(number));
          const isBeside = middle > area.top && middle < area.bottom;
          if ((isLabel || isNumber || isBeside) && isOver(place)) found.push(`${label}: hides ${words}`);
        }
        if (isOver(area)) found.push(`${label}: hides its mark`);
        if (box.left < 0 || box.right > innerWidth || box.top < 0 || box.bottom > innerHeight)
          found.push(`${label}: leaves the window`);
      }
    }
    return found;
  });
}
