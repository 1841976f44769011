import {tidy} from "../../project/fold-names.js";
import {namedInCells} from "./cell-codes.js";
import {listLevels} from "./code-levels.js";
import {type ColumnsGuess, noGuess} from "./columns-guess.js";
import {findSwapped} from "./find-swapped.js";
import {findLastCoder, findTitledColumn, isNoVariableTitle, type TitledMeaning} from "./find-title.js";
import {guessBlankCase, guessCase, guessCode, guessText} from "./guess-by-cells.js";
import {guessCodeColumns} from "./guess-code-columns.js";
import {guessCodeLevels} from "./guess-code-levels.js";
import {guessMarkingCoders, guessNamingColumns} from "./guess-coder-columns.js";
import {findAppliedColumns, findListingColumns} from "./guess-listing-columns.js";
import {guessSeparator} from "./guess-separator.js";
import type {TableColumns, ToldColumns, WideColumn} from "./table-columns.js";
import {listCells, type TextTable} from "./text-table.js";

/** The likely meaning of a table's columns, with a reason for each guess, and what a person must decide. */
type TableGuess = {columns: TableColumns; why: string[]; unsure: string[]};

/** The most values of a variable. */
const mostValues = 200;

/**
 * Guesses the meaning of a table's columns by their titles and cells, titles first. Where no case is found,
 * `columns.case` is empty; where no codes are, `columns.code` is. `known` are keys of codes that are never split, `told`
 * what a person said of columns.
 */
export function guessColumns(
  table: TextTable,
  known: ReadonlySet<string> = new Set(),
  told: ToldColumns = {}
): TableGuess {
  const named = Object.values(told).filter((column) => (column ?? "") !== "");
  const taken = new Set<string>(table.rowNames === undefined ? named : [table.rowNames, ...named]);
  const why: string[] = [];
  const unsure: string[] = [];
  const take = <Column extends string | WideColumn>(guess: ColumnsGuess<Column>): Column[] => {
    for (const column of guess.columns) taken.add(typeof column === "string" ? column : column.column);
    why.push(...guess.why);
    unsure.push(...guess.unsure);
    return guess.columns;
  };
  const takeTitled = (what: TitledMeaning) => take(findTitledColumn(table, what, taken))[0];

  const swapped = named.length > 0 ? [] : take<string>(findSwapped(table));
  const titledText = told.text ?? swapped[0] ?? takeTitled("text");
  const coder = takeTitled("coder") ?? take(findLastCoder(table, taken))[0];
  const isCodeTold = told.code !== undefined;
  const applied = isCodeTold ? [] : take(findAppliedColumns(table));
  const listing = isCodeTold || applied.length > 0 ? [] : take(findListingColumns(table, taken));
  const hasWide = applied.length + listing.length > 0;
  const levels = isCodeTold || hasWide || swapped.length > 0 ? [] : take(guessCodeLevels(table, taken));
  const titledCode =
    hasWide || levels.length > 0 ? undefined : (told.code ?? swapped[1] ?? takeTitled("code"));
  const namedCode = levels.length > 0 ? levels : titledCode;
  const coders = namedCode === undefined || coder !== undefined ? [] : take(guessMarkingCoders(table, taken));
  const titledCase = told.case ?? takeTitled("case");
  const isOpen = namedCode === undefined && applied.length + listing.length === 0;
  const {cells, ...marked} = isOpen
    ? guessCodeColumns(table, taken, titledText || undefined, titledCase || undefined)
    : {...noGuess, cells: undefined};
  const naming = isOpen && marked.columns.length === 0 ? guessNamingColumns(table, taken) : noGuess;
  const codes = [...applied, ...listing, ...take<WideColumn>(marked), ...take<WideColumn>(naming)];
  const text = titledText ?? (cells === "passages" ? undefined : take(guessText(table, taken))[0]);
  const person = titledCase ?? take(guessCase(table, taken, {text, coder}))[0];

  const blankCase = person === undefined || person === "" ? noGuess : guessBlankCase(table, person);
  take({...blankCase, columns: []});
  const code =
    namedCode ?? (codes.length > 0 || !person ? undefined : take(guessCode(table, taken, person))[0]);
  const isUnknown = code === undefined && codes.length === 0;
  if (isUnknown)
    unsure.push(
      "Which columns hold the codes: none is called so, and none holds marks or passages alone. Name one under code, or several under codes."
    );
  const listed = codes.filter((one) => one.code === namedInCells).map(({column}) => column);
  const {separator, ...sentences} = guessSeparator(
    (code === undefined ? listed : listLevels(code)).flatMap((column) => listCells(table, column)),
    known
  );
  take({...noGuess, ...sentences});
  return {
    columns: {
      case: told.case === "" ? undefined : (person ?? ""),
      ...(blankCase.columns.length === 0 ? {} : {blankCase: "above" as const}),
      text: text || undefined,
      coder,
      code: isUnknown ? "" : code,
      codes,
      ...(coders.length === 0 ? {} : {coders}),
      ...(cells === undefined ? {} : {cells}),
      separator,
      variables: table.columns.filter((column) => !taken.has(column) && isVariable(table, column))
    },
    why,
    unsure
  };
}

/** Whether a column has few values, and is none of notes, dates, positions and codes. */
function isVariable(table: TextTable, column: string): boolean {
  if (isNoVariableTitle(column)) return false;
  const values = new Set(listCells(table, column).map(tidy));
  values.delete("");
  return values.size > 0 && values.size <= mostValues;
}
