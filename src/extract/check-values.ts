import {quoteIdentifier} from "../queries/quote.js";
import {showValue} from "../text/message-words.js";
import {type ExtractDatabase, type LoadedTable, selectOnlyRow} from "./database.js";
import type {FaultList, UnplacedFault} from "./fault-list.js";
import {maxListedOfKind} from "./faults.js";

/** A rule that one row can break by itself. */
export interface RowRule {
  readonly rule: string;
  readonly column: string;
  /** An SQL predicate that is true of the rows that break the rule. */
  readonly broken: string;
  /** Describes what is wrong. `shown` is the value in a form that may be printed, `value` is the value itself. */
  describe(shown: string, value: string): string;
}

const maxExcerptValueLength = 40;

/** The maximum length of a value that is fetched to be printed. */
const maxFetchedCharacters = 200;

/** Checks the rules of one table. Counts all rules in one pass, then fetches rows only for broken ones. */
export async function checkValues(
  database: ExtractDatabase,
  table: LoadedTable,
  rules: readonly RowRule[],
  faults: FaultList
): Promise<void> {
  if (rules.length === 0) return;
  const source = quoteIdentifier(table.resource.name);
  const counts = rules.map(({broken}, index) => `count(*) FILTER (WHERE ${broken}) AS rule_${index}`);
  const totals = await selectOnlyRow<Record<string, number>>(
    database,
    `SELECT ${counts.join(", ")} FROM ${source}`
  );
  for (const [index, {rule, column, broken, describe}] of rules.entries()) {
    const total = totals[`rule_${index}`] ?? 0;
    if (total === 0) continue;
    const rows = await database.rows<{
      row: number;
      value: string | null;
    }>(`SELECT rowid AS row, left(${quoteIdentifier(column)}, ${maxFetchedCharacters}) AS value
       FROM ${source}
       WHERE ${broken}
       ORDER BY rowid
       LIMIT ${maxListedOfKind}`);
    const print = makeValuePrinter(table.resource.name);
    const findings = rows.map(({row, value}): UnplacedFault => {
      const message = describe(print(column, value ?? ""), value ?? "");
      return {file: table.resource.path, record: table.recordOf(row), column, rule, message};
    });
    faults.addAll(findings, total);
  }
}

/**
 * Makes the function that prints the values of a table. The text of an excerpt is confidential, so it is never printed.
 * Nor is any long value of that table, because a displaced cell can put text in any column.
 */
export function makeValuePrinter(table: string): (column: string, value: string) => string {
  if (table !== "excerpts") return (_, value) => showValue(value);
  return (column, value) =>
    column === "text" || value.length > maxExcerptValueLength ? "the value (not shown)" : showValue(value);
}
