import {readFileSync} from "node:fs";
import {parse} from "csv-parse/sync";
import type {PrintedNumber} from "../../src/analysis/checks/printed-numbers.js";
import type {Row} from "../../src/model/row.js";

/** The paper's printed numbers, read from `data/reported.csv`; percentages stay text, as printed. */
export function readPrinted(): PrintedNumber[] {
  const file = readFileSync(new URL("../../data/reported.csv", import.meta.url), "utf8");
  const rows: Record<string, string>[] = parse(file, {columns: true});
  return rows.map((row) => {
    const text = (column: string) => row[column] || null;
    const whole = (column: string) => (row[column] ? Number(row[column]) : null);
    return {
      id: row.id ?? "",
      place: row.place ?? "",
      statement: text("statement"),
      variable: text("variable"),
      level: text("level"),
      group: row.group ?? "",
      n: whole("n"),
      denominator: whole("denominator"),
      percent: text("percent"),
      note: text("note"),
      query: text("query"),
      cell: text("cell")
    };
  });
}

/** A number printed about one cell of a query `counts`, unless the test says otherwise. */
export function printedNumber(overrides: Partial<PrintedNumber>): PrintedNumber {
  return {
    id: "a-number",
    place: "abstract",
    statement: "patients with something",
    variable: null,
    level: null,
    group: "adults",
    n: 41,
    denominator: 95,
    percent: "43",
    note: null,
    query: "counts",
    cell: "patients[group=adult]",
    ...overrides
  };
}

/** Changes to printed numbers, by id. */
export type Changes = Readonly<Record<string, Partial<PrintedNumber>>>;

/** The printed numbers with some changed, each of which must exist. */
export function withChanges(printed: readonly PrintedNumber[], changes: Changes): PrintedNumber[] {
  const unknown = Object.keys(changes).filter((id) => !printed.some((number) => number.id === id));
  if (unknown.length > 0) throw new Error(`no printed number ${unknown.join(", ")}`);
  return printed.map((number) => ({...number, ...changes[number.id]}));
}

/** What the paper's one misprinted count should be: 6 adults and 15 children. */
export const trueCounts: Changes = {"table1-referral-other-total": {n: 21}};

/** The rows of an extract that gives every count as printed, but for the changes: a function from query to rows. */
export function extractOf(printed: readonly PrintedNumber[], changes: Changes): (query: string) => Row[] {
  const numbers = withChanges(printed, changes);
  return (query) =>
    numbers
      .filter((number) => number.query === query)
      .map(({cell, n, denominator}) => {
        const [measure = "", keys = ""] = (cell ?? "").replace("]", "").split("[");
        const columns = keys.split("; ").map((key) => key.split("="));
        return {...Object.fromEntries(columns), [measure]: n ?? 0, denominator};
      });
}
