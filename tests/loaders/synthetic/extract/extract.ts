import {readFileSync} from "node:fs";
import {join} from "node:path";
import {parse} from "csv-parse/sync";

/** A row of a CSV file as text. */
export type Row = Readonly<Record<string, string>>;

/** The text of a file in the project's data directory. */
export function readData(name: string): string {
  return readFileSync(join(import.meta.dirname, "../../../../data", name), "utf8");
}

/** The rows of a file in the project's data directory. */
export function readRows(name: string): Row[] {
  return parse(readData(name), {columns: true});
}

/** Rows gathered by the value of a column, in order of first appearance. */
export function gather(rows: readonly Row[], column: string): Map<string, Row[]> {
  const gathered = new Map<string, Row[]>();
  for (const row of rows) {
    const key = row[column] ?? "";
    gathered.set(key, [...(gathered.get(key) ?? []), row]);
  }
  return gathered;
}
