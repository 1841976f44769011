import {foldKey} from "../../project/fold-names.js";
import {foldTitle} from "./column-titles.js";
import {type ColumnsGuess, noGuess} from "./columns-guess.js";
import {countWords} from "./count-words.js";
import {findTitledColumn, isCodeTitle} from "./find-title.js";
import {listCells, type TextTable} from "./text-table.js";

/** The least mean number of words of passages. */
const leastWords = 4;

/**
 * Finds the text and the code, in this order, where the titles of a table have them the other way round, as exports of
 * NVivo can: the column that is called the code has passages, and the one that is called the text, or the first other of
 * names or codes whose cells repeat, has names. Empty where the titles are right.
 */
export function findSwapped(table: TextTable): ColumnsGuess {
  const [code] = findTitledColumn(table, "code", new Set()).columns;
  const [text] = findTitledColumn(table, "text", new Set()).columns;
  if (code === undefined || !holdsPassages(table, code)) return noGuess;
  const names = table.columns.find(
    (column) => column !== code && isNameTitle(column) && repeats(table, column)
  );
  const name = text === undefined ? names : repeats(table, text) ? text : undefined;
  if (name === undefined) return noGuess;
  return {
    columns: [code, name],
    why: [
      `The text is taken from the column "${code}", which has passages, and the code from "${name}", which has names.`
    ],
    unsure: [`Whether "${code}" has the text and "${name}" the code; their titles say otherwise.`]
  };
}

function isNameTitle(column: string): boolean {
  return isCodeTitle(column) || /^(name|bezeichnung)$/.test(foldTitle(column));
}

function holdsPassages(table: TextTable, column: string): boolean {
  const filled = listFilled(table, column);
  return filled.length > 1 && new Set(filled).size === filled.length && countWords(filled) >= leastWords;
}

/** Whether cells are short names, of which some stand several times. */
function repeats(table: TextTable, column: string): boolean {
  const filled = listFilled(table, column);
  const hasLetters = filled.some((cell) => /\p{L}{2}/u.test(cell));
  return hasLetters && new Set(filled).size < filled.length && countWords(filled) < leastWords;
}

function listFilled(table: TextTable, column: string): string[] {
  return listCells(table, column)
    .map(foldKey)
    .filter((cell) => cell !== "");
}
