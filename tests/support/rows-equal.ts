import {expect} from "vitest";
import type {Row} from "../../src/model/row.js";

/** Asserts the whole result of a query: its columns in their order, and every row, written as in a table. */
export function rowsEqual(
  actual: readonly Row[],
  columns: readonly string[],
  expected: ReadonlyArray<readonly Row[string][]>
): void {
  expect(actual.length > 0 ? Object.keys(actual[0] ?? {}) : columns).toEqual(columns);
  expect(actual.map((row) => Object.values(row))).toEqual(expected);
}
