import {FileFault} from "../../../text/errors.js";
import type {LeftBehind, Project, ProjectCoding} from "../../project/coded-project.js";
import {FoldLog, foldKey, foldLook, foldZeros, NameFolder} from "../../project/fold-names.js";
import {namedInCells} from "./cell-codes.js";
import {listLevels} from "./code-levels.js";
import {listCodes} from "./code-names.js";
import {type CodedRow, readCodedRows} from "./coded-rows.js";
import {makeReadings} from "./row-readings.js";
import {assignCaseVariables, makeRowSources, type RowSources} from "./row-sources.js";
import {showCell} from "./show-cell.js";
import type {TableColumns} from "./table-columns.js";
import {listCells, type TextTable} from "./text-table.js";
import {findWholeNames} from "./whole-names.js";

/**
 * Makes the project of one or several long tables, or of wide ones, by the meaning of their columns. Several tables
 * without a column of coders belong to a coder each, named by the file or the sheet. Each passage is a source with codings on all of
 * it. A wide column with the code `*` names codes in its cells; names among `known`, which are keys of `foldKey`, are
 * not split there. Throws a FileFault with every column, row and cell that is wrong.
 */
export function makeTableProject(
  given: TextTable[],
  columns: TableColumns,
  known: ReadonlySet<string> = new Set()
): Project {
  const tables = columns.hidden === "left out" ? given.map(leaveOutHiddenRows) : given;
  const hidden = sumOf(given, ({rows}) => rows.length) - sumOf(tables, ({rows}) => rows.length);
  const isWide = columns.codes.length > 0 && columns.cells !== "passages";
  const log = new FoldLog();
  const cases = new NameFolder("name of a case", log, [], foldLook);
  const whole = findWholeNames(listNaming(tables, columns), columns.separator, known);
  const names = new Set([...known, ...whole]);
  const read = tables.map((table) => {
    const isCoders = tables.length > 1 && table.isOneCode !== true;
    const coderOfFile = table.sheet ?? (isCoders ? table.name.replace(/\.[^.]*$/, "") : undefined);
    return readCodedRows(table, columns, {coderOfFile, cases, known: names});
  });
  const rows = read.flatMap((table) => table.rows);
  if (rows.length === 0)
    throw new FileFault(
      `${tables.map(({name}) => name).join(", ")}: there is a header and no row under it; export the table again`
    );
  const made = makeRowSources(read.map((table) => ({rows: table.rows, isWide})));
  const {variables, varying} = assignCaseVariables(
    made.cases,
    rows,
    columns.variables.map((name) => name.trim())
  );
  const named = columns.codes.map(({code}) => code).filter((code) => code !== namedInCells);
  const {codes, idOf, separator} = listCodes([...named, ...iterateNames(rows)]);
  const codings = makeCodings(rows, made, idOf);
  const {readings, ...said} = makeReadings(rows, made, columns.blankMark);
  return {
    kind: columns.codes.length > 0 ? "wide table" : "long table",
    software: undefined,
    name: tables[0]?.name.replace(/\.[^.]*$/, ""),
    users: [...listUsers(rows)].map((name) => ({id: name, name})),
    codes,
    variables,
    cases: made.cases,
    sources: made.sources,
    sets: [],
    codings,
    ...(readings.length > 0 && {readings}),
    leftBehind: [
      ...(hidden === 0
        ? []
        : [{what: "hidden rows of the sheet", count: hidden, why: "the mapping leaves them out"}]),
      ...listLeftBehindCells(tables, read, rows, made.otherValues)
    ],
    warnings: [
      ...tables.flatMap(({warnings}) => warnings),
      ...varying.map(
        ({name, place}) =>
          `Column ${showCell(name)} differs between rows of one case (first at ${place}); it is read as a variable of passages, not of cases.`
      ),
      ...(separator === undefined
        ? []
        : [
            `The names of codes are read as paths, with "${separator}" between a code and what stands under it.`
          ]),
      ...codes
        .filter(({name}) => whole.has(foldKey(name)))
        .map(
          ({name}) =>
            `${showCell(name)} is read as one code: what is between its commas never stands apart. If it is several, give them with --codebook.`
        ),
      ...said.warnings,
      ...warnOfEmptyTexts(rows, columns),
      ...warnOfCaseVariants(rows)
    ],
    folded: log.rows,
    offsets: {unit: "code points", lineEnds: "as stored", byteOrderMark: "counted"}
  };
}

