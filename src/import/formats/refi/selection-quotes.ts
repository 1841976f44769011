import type {ReadSelection} from "./refi-document.js";

const encoder = new TextEncoder();
/** So many characters are searched in all; the selections after that have no quote. */
const budget = 1_000_000_000;

/**
 * The passages that a file stores as the names of its selections, as ATLAS.ti does. A name is taken for the passage where
 * it is as long as that in one of the units in which positions count, and stands in the source's text as it is; other
 * names are titles, or shortened, or have their line ends taken out.
 */
export function selectionQuotes(
  selections: readonly ReadSelection[],
  textOf: (source: string) => string | undefined
): Map<ReadSelection, string> {
  const quotes = new Map<ReadSelection, string>();
  let searched = 0;
  for (const selection of selections) {
    const {name, start, end, source} = selection;
    if (name === undefined || name === "" || searched > budget) continue;
    if (!lengths(name).includes(end - start)) continue;
    const text = textOf(source.id) ?? "";
    const from = earliest(start);
    const at = text.indexOf(name, from);
    searched += Math.max(0, (at === -1 ? text.length : at) - from);
    if (at !== -1) quotes.set(selection, name);
  }
  return quotes;
}

/** Where a position may be in a text, at the earliest: one that counts bytes counts three at most for one unit of UTF-16, and three for a byte order mark. */
function earliest(start: number): number {
  return Math.max(0, Math.floor(start / 3) - 3);
}

function lengths(text: string): number[] {
  let points = 0;
  for (const _ of text) points += 1;
  return [points, text.length, encoder.encode(text).length];
}
