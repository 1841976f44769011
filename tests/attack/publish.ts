import type {Row} from "../../src/model/row.js";
import type {ReleaseRules} from "../../src/model/study.js";
import {countRows, type Extract} from "./extract.js";
import {type KnownTable, linkedRow, type Publication} from "./published.js";

/** Publishes the samples of an extract but for some rows, without any gate. A denominator is withheld where its row is. */
export function publishWithout(
  {tables, samples, printed}: Extract,
  rules: ReleaseRules,
  isWithheld: (table: string, row: Row, release: number) => boolean
): Publication[] {
  const round = (count: unknown) =>
    rules.rounding === null ? Number(count) : roundTo(Number(count), rules.rounding);
  return samples.map((patients, release): Publication => {
    const counted = tables.map((table): KnownTable => {
      const rows = countRows(table, patients).map((row) => {
        if (table.structure.denominator === null) return row;
        return {
          ...row,
          patients: isWithheld(table.structure.name, row, release) ? null : round(row.patients)
        };
      });
      return {...table.structure, rows, unlisted: []};
    });
    const told = counted.map((table) => ({
      ...table,
      rows: table.rows.map((row) => ({
        ...row,
        denominator: linkedRow(counted, table, row)?.row.patients ?? null
      }))
    }));
    return {rules, printed, tables: told};
  });
}

/** The nearest multiple, and of two the larger. */
export function roundTo(count: number, multiple: number): number {
  return Math.round(count / multiple) * multiple;
}
