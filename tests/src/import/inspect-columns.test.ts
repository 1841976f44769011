import {expect, test} from "vitest";
import {describeColumns} from "../../../src/import/inspect-columns.js";
import {table} from "../../support/coding-software/tables.js";

test("a column has its question, its fill and its first cells, but no passage", () => {
  const rows = ["a | 1", "b | 2", "a | -", "c | 3", "d | 4", "e | 5"];
  const long = "x".repeat(25);
  const seen = describeColumns({...table("t", "Q1 | Q2", ...rows), questions: ["Which?", "Q2"]});
  expect(seen).toEqual([
    {about: '"Q1", asked as "Which?" (filled in 6 of 6 rows)', examples: ': "a", "b", "c", "d" and 1 more'},
    {about: '"Q2" (filled in 5 of 6 rows)', examples: ': "1", "2", "3", "4" and 1 more'}
  ]);
  expect(describeColumns(table("t", "a", long, "b"))).toEqual([
    {about: '"a" (filled in 2 of 2 rows)', examples: ": texts of 1 to 25 characters (not shown)"}
  ]);
});