/** The cells that name codes. */
function listNaming(tables: readonly TextTable[], {code, codes}: TableColumns): string[] {
  const wide = codes.filter((one) => one.code === namedInCells).map(({column}) => column);
  return tables.flatMap((table) =>
    [...listLevels(code), ...wide].flatMap((column) => listCells(table, column.trim()))
  );
}

function leaveOutHiddenRows(table: TextTable): TextTable {
  const hidden = new Set(table.hiddenLines);
  const shown = table.lines.map((line) => !hidden.has(line));
  return {
    ...table,
    rows: table.rows.filter((_, at) => shown[at]),
    lines: table.lines.filter((_, at) => shown[at])
  };
}

function sumOf<Item>(items: readonly Item[], count: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + count(item), 0);
}

/** Lists what has no place in a project, with counts: unused columns, further mentions, differing values, sheets. */
function listLeftBehindCells(
  tables: TextTable[],
  read: ReturnType<typeof readCodedRows>[],
  rows: CodedRow[],
  otherValues: number
): LeftBehind[] {
  const cells = new Map<string, number>();
  for (const [at, {places}] of read.entries())
    for (const {name, place} of places.unused) {
      const filled = tables[at]?.rows.filter((row) => (row[place] ?? "").trim() !== "").length ?? 0;
      cells.set(name, (cells.get(name) ?? 0) + filled);
    }
  const further = sumOf(rows, (row) => row.further);
  const sheets = sumOf(tables, (table) => Math.max(0, (table.sheets?.length ?? 1) - 1));
  return [
    ...[...cells].map(([name, count]) => ({
      what: `cells of the column ${showCell(name)}`,
      count,
      why: "the mapping names no use for it"
    })),
    {
      what: "mentions beyond the first in cells that count them",
      count: further,
      why: "a cell says that a code holds, not where"
    },
    {
      what: "values that differ between rows of one passage",
      count: otherValues,
      why: "a passage has one value of a variable; the first is kept"
    },
    {what: "sheets of the workbook", count: sheets, why: "they are not read"}
  ].filter(({count}) => count > 0);
}

/** Says whose codings are on excerpts without words: all, where no column holds passages, or those of some rows. */
function warnOfEmptyTexts(rows: CodedRow[], {text, cells}: TableColumns): string[] {
  if (text === undefined && cells !== "passages")
    return [
      "No passages: the table has none. The codings are on excerpts without words; several of one code in one cell are one."
    ];
  const empty = rows.filter((row) => row.codes.length > 0 && row.text.trim() === "").length;
  if (empty === 0) return [];
  return [
    `${empty === 1 ? "1 row with codes has" : `${empty} rows with codes have`} no text; the codings are on excerpts without words.`
  ];
}

/** Warns of each case whose name differs from another's only in capital letters, or in zeros before a number. */
function warnOfCaseVariants(rows: CodedRow[]): string[] {
  return [
    ...warnOfPairs(rows, foldKey, "capital letters alone"),
    ...warnOfPairs(rows, foldZeros, "zeros before a number alone, as 007 and 7 do")
  ];
}

/** A warning for each case that has the key of an earlier one, by the first row of each. */
function warnOfPairs(rows: CodedRow[], keyOf: (name: string) => string, difference: string): string[] {
  const seen = new Map<string, CodedRow>();
  const names = new Set<string>();
  return rows.flatMap((row) => {
    if (names.has(row.case)) return [];
    names.add(row.case);
    const first = seen.get(keyOf(row.case));
    seen.set(keyOf(row.case), first ?? row);
    if (first === undefined) return [];
    return [
      `The case of ${row.place} differs from that of ${first.place} in ${difference}; they are two cases until the table says otherwise.`
    ];
  });
}

function* iterateNames(rows: CodedRow[]): Iterable<string> {
  for (const {codes} of rows) for (const {name} of codes) yield name;
}

function listUsers(rows: CodedRow[]): Set<string> {
  const users = new Set<string>();
  for (const {coder, codes, marking} of rows) {
    if (coder !== undefined) users.add(coder);
    for (const code of codes) if (code.coder !== undefined) users.add(code.coder);
    for (const name of marking.keys()) users.add(name);
  }
  return users;
}

function makeCodings(
  rows: CodedRow[],
  {ofRow, spans}: RowSources,
  idOf: Map<string, string>
): ProjectCoding[] {
  return rows.flatMap((row, at) => {
    const source = ofRow[at];
    if (source === undefined) return [];
    return row.codes.map(({name, coder}) => ({
      code: idOf.get(name) ?? name,
      source: source.id,
      span: spans.get(source),
      selection: row.place,
      user: coder,
      quote: undefined,
      case: row.case
    }));
  });
}
