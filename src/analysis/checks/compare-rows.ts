import type {Row} from "../../model/row.js";

/** A value that two runs of the same query disagree on; `row` names the row by its words. */
export type RowDifference = {row: string; column: string; built: string; live: string};

/** Where two results of one query differ, value by value; empty when they are identical. */
export function compareRows(built: readonly Row[], live: readonly Row[]): RowDifference[] {
  const found: RowDifference[] = [];
  if (built.length !== live.length) {
    found.push({row: "the result", column: "rows", built: String(built.length), live: String(live.length)});
  }
  for (const [i, row] of built.entries()) {
    const other = live[i];
    if (!other) break;
    for (const column of new Set([...Object.keys(row), ...Object.keys(other)])) {
      if (row[column] === other[column]) continue;
      found.push({row: nameOf(row), column, built: show(row[column]), live: show(other[column])});
    }
  }
  return found;
}

function nameOf(row: Row): string {
  return Object.values(row)
    .filter((value) => typeof value === "string")
    .slice(0, 3)
    .join(", ");
}

function show(value: Row[string] | undefined): string {
  return value === undefined ? "nothing" : value === null ? "missing" : String(value);
}
