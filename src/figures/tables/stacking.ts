import {type Type, widthOf} from "../charts/text.js";

/** Widths of its place, in em, under which a table is stacked; the style sheet has a rule for each. */
export const stackingWidths = [20, 26, 32, 40, 48, 56] as const;

/** The words of a column: its header and its cells. */
export type ColumnWords = {header: string; cells: readonly string[]; numeric: boolean};

/** What is free beside a column, and what a column of words takes if it can, a word or two a line; in em. */
const [gap, easyWidth] = [0.7, 8];

/**
 * The class of a table that says when its columns no longer fit beside each other: `stacks-32` in a place narrower than
 * 32 em. Rows then become blocks with the name of each column beside its cell. `stacks-always` needs more than any page has.
 */
export function stackingClass(columns: readonly ColumnWords[]): string {
  const needed = columns.reduce((sum, column) => sum + spaceOf(column) + gap, 0);
  return `stacks-${stackingWidths.find((width) => width >= needed) ?? "always"}`;
}

/** Spaces within a number, an interval or a power do not break: `43.2 (33.7 to 53.2)` has two lines at most, and `%` stays with its number. */
export function keepNumbers(words: string): string {
  return words.replace(
    /(?<=\d) (?=%)|(?<=[\d∞]) (?=to [+−]?[\d∞])|(?<=[\d∞]\sto) (?=[+−]?[\d∞])|(?<=\d) (?=× 10)|(?<=\d\s×) (?=10)/g,
    "\u00a0"
  );
}

/** The width that a column needs, in em: of the longest word in it, and of some words beside each other. */
function spaceOf({header, cells, numeric}: ColumnWords): number {
  const longest = Math.max(longestWord(header, {bold: true}), ...cells.map((cell) => longestWord(cell)));
  return numeric ? longest : Math.max(longest, ...cells.map((cell) => Math.min(easyWidth, lengthOf(cell))));
}

function longestWord(words: string, type: Type = {}): number {
  return Math.max(...words.split(/[ \n]+/).map((word) => lengthOf(word, type)));
}

function lengthOf(words: string, type: Type = {}): number {
  return widthOf(words, {...type, size: 1});
}
