import {tidy} from "../../project/fold-names.js";
import {namedInCells, readMark} from "./cell-codes.js";
import {foldTitle, tableWords} from "./column-titles.js";
import {countWords} from "./count-words.js";
import {guessCodeColumns} from "./guess-code-columns.js";
import {guessMarkingCoders, guessNamingColumns} from "./guess-coder-columns.js";
import {guessSeparator} from "./guess-separator.js";
import type {TableColumns, WideColumn} from "./table-columns.js";
import {listCells, type TextTable} from "./text-table.js";

/** The likely meaning of a table's columns, with a reason for each guess, and what a person must decide. */
type ColumnGuess = {columns: TableColumns; why: string[]; unsure: string[]};

/**
 * Guesses the meaning of a table's columns by their titles and cells. Where no case is found, `columns.case` is
 * empty; where no codes are, `columns.code` is. `known` are keys of codes that
 * are never split.
 */
export function guessColumns(table: TextTable, known: ReadonlySet<string> = new Set()): ColumnGuess {
  const why: string[] = [];
  const unsure: string[] = [];
  const taken = new Set<string>(table.rowNames === undefined ? [] : [table.rowNames]);
  const choose = (what: keyof typeof titles): string | undefined => {
    const {column, others} = findTitle(table, titles[what], taken);
    if (column === undefined) return undefined;
    taken.add(column);
    why.push(`The ${what} is taken from the column "${column}", by its name.`);
    for (const other of others) unsure.push(`The ${what} may be the column "${other}" instead.`);
    return column;
  };
  const take = (guess: Sentences & {column: string | undefined}): string | undefined => {
    if (guess.column !== undefined) taken.add(guess.column);
    why.push(...guess.why);
    unsure.push(...guess.unsure);
    return guess.column;
  };

  const takeAll = <Column>(guess: Sentences & {columns: Column[]}): Column[] => {
    why.push(...guess.why);
    unsure.push(...guess.unsure);
    return guess.columns;
  };

  const titledText = choose("text");
  const coder = choose("coder") ?? take(guessLastCoder(table, taken));
  const applied = listAppliedCodes(table, why);
  const listing = applied.length > 0 ? [] : findListingColumns(table, taken, why);
  const code = applied.length + listing.length > 0 ? undefined : choose("code");
  const coders = code === undefined || coder !== undefined ? [] : takeAll(guessMarkingCoders(table, taken));
  const titledCase = choose("case");
  const named = [...applied, ...listing];
  const isOpen = code === undefined && named.length === 0;
  const marked = isOpen ? guessCodeColumns(table, taken, titledText) : undefined;
  const naming =
    marked?.columns.length === 0 ? takeAll(guessNamingColumns(table, taken)) : takeAll(marked ?? nothing);
  const codes = [...named, ...naming];
  for (const {column} of codes) taken.add(column);
  for (const column of coders) taken.add(column);
  const text = titledText ?? (marked?.cells === "passages" ? undefined : take(guessText(table, taken)));
  const person = titledCase ?? take(guessCase(table, taken));
  if (code === undefined && codes.length === 0)
    unsure.push(
      "Which columns hold the codes: none is called so, and none holds marks or passages alone. Name one under code, or several under codes."
    );
  const listed = codes.filter((one) => one.code === namedInCells).map(({column}) => column);
  const {separator, ...sentences} = guessSeparator(
    (code === undefined ? listed : [code]).flatMap((column) => listCells(table, column)),
    known
  );
  why.push(...sentences.why);
  unsure.push(...sentences.unsure);
  const variables = table.columns.filter((column) => !taken.has(column) && isVariable(table, column));
  const cells = marked?.cells;
  return {
    columns: {
      case: person ?? "",
      text,
      coder,
      code: code === undefined && codes.length === 0 ? "" : code,
      codes,
      ...(coders.length === 0 ? {} : {coders}),
      ...(cells === undefined ? {} : {cells}),
      separator,
      variables
    },
    why,
    unsure
  };
}

type Sentences = {why: string[]; unsure: string[]};

const nothing = {columns: [], why: [], unsure: []};

const identifiers = tableWords.identifier.join("|");

/** Words in the titles of texts, and of their numbers and dates, which are told apart by their cells. */
const withinText = new RegExp(`(^| )(${tableWords.withinText.join("|")})( |$)`);

/** Titles of columns by their meaning, the surest first. */
const titles = {
  case: tableWords.case.map((words) => matchWhole(words, `( ?(${identifiers}))?`)),
  text: [...tableWords.text.map((words) => matchWhole(words)), withinText],
  coder: tableWords.coder.map((words) => matchWhole(words)),
  code: tableWords.code.map((words) => matchWhole(words))
};

const lastCoder = matchWhole(tableWords.lastCoder);

const numberedTitle = matchWhole(
  [...tableWords.numberedCode, ...tableWords.numberedCoder],
  `(?: by| von| coder| rater)? ([\\p{L}\\p{N}]{1,20})`
);

const numberedCoder = new RegExp(`(^| )(${tableWords.numberedCoder.join("|")}) `);

const otherTitle = matchWhole([...tableWords.other, ...tableWords.lastCoder]);

/** The longest name of a case that is taken for one without a title. */
const longestName = 40;

/** The least mean number of words of the cells of a column that is taken for the text without a title. */
const leastWords = 3;

