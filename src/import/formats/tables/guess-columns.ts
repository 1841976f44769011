import {namedInCells} from "./cell-codes.js";
import {guessCodeColumns} from "./guess-code-columns.js";
import type {TableColumns, WideColumn} from "./table-columns.js";
import type {TextTable} from "./text-table.js";

/** The likely meaning of a table's columns, with a reason for each guess, and what a person must decide. */
type ColumnGuess = {columns: TableColumns; why: string[]; unsure: string[]};

/** Titles of columns by their meaning, the surest first. They match whole titles in the form of `titleWords`. */
const titles = {
  case: [
    /^(case|patient|participant|client|respondent|person|subject|service user)( (id|no|nr|number|name|code|identifier))?$/,
    /^(pid|case ?id|patient ?id|participant ?id)$/,
    /^(document|document name|media title|interview|interviewee|transcript|file|file name|filename|source|source name|record|record id|title)$/,
    /^id$/
  ],
  text: [
    /^(text|segment|coded segments?|excerpt|excerpt copy|excerpt text|quote|quotation|quotation content|quotation text|passage|extract|coded text|segment text|text segment|content)$/,
    /\b(excerpt|segment|passage|quotation|quote|verbatim|narrative)\b/
  ],
  coder: [
    /^(coder|coder name|coded by|rater|researcher|created by|excerpt creator|user|analyst|annotator|reviewer|coder id)$/
  ],
  code: [
    /^(code|codes|code name|code names|code system|codes applied combined|codes applied|theme|themes|tag|tags|label|labels|category|categories|coding|codings|node|nodes)$/
  ]
} as const;

/**
 * Guesses the meaning of a table's columns by their titles and cells. Where no case is found, `columns.case` is empty.
 */
export function guessColumns(table: TextTable): ColumnGuess {
  const why: string[] = [];
  const unsure: string[] = [];
  const taken = new Set<string>();
  const choose = (what: "case" | "text" | "coder" | "code"): string | undefined => {
    const {column, others} = findTitle(table.columns, titles[what], taken);
    if (column === undefined) return undefined;
    taken.add(column);
    why.push(`The ${what} is taken from the column "${column}", by its name.`);
    for (const other of others) unsure.push(`The ${what} may be the column "${other}" instead.`);
    return column;
  };
  const text = choose("text") ?? guessTextColumn(table, taken, why, unsure);
  const coder = choose("coder");
  const several = findCodeColumns(table, taken);
  const code = several.length > 0 ? undefined : choose("code");
  const person = choose("case");
  const wide = code === undefined && several.length === 0 ? guessCodeColumns(table, taken) : undefined;
  const codes = several.length > 0 ? several : (wide?.columns ?? []);
  for (const {column} of codes) taken.add(column);
  if (several.length > 0) why.push(`${several.length} columns name codes in their cells, by their titles.`);
  why.push(...(wide?.why ?? []));
  unsure.push(...(wide?.unsure ?? []));
  if (person === undefined) unsure.push("Which column names the case; none is called so.");
  if (code === undefined && codes.length === 0)
    unsure.push("Which columns hold the codes; none is called so, and none holds marks alone.");
  const listing = code === undefined ? several.map(({column}) => column) : [code];
  const separator = guessSeparator(listing.flatMap((column) => listCells(table, column)));
  if (separator !== undefined)
    why.push(
      `Cells list several codes, with ${separator === "\n" ? "a line break" : `"${separator}"`} between them.`
    );
  const variables = table.columns.filter((column) => !taken.has(column) && isVariable(table, column));
  return {columns: {case: person ?? "", text, coder, code, codes, separator, variables}, why, unsure};
}

