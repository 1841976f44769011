import {makeValuePrinter} from "./check-values.js";
import {type ExtractDatabase, type LoadedTable, selectOnlyRow} from "./database.js";
import type {FaultList, UnplacedFault} from "./fault-list.js";
import {maxListedOfKind} from "./faults.js";

/** A rule across tables: `search` returns a `BrokenRow` for each row of `table` that breaks it. */
export interface StudyRule {
  readonly table: string;
  readonly column: string;
  readonly rule: string;
  /** The tables whose rows must all be known, and the columns that must exist, for the search to be meaningful. */
  readonly complete: readonly string[];
  readonly needs: Readonly<Record<string, readonly string[]>>;
  readonly search: string;
  /** Describes what is wrong; `otherLine` is the line of `other_row`. */
  describe(shown: string, detail: string, otherLine: number): string;
}

/** A row that breaks a rule across tables. `row` and `other_row` are rowids, `value` and `detail` texts. */
interface BrokenRow {
  readonly row: number;
  readonly value: string | null;
  readonly detail: string | null;
  readonly other_row: number | null;
}

/** Separates the parts of a `detail` that has several. */
export const detailSeparator = "\u001f";

/** The separator as SQL. */
export const detailSeparatorSql = "chr(31)";

/** Checks one rule. Skips it where a file that it needs was not read well enough to blame another file. */
export async function checkStudyRule(
  database: ExtractDatabase,
  rule: StudyRule,
  tables: ReadonlyMap<string, LoadedTable>,
  faults: FaultList
): Promise<void> {
  const table = tables.get(rule.table);
  const there = Object.entries(rule.needs).every(([name, columns]) =>
    columns.every((column) => tables.get(name)?.columns.includes(column))
  );
  if (table === undefined || !there || !rule.complete.every((name) => tables.get(name)?.complete)) return;
  const {total} = await selectOnlyRow<{total: number}>(
    database,
    `SELECT count(*) AS total FROM (${rule.search})`
  );
  if (total === 0) return;
  const rows =
    await database.rows<BrokenRow>(`SELECT "row", left(value, 200) AS value, left(CAST(detail AS VARCHAR), 200) AS detail, other_row
     FROM (${rule.search})
     ORDER BY "row"
     LIMIT ${maxListedOfKind}`);
  const print = makeValuePrinter(rule.table);
  const findings = rows.map(
    (found): UnplacedFault => ({
      file: table.resource.path,
      record: table.recordOf(found.row),
      column: rule.column,
      rule: rule.rule,
      ...(found.other_row === null ? {} : {otherRecord: table.recordOf(found.other_row)}),
      message: (otherLine) =>
        rule.describe(print(rule.column, found.value ?? ""), found.detail ?? "", otherLine)
    })
  );
  faults.addAll(findings, total);
}