function matchWhole(words: readonly string[], ending = ""): RegExp {
  return new RegExp(`^(?:${words.join("|")})${ending}$`, "u");
}

/**
 * The first title that matches the surest pattern and is not in `taken`, and all others that match. Of a header of
 * several rows, the last row alone may match.
 */
function findTitle(
  table: TextTable,
  patterns: readonly RegExp[],
  taken: ReadonlySet<string>
): {column: string | undefined; others: string[]} {
  for (const pattern of patterns) {
    const fit = table.columns.filter((column) => {
      const forms = [column, column.split(" › ").at(-1) ?? ""].map(foldTitle);
      if (taken.has(column) || !forms.some((form) => pattern.test(form))) return false;
      return pattern !== withinText || countWords(listCells(table, column)) > 1;
    });
    if (fit[0] !== undefined) return {column: fit[0], others: fit.slice(1)};
  }
  return {column: undefined, others: []};
}

/** The column of who changed a coding last, where no column names who made it. */
function guessLastCoder(
  table: TextTable,
  taken: ReadonlySet<string>
): Sentences & {column: string | undefined} {
  const {column} = findTitle(table, [lastCoder], taken);
  if (column === undefined) return {column, why: [], unsure: []};
  return {
    column,
    why: [`The coder is taken from the column "${column}".`],
    unsure: [
      `Whether the column "${column}" names the coder: it names who changed a coding last, and no column who made it.`
    ]
  };
}

/** The columns "Code: … Applied", as Dedoose writes them beside a list of all codes of an excerpt. */
function listAppliedCodes({columns}: TextTable, why: string[]): WideColumn[] {
  const found = columns.flatMap((column) => {
    const code = /^Code: (.+) Applied$/.exec(column)?.[1];
    return code === undefined ? [] : [{column, code, coder: undefined}];
  });
  if (found.length > 0)
    why.push(`${found.length} columns are named "Code: … Applied", as Dedoose writes them.`);
  return found;
}

/**
 * Columns whose cells name codes. "Code AB" and "Code CD", or "Coder 1" and "Coder 2", belong to a coder each. "Code 1"
 * and "Code 2" are the first and second code of a row.
 */
function findListingColumns(table: TextTable, taken: ReadonlySet<string>, why: string[]): WideColumn[] {
  const found = table.columns.flatMap((column): WideColumn[] => {
    const title = foldTitle(column);
    const ending = numberedTitle.exec(title)?.[1];
    if (ending === undefined || tableWords.notCoder.includes(ending) || taken.has(column)) return [];
    const names = listCells(table, column).filter((cell) => readMark(cell) === undefined);
    if (!names.some((cell) => /\p{L}{2}/u.test(cell))) return [];
    const isNumber = /^\d+$/.test(ending);
    if (isNumber && !numberedCoder.test(title)) return [{column, code: namedInCells, coder: undefined}];
    return [{column, code: namedInCells, coder: isNumber ? `coder ${ending}` : findEnding(column, ending)}];
  });
  if (found.length < 2) return [];
  why.push(`${found.length} columns name codes in their cells, by their titles.`);
  return found;
}

/** The last word of a title with its capital letters. */
function findEnding(column: string, words: string): string {
  return /([\p{L}\p{N}]+)[^\p{L}\p{N}]*$/u.exec(column)?.[1] ?? words;
}

/** The column of the longest cells, where they have words enough, if no title says which is the text. */
function guessText(table: TextTable, taken: ReadonlySet<string>): Sentences & {column: string | undefined} {
  let longest: {column: string; mean: number} | undefined;
  for (const column of table.columns) {
    if (taken.has(column)) continue;
    const filled = listCells(table, column).filter((cell) => cell.trim() !== "");
    const mean = filled.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, filled.length);
    if (countWords(filled) >= leastWords && mean > (longest?.mean ?? 0)) longest = {column, mean};
  }
  if (longest === undefined) return {column: undefined, why: [], unsure: []};
  return {
    column: longest.column,
    why: [`The text is taken from the column "${longest.column}", whose cells are the longest.`],
    unsure: [`Whether the column "${longest.column}" is the coded text.`]
  };
}

/** The first column in which every cell is filled, short and no mark, if no title says which names the case. */
function guessCase(table: TextTable, taken: ReadonlySet<string>): Sentences & {column: string | undefined} {
  const column = table.columns.find(
    (one) =>
      !taken.has(one) &&
      !otherTitle.test(foldTitle(one)) &&
      listCells(table, one).every(
        (cell) => tidy(cell) !== "" && cell.length <= longestName && readMark(cell) === undefined
      )
  );
  const open =
    "Which column names the case; none is called so. Name it under case, or take that line out: then each row is a case of its own.";
  if (column === undefined) return {column, why: [], unsure: [open]};
  return {
    column,
    why: [`The case is taken from the column "${column}", the first whose cells are all filled and short.`],
    unsure: [`Whether the column "${column}" names the case; none is called so.`]
  };
}

/** A column with few values, unlike notes, dates and positions. */
function isVariable(table: TextTable, column: string): boolean {
  const title = foldTitle(column);
  if (otherTitle.test(title) || /^code .+ (applied|weight|range)$/.test(title)) return false;
  if (titles.code.some((pattern) => pattern.test(title))) return false;
  const values = new Set(listCells(table, column).map(tidy));
  values.delete("");
  return values.size > 0 && values.size <= 200;
}