/** A title for comparison: lower case, words separated by single spaces. */
function titleWords(title: string): string {
  return title
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The first title that matches the surest pattern and is not in `taken`, and all others that match. */
function findTitle(
  columns: readonly string[],
  patterns: readonly RegExp[],
  taken: ReadonlySet<string>
): {column: string | undefined; others: string[]} {
  for (const pattern of patterns) {
    const fit = columns.filter((column) => !taken.has(column) && pattern.test(titleWords(column)));
    if (fit[0] !== undefined) return {column: fit[0], others: fit.slice(1)};
  }
  return {column: undefined, others: []};
}

/**
 * What separates codes in cells that list several. Undefined where each cell names one. Any semicolon, bar or line
 * break separates; a comma separates only where every piece between commas also occurs elsewhere as a code.
 */
function guessSeparator(cells: readonly string[]): string | undefined {
  const filled = cells.filter((cell) => cell.trim() !== "");
  for (const separator of [";", "|"])
    if (filled.some((cell) => splitPieces(cell, separator).length > 1)) return separator;
  if (filled.some((cell) => /[\r\n]/.test(cell.trim()))) return "\n";
  const lists = filled.map((cell) => splitPieces(cell, ",")).filter((pieces) => pieces.length > 1);
  if (lists.length === 0) return undefined;
  const count = new Map<string, number>();
  for (const cell of filled)
    for (const piece of new Set(splitPieces(cell, ","))) count.set(piece, (count.get(piece) ?? 0) + 1);
  const isShared = lists.every((pieces) => pieces.every((piece) => (count.get(piece) ?? 0) > 1));
  return isShared ? "," : undefined;
}

function listCells(table: TextTable, column: string): string[] {
  const at = table.columns.indexOf(column);
  return table.rows.map((row) => row[at] ?? "");
}

/** The column of the longest cells, where they are as long as passages, if no title says which is the text. */
function guessTextColumn(
  table: TextTable,
  taken: Set<string>,
  why: string[],
  unsure: string[]
): string | undefined {
  let longest: {column: string; mean: number} | undefined;
  for (const column of table.columns) {
    const lengths = listCells(table, column).map((cell) => cell.length);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
    if (mean >= 40 && mean > (longest?.mean ?? 0)) longest = {column, mean};
  }
  if (longest === undefined) return undefined;
  taken.add(longest.column);
  why.push(`The text is taken from the column "${longest.column}", whose cells are the longest.`);
  unsure.push(`Whether the column "${longest.column}" is the coded text.`);
  return longest.column;
}

const codeColumnTitle =
  /^(code|codes|theme|themes|tag|tags|coder|rater)(?: by| coder| rater)? ([\p{L}\p{N}]{1,20})$/u;

const notCoder =
  /^(names?|system|applied|id|memo|no|number|count|weight|comments?|groups?|colou?r|description|definition|category|type|level)$/;

/**
 * Columns whose cells name codes. "Code AB" and "Code CD", or "Coder 1" and "Coder 2", belong to a coder each. "Code 1"
 * and "Code 2" are the first and second code of a row.
 */
function findCodeColumns(table: TextTable, taken: Set<string>): WideColumn[] {
  const found = table.columns.flatMap((column): WideColumn[] => {
    const [, what, ending] = codeColumnTitle.exec(titleWords(column)) ?? [];
    if (what === undefined || ending === undefined || notCoder.test(ending) || taken.has(column)) return [];
    if (!listCells(table, column).some((cell) => /\p{L}{2}/u.test(cell))) return [];
    const isNumber = /^\d+$/.test(ending);
    if (isNumber && !/coder|rater/.test(titleWords(column)))
      return [{column, code: namedInCells, coder: undefined}];
    return [{column, code: namedInCells, coder: isNumber ? `coder ${ending}` : findEnding(column, ending)}];
  });
  return found.length > 1 ? found : [];
}

/** The last word of a title with its capital letters. */
function findEnding(column: string, words: string): string {
  return /([\p{L}\p{N}]+)[^\p{L}\p{N}]*$/u.exec(column)?.[1] ?? words;
}

/** A column with few values, unlike notes, dates and positions. */
function isVariable(table: TextTable, column: string): boolean {
  if (
    /^(begin|end|start|position|start position|end position|weight|weight score|area|coverage|created|modified|date created|comment|memo|notes?|color|colour|excerpt range|excerpt date)$|^code .+ (applied|weight|range)$/.test(
      titleWords(column)
    )
  )
    return false;
  const values = new Set(
    listCells(table, column)
      .map((cell) => cell.trim())
      .filter((cell) => cell !== "")
  );
  return values.size > 0 && values.size <= 200;
}

function splitPieces(cell: string, separator: string): string[] {
  return cell
    .split(separator)
    .map((piece) => piece.trim().toLowerCase())
    .filter((piece) => piece !== "");
}
