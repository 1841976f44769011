import {quoteIdentifier} from "../../../queries/quote.js";
import {FileFault} from "../../../text/errors.js";
import type {LeftBehind} from "../../project/coded-project.js";
import {listViews, type SqliteDatabase} from "./sqlite-schema.js";

/**
 * A row: texts as stored, and whole numbers. Undefined where the cell is NULL or the file's version has no such column.
 */
type TableRow<Text extends string, Whole extends string> = {
  [column in Text]: string | undefined;
} & {[column in Whole]: number | undefined};

/**
 * Reads the rows of a table in the order in which they were added. Returns none where this version of the program has
 * no such table. Fetches text as bytes, because SQLite's own strings end at a NUL and lose a byte order mark. Throws a
 * FileFault for a view in the table's place, for text in another encoding than the database's, and for a number that is
 * not whole.
 */
export function readSqliteTable<Text extends string = never, Whole extends string = never>(
  database: SqliteDatabase,
  file: string,
  table: string,
  columns: {texts?: readonly Text[]; numbers?: readonly Whole[]}
): TableRow<Text, Whole>[] {
  const present = database.tables.get(table);
  if (present === undefined) {
    if (listViews(database.rows).has(table))
      throw new FileFault(
        `${file}: ${table} is a view, whose SQL is the file's own and is not run; export the project again`
      );
    return [];
  }
  const texts = (columns.texts ?? []).filter((column) => present.includes(column));
  const numbers = (columns.numbers ?? []).filter((column) => present.includes(column));
  const asked = [
    ...texts.map(
      (column) => `CAST(CAST(${quoteIdentifier(column)} AS TEXT) AS BLOB) AS ${quoteIdentifier(column)}`
    ),
    ...numbers.map(quoteIdentifier)
  ];
  const decoder = new TextDecoder(database.encoding, {fatal: true, ignoreBOM: true});
  const rows: TableRow<Text, Whole>[] = [];
  const sql = `SELECT ${asked.length === 0 ? "1" : asked.join(", ")} FROM ${quoteIdentifier(table)}`;
  database.each(sql, (cells) => {
    const row: Record<string, string | number | undefined> = {};
    const place = `${file}: row ${rows.length + 1} of ${table}`;
    for (const column of texts) row[column] = readText(cells[column], decoder, `${place}, ${column}`);
    for (const column of numbers) row[column] = readWhole(cells[column], `${place}, ${column}`);
    rows.push(row as TableRow<Text, Whole>);
  });
  return rows;
}

/** Counts the rows of a table; 0 where there is no such table. */
export function countRows(database: SqliteDatabase, table: string): number {
  if (!database.tables.has(table)) return 0;
  return Number(database.rows(`SELECT count(*) AS many FROM ${quoteIdentifier(table)}`)[0]?.many ?? 0);
}

/** Drops what was counted zero times. */
export function dropEmptyCounts(kinds: LeftBehind[]): LeftBehind[] {
  return kinds.filter(({count}) => count > 0);
}

function readText(cell: unknown, decoder: TextDecoder, place: string): string | undefined {
  if (cell === null || cell === undefined) return undefined;
  try {
    return decoder.decode(cell as Uint8Array);
  } catch {
    throw new FileFault(`${place}: the text is not in the database's encoding; export the project again`);
  }
}

function readWhole(cell: unknown, place: string): number | undefined {
  if (cell === null || cell === undefined || cell === "") return undefined;
  const number = cell instanceof Uint8Array ? Number.NaN : Number(cell);
  if (Number.isSafeInteger(number)) return number;
  throw new FileFault(
    `${place}: ${JSON.stringify(String(cell).slice(0, 40))} is not a whole number; export the project again`
  );
}
