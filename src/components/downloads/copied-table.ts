import type {CardContents} from "./download-account.js";
import {viewInWords} from "./view-words.js";

/** A card’s table to be pasted elsewhere, in one part or several: as HTML with nothing but its cells, and as text with a tab between cells. */
export type CopiedTable = {parts: Element[]; markup: string; text: string};

/** What a cell keeps of its attributes: which other cells it heads, and how many it spans. */
const kept = ["scope", "colspan", "rowspan"];

/** The table of a card as it can be pasted, with what a reader has chosen behind each caption; the figure itself where that is a table. A card without one has none. */
export function copiedTable({finding, rows, situation}: CardContents): CopiedTable {
  const shown = finding.table?.(rows, situation) ?? finding.draw(rows, {width: 660, ...situation});
  const tables = shown.matches("table") ? [shown] : [...shown.querySelectorAll("table")];
  if (tables.length === 0) throw new Error("this card has no table");
  const parts = tables.map(plain);
  const chosen = viewInWords(situation.filters, situation.context.study);
  if (chosen.length > 0) for (const part of parts) captionOf(part).append(`. ${chosen.join(" ")}`);
  return {
    parts,
    markup: parts.map(({outerHTML}) => outerHTML).join("\n"),
    text: parts.map(tabSeparated).join("\n")
  };
}

function captionOf(table: Element): Element {
  const found = table.querySelector("caption");
  if (found) return found;
  const made = table.ownerDocument.createElement("caption");
  table.prepend(made);
  return made;
}

/** The same table with its caption, its header cells and their words, and nothing else. */
function plain(element: Element): Element {
  const copy = element.ownerDocument.createElement(element.localName);
  for (const name of kept) {
    const value = element.getAttribute(name);
    if (value !== null) copy.setAttribute(name, value);
  }
  if (["caption", "th", "td"].includes(element.localName)) copy.textContent = wordsOf(element);
  else copy.append(...[...element.children].map(plain));
  return copy;
}

/** The caption, and a line for each row. A cell that spans several columns is followed by empty ones. */
function tabSeparated(table: Element): string {
  const caption = table.querySelector("caption");
  const lines = [...table.querySelectorAll("tr")].map((row) =>
    [...row.children]
      .flatMap((cell) => [
        wordsOf(cell),
        ...Array<string>(Number(cell.getAttribute("colspan") ?? 1) - 1).fill("")
      ])
      .join("\t")
  );
  return [...(caption ? [wordsOf(caption)] : []), ...lines].map((line) => `${line}\n`).join("");
}

/** The words of a cell as they are seen: without those that are only heard. */
function wordsOf(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  for (const heard of copy.querySelectorAll(".visually-hidden")) heard.remove();
  for (const end of copy.querySelectorAll("br")) end.replaceWith(" ");
  return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
}
