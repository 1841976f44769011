import {foldKey, tidy} from "../../project/fold-names.js";
import {listCodesInCell} from "./cell-codes.js";
import {findWholeNames, hasTightCommas} from "./whole-names.js";

/** What separates codes, with a reason, and what a person must decide. */
type SeparatorGuess = {separator: string | undefined; why: string[]; unsure: string[]};

/**
 * Guesses what separates codes in cells that list several. Undefined where each cell names one. Any semicolon, bar or
 * line break separates; a comma separates only where every piece between commas also occurs elsewhere as a code, or most
 * of them where commas have no space after them. Cells are compared as wholes first (see `findWholeNames`). Names
 * among `known`, which are keys of `foldKey`, are one code whatever they hold.
 */
export function guessSeparator(
  cells: readonly string[],
  known: ReadonlySet<string> = new Set()
): SeparatorGuess {
  const filled = cells.filter((cell) => cell.trim() !== "" && !known.has(foldKey(cell)));
  for (const separator of [";", "|"])
    if (filled.some((cell) => cell.includes(separator) && listCodesInCell(cell, separator, known).length > 1))
      return {separator, why: [describeSeparator(`"${separator}"`)], unsure: []};
  if (filled.some((cell) => /[\r\n]/.test(cell.trim())))
    return {separator: "\n", why: [describeSeparator("a line break")], unsure: []};
  return guessComma(filled, new Set([...known, ...findWholeNames(filled, ",", known)]));
}

function guessComma(filled: readonly string[], known: ReadonlySet<string>): SeparatorGuess {
  const split = filled.map((cell) => listCodesInCell(cell, ",", known).map(tidy));
  const counts = new Map<string, number>([...known].map((name) => [name, 2]));
  for (const pieces of split)
    for (const piece of new Set(pieces.map(foldKey))) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  const count = (piece: string) => counts.get(foldKey(piece)) ?? 0;
  const lists = split.filter((pieces) => pieces.length > 1);
  if (lists.length === 0) return {separator: undefined, why: [], unsure: []};
  const pieces = new Set(lists.flat().map(foldKey));
  const recurring = [...pieces].filter((piece) => count(piece) > 1).length;
  const isList = hasTightCommas(filled) ? recurring * 2 > pieces.size : recurring === pieces.size;
  if (isList)
    return {
      separator: ",",
      why: [describeSeparator('","')],
      unsure: findInseparable(lists, count).map(
        (name) =>
          `Whether "${name}" is one code: what is between its commas never stands apart. If it is, give a codebook that has it with --codebook.`
      )
    };
  return {
    separator: undefined,
    why: ["Commas in the cells of codes are part of the codes' names."],
    unsure: lists.some((pieces) => pieces.some((piece) => count(piece) > 1))
      ? [
          'Whether commas in the cells of codes separate codes: some of what they separate occurs elsewhere, and some does not. Say so with separator: ",", or give the codes with --codebook.'
        ]
      : []
  };
}

/** Neighbours in lists that occur together as often as each of them does. */
function findInseparable(lists: readonly string[][], count: (piece: string) => number): string[] {
  const together = new Map<string, {name: string; pair: [string, string]; times: number}>();
  for (const pieces of lists)
    for (const [at, piece] of pieces.slice(1).entries()) {
      const name = `${pieces[at]}, ${piece}`;
      const known = together.get(foldKey(name)) ?? {name, pair: [pieces[at] ?? "", piece], times: 0};
      known.times += 1;
      together.set(foldKey(name), known);
    }
  return [...together.values()]
    .filter(({pair, times}) => pair.every((piece) => count(piece) === times))
    .map(({name}) => name);
}

function describeSeparator(what: string): string {
  return `Cells list several codes, with ${what} between them.`;
}
