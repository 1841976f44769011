import {inWords} from "../../../text/message-words.js";
import {foldKey, tidy} from "../../project/fold-names.js";
import {readMark} from "./cell-codes.js";
import {foldTitle, tableWords} from "./column-titles.js";
import {type ColumnsGuess, noGuess} from "./columns-guess.js";
import {isCodeTitle} from "./find-title.js";
import {listCells, type TextTable} from "./text-table.js";

/**
 * Guesses the columns that each hold a level of a code's path, from the top. Their titles say it, such as "Theme" and
 * "Subtheme", "Parent code" and "Code", "Level 1" and "Level 2"; or each code of one column has the same code in another
 * and shares it with others, as of a "Category" and a "Code", which is a doubt.
 */
export function guessCodeLevels(table: TextTable, taken: ReadonlySet<string>): ColumnsGuess {
  const columns = table.columns.filter((column) => !taken.has(column) && holdsNames(table, column));
  const titled = findTitledLevels(columns);
  if (titled.length > 0) return describe(titled, "by their names");
  const [upper, lower, ...others] = orderByNesting(table, columns.filter(isCodeTitle));
  if (upper === undefined || lower === undefined || others.length > 0) return noGuess;
  const guess = describe([upper, lower], `because each of "${lower}" has one of "${upper}"`);
  const question = `Whether "${upper}" is the code above "${lower}"; if not, name one of them under code.`;
  return {...guess, unsure: [question]};
}

/** The columns that their titles say to be levels of a code's path, from the top; none where no two are. */
export function findTitledLevels(columns: readonly string[]): string[] {
  const titled = columns
    .map((column) => ({column, level: levelOfTitle(column)}))
    .filter((one): one is {column: string; level: number} => one.level !== undefined)
    .sort((one, other) => one.level - other.level);
  const distinct = new Set(titled.map(({level}) => level));
  return distinct.size > 1 && distinct.size === titled.length ? titled.map(({column}) => column) : [];
}

function describe(columns: string[], reason: string): ColumnsGuess {
  const names = inWords(columns.map((column) => `"${column}"`));
  const why = `Codes are paths over ${columns.length} columns, ${names} from the top, ${reason}.`;
  return {columns, why: [why], unsure: []};
}

const words = [...new Set([...tableWords.code.flat(), ...tableWords.numberedCode])];

/** Whether a title is that of a lower level, such as "Subtheme" and "Level 2", and not of any code. */
export function isLowerTitle(title: string): boolean {
  return (levelOfTitle(title) ?? 0) > 0;
}

/** "Code" is level 0, what is above it below 0, a subcode 1, a sub-subcode 2. "Level 3" and "Code level 3" are 3. */
function levelOfTitle(title: string): number | undefined {
  const folded = foldTitle(title);
  const numbered = numberedLevel.exec(folded)?.[1];
  if (numbered !== undefined) return Number(numbered);
  if (isCodeTitle(title)) return 0;
  if (tableWords.upper.includes(folded) || upperTitle.test(folded)) return -1;
  const below = lowerTitle.exec(folded)?.[1];
  return below?.match(lowerWord)?.length;
}

const lowerWord = new RegExp(tableWords.lowerCode.join("|"), "gu");

const upperTitle = new RegExp(`^(?:${tableWords.upperCode.join("|")}) ?(?:${words.join("|")})$`, "u");

const lowerTitle = new RegExp(
  `^((?:(?:${tableWords.lowerCode.join("|")}) ?){1,4})(?:${words.join("|")})$`,
  "u"
);

const numberedLevel = new RegExp(
  `^(?:(?:${words.join("|")}) )?(?:${tableWords.level.join("|")}) ([1-9])$`,
  "u"
);

/** Whether a column has words, and no marks or numbers alone. */
function holdsNames(table: TextTable, column: string): boolean {
  return listCells(table, column).some((cell) => /\p{L}/u.test(cell) && readMark(cell) === undefined);
}

/** Two columns of codes where each of the second has one of the first, and some of the first have several of the second. */
function orderByNesting(table: TextTable, columns: readonly string[]): string[] {
  if (columns.length !== 2) return [];
  const [one = "", other = ""] = columns;
  if (isAbove(table, one, other)) return [one, other];
  return isAbove(table, other, one) ? [other, one] : [];
}

function isAbove(table: TextTable, upper: string, lower: string): boolean {
  const uppers = listCells(table, upper);
  const above = new Map<string, string>();
  for (const [at, cell] of listCells(table, lower).entries()) {
    const [own, its] = [foldKey(cell), foldKey(uppers[at] ?? "")];
    if (tidy(cell) === "") continue;
    if (its === "" || (above.get(own) ?? its) !== its) return false;
    above.set(own, its);
  }
  return new Set(above.values()).size < above.size;
}
