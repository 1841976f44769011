import {namedInCells, readMark} from "./cell-codes.js";
import {foldTitle, tableWords} from "./column-titles.js";
import {type ColumnsGuess, noGuess} from "./columns-guess.js";
import type {WideColumn} from "./table-columns.js";
import {listCells, type TextTable} from "./text-table.js";

/** Finds the columns "Code: … Applied", as Dedoose writes them beside a list of all codes of an excerpt. */
export function findAppliedColumns({columns}: TextTable): ColumnsGuess<WideColumn> {
  const found = columns.flatMap((column): WideColumn[] => {
    const code = /^Code: (.+) Applied$/.exec(column)?.[1];
    return code === undefined ? [] : [{column, code, coder: undefined}];
  });
  if (found.length === 0) return noGuess;
  const why = [`${found.length} columns are named "Code: … Applied", as Dedoose writes them.`];
  return {columns: found, why, unsure: []};
}

/**
 * Finds columns whose cells name codes, by their titles. "Code AB" and "Code CD", or "Coder 1" and "Coder 2", belong to
 * a coder each. "Code 1" and "Code 2" are the first and second code of a row, and so are two columns "Code".
 */
export function findListingColumns(table: TextTable, taken: ReadonlySet<string>): ColumnsGuess<WideColumn> {
  const found = table.columns.flatMap((column): WideColumn[] => {
    const title = foldTitle(table.columns.includes(`${column} (2)`) ? `${column} 1` : column);
    const ending = numberedTitle.exec(title)?.[1];
    if (ending === undefined || tableWords.notCoder.includes(ending) || taken.has(column)) return [];
    const names = listCells(table, column).filter((cell) => readMark(cell) === undefined);
    if (!names.some((cell) => /\p{L}{2}/u.test(cell))) return [];
    const isNumber = /^\d+$/.test(ending);
    if (isNumber && !numberedCoder.test(title)) return [{column, code: namedInCells, coder: undefined}];
    return [{column, code: namedInCells, coder: isNumber ? `coder ${ending}` : findEnding(column, ending)}];
  });
  if (found.length < 2) return noGuess;
  const why = [`${found.length} columns name codes in their cells, by their titles.`];
  return {columns: found, why, unsure: []};
}

const coders = tableWords.numberedCoder.join("|");

const numberedTitle = new RegExp(
  `^(?:${tableWords.numberedCode.join("|")}|${coders})(?: by| von| coder| rater)? ([\\p{L}\\p{N}]{1,20})$`,
  "u"
);

const numberedCoder = new RegExp(`(^| )(${coders}) `, "u");

/** The last word of a title with its capital letters. */
function findEnding(column: string, words: string): string {
  return /([\p{L}\p{N}]+)[^\p{L}\p{N}]*$/u.exec(column)?.[1] ?? words;
}
