import {tidy} from "../../project/fold-names.js";
import {readMark} from "./cell-codes.js";
import {type ColumnsGuess, noGuess} from "./columns-guess.js";
import {countWords} from "./count-words.js";
import {isNoVariableTitle} from "./find-title.js";
import {listCells, type TextTable} from "./text-table.js";

/** The least mean number of words of the cells of a text. */
const leastWords = 3;

/** The longest name of a case. */
const longestName = 40;

/** The longest name of a code, with those above it. */
const longestCode = 120;

/** Guesses the text where no title says which it is: the column of the longest cells, where they have words enough. */
export function guessText(table: TextTable, taken: ReadonlySet<string>): ColumnsGuess {
  let longest: {column: string; mean: number} | undefined;
  for (const column of table.columns) {
    if (taken.has(column)) continue;
    const filled = listCells(table, column).filter((cell) => cell.trim() !== "");
    const mean = filled.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, filled.length);
    if (countWords(filled) >= leastWords && mean > (longest?.mean ?? 0)) longest = {column, mean};
  }
  if (longest === undefined) return noGuess;
  return {
    columns: [longest.column],
    why: [`The text is taken from the column "${longest.column}", whose cells are the longest.`],
    unsure: [`Whether the column "${longest.column}" is the coded text.`]
  };
}

/**
 * Guesses the case where no title says which it is: the first column whose cells are all filled, short and no mark, else the
 * text where several coders have the same.
 */
export function guessCase(
  table: TextTable,
  taken: ReadonlySet<string>,
  {text, coder}: {text?: string | undefined; coder?: string | undefined}
): ColumnsGuess {
  const column = table.columns.find(
    (one) =>
      !taken.has(one) &&
      !isNoVariableTitle(one) &&
      listCells(table, one).every(
        (cell) => tidy(cell) !== "" && cell.length <= longestName && readMark(cell) === undefined
      )
  );
  const unsure = (one: string) => [`Whether the column "${one}" names the case; none is called so.`];
  if (column !== undefined)
    return {
      columns: [column],
      why: [`The case is taken from the column "${column}", the first whose cells are all filled and short.`],
      unsure: unsure(column)
    };
  if (text !== undefined && coder !== undefined && hasRepeats(listCells(table, text)))
    return {
      columns: [text],
      why: [`Rows with the same "${text}" are one case, which several coders read.`],
      unsure: unsure(text)
    };
  return {
    ...noGuess,
    unsure: [
      "Which column names the case; none is called so. Name it under case, or take that line out: then each row is a case of its own."
    ]
  };
}

function hasRepeats(cells: readonly string[]): boolean {
  const filled = cells.map(tidy).filter((cell) => cell !== "");
  return new Set(filled).size < filled.length;
}

/**
 * Guesses the codes where no title says which they are: the column with the most different short words, which recur, and
 * differ between the rows of a case.
 */
export function guessCode(table: TextTable, taken: ReadonlySet<string>, person: string): ColumnsGuess {
  const cases = listCells(table, person).map(tidy);
  let best: {column: string; different: number} | undefined;
  for (const column of table.columns) {
    const cells = listCells(table, column).map(tidy);
    const filled = cells.filter((cell) => cell !== "");
    const ofCases = new Set(cells.map((cell, at) => `${cases[at]}\0${cell}`));
    const isWords = filled.every((cell) => cell.length <= longestCode && /\p{L}/u.test(cell));
    if (taken.has(column) || isNoVariableTitle(column) || !isWords || !hasRepeats(filled)) continue;
    if (ofCases.size === new Set(cases).size) continue;
    const different = new Set(filled).size;
    if (different > (best?.different ?? 1)) best = {column, different};
  }
  if (best === undefined) return noGuess;
  return {
    columns: [best.column],
    why: [
      `The codes are taken from the column "${best.column}", whose words recur and differ between rows of a case.`
    ],
    unsure: [`Whether the column "${best.column}" names the codes; none is called so.`]
  };
}

/** Guesses whether a blank cell in the column of cases means the case above: where the first is filled and others are not. */
export function guessBlankCase(table: TextTable, column: string): ColumnsGuess {
  const cells = listCells(table, column).map(tidy);
  const blank = cells.filter((cell) => cell === "").length;
  if (blank === 0 || cells[0] === "") return noGuess;
  return {
    columns: [column],
    why: [`Of ${cells.length} rows, ${blank} have no case and are taken for those of the case above.`],
    unsure: [
      `Whether rows without a case (${blank} of ${cells.length}) are of the case above (blank_case: above); else take that line out and name their cases.`
    ]
  };
}
