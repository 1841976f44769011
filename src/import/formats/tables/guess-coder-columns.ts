import {inWords} from "../../../text/message-words.js";
import {foldKey} from "../../project/fold-names.js";
import {namedInCells, readMark} from "./cell-codes.js";
import {isCoderTitle} from "./column-titles.js";
import {type ColumnsGuess, noGuess} from "./columns-guess.js";
import {guessSeparator} from "./guess-separator.js";
import type {WideColumn} from "./table-columns.js";
import {listCells, type TextTable} from "./text-table.js";

/** The longest cell that may list codes. */
const longestList = 200;

/** The most columns that may name codes. In a wider table it takes too long to compare each with each. */
const mostNaming = 100;

/** The least share of the names of one column that another has, too, where both name codes. */
const leastShared = 0.5;

/**
 * Guesses the columns in which each coder marks whether the code of the row holds: two or more with nothing but marks,
 * whose titles are initials or words such as "Coder 1".
 */
export function guessMarkingCoders(table: TextTable, taken: ReadonlySet<string>): ColumnsGuess {
  const columns = table.columns.filter((column) => {
    const marks = listCells(table, column).map(readMark);
    return (
      !taken.has(column) &&
      isCoderTitle(column) &&
      marks.every((mark) => mark !== undefined) &&
      marks.some((mark) => mark?.times === 1)
    );
  });
  if (columns.length < 2) return noGuess;
  const names = inWords(columns.map((column) => `"${column}"`));
  return {
    columns,
    why: [`The columns ${names} hold marks, and are taken for coders who mark the code of the row.`],
    unsure: [`Whether ${names} are coders.`]
  };
}

/**
 * Guesses columns that name codes by what they have in common: two or more with words of which at least half are in
 * another of them. Each belongs to a coder, unless its title ends in a number. Where there are none, those are taken
 * whose cells are lists of words that occur in several of them.
 */
export function guessNamingColumns(table: TextTable, taken: ReadonlySet<string>): ColumnsGuess<WideColumn> {
  const words = new Map<string, Set<string>>();
  for (const column of table.columns) {
    const cells = listCells(table, column).filter((cell) => cell.trim() !== "");
    const isShort = cells.every((cell) => cell.length <= longestList && readMark(cell) === undefined);
    if (taken.has(column) || !isShort || !cells.some((cell) => /\p{L}{2}/u.test(cell))) continue;
    words.set(column, new Set(cells.flatMap((cell) => cell.split(/[;|,\n]/)).map(foldKey)));
  }
  if (words.size > mostNaming) return noGuess;
  const alike = [...words].filter(([column, own]) =>
    [...words].some(([other, theirs]) => {
      const shared = [...own].filter((word) => theirs.has(word)).length;
      return other !== column && own.size > 1 && shared >= leastShared * own.size;
    })
  );
  if (alike.length > 1)
    return nameInCells(
      alike.map(([column]) => ({column, coder: /\d\s*$/.test(column) ? undefined : column})),
      "have the same words in their cells"
    );
  const lists = [...words.keys()].filter((column) => guessSeparator(listCells(table, column)).separator);
  return nameInCells(
    lists.map((column) => ({column, coder: undefined})),
    "list words in their cells"
  );
}

function nameInCells(
  columns: {column: string; coder: string | undefined}[],
  what: string
): ColumnsGuess<WideColumn> {
  if (columns.length === 0) return noGuess;
  const names = inWords(columns.map(({column}) => `"${column}"`));
  return {
    columns: columns.map(({column, coder}) => ({column, code: namedInCells, coder})),
    why: [`Columns that ${what} are taken for columns of codes: ${names}.`],
    unsure: [`Whether ${names} ${columns.length === 1 ? "names" : "name"} codes, and whose they are.`]
  };
}
