import {foldKey, tidy} from "../../project/fold-names.js";

/** A comma that no space and no digit follows, as surveys write between answers. */
const tightComma = /,(?=[^\s\d])/;

/**
 * Finds the names with commas among cells that list names between commas, as keys of `foldKey`. Where some commas have no
 * space after them and others have, a name is what is between the former, unless all that is between its own commas
 * stands elsewhere as a name. Else a name is a cell that stands in other lists, too, and of which no piece stands apart.
 * What consists of names among `known` is none.
 */
export function findWholeNames(
  cells: readonly string[],
  separator: string | undefined,
  known: ReadonlySet<string> = new Set()
): Set<string> {
  const filled = cells.map(tidy).filter((cell) => cell.includes(","));
  if (separator !== "," || filled.length === 0) return new Set();
  const names = hasTightCommas(filled) ? findBetween(cells) : findRepeated(cells);
  return new Set(names.filter((name) => !listPieces(name).every((piece) => known.has(piece))));
}

/** Whether some commas in cells have no space after them. */
export function hasTightCommas(cells: readonly string[]): boolean {
  return cells.some((cell) => tightComma.test(cell));
}

function findBetween(cells: readonly string[]): string[] {
  const names = new Set(cells.flatMap((cell) => cell.split(tightComma).map(foldKey)));
  return [...names].filter((name) => listPieces(name).some((piece) => piece !== name && !names.has(piece)));
}

/** The most different lists of names that are compared with each other. */
const mostLists = 2_000;

function findRepeated(cells: readonly string[]): string[] {
  const lists = new Map<string, string[]>();
  for (const cell of cells) {
    const pieces = listPieces(cell);
    lists.set(pieces.join(", "), pieces);
  }
  if (lists.size > mostLists) return [];
  const holding = new Map<string, string[]>();
  for (const [list, pieces] of lists)
    for (const piece of new Set(pieces)) holding.set(piece, [...(holding.get(piece) ?? []), list]);
  return [...lists].flatMap(([name, pieces]) => {
    const others = pieces.length < 2 ? [] : pieces.flatMap((piece) => holding.get(piece) ?? []);
    const isWhole = others.every((list) => `, ${list},`.includes(`, ${name},`));
    return isWhole && others.some((list) => list !== name) ? [name] : [];
  });
}

function listPieces(cell: string): string[] {
  return cell
    .split(",")
    .map(foldKey)
    .filter((piece) => piece !== "");
}
