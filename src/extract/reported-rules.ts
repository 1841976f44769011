import {showValue} from "../text/message-words.js";
import {addressWords, isWebAddress} from "../text/web-address.js";
import {describeCellFault} from "./cell-fault.js";
import type {RowRule} from "./check-values.js";
import {findField} from "./data-package.js";
import type {ExtractDatabase, LoadedTable} from "./database.js";
import type {FaultList} from "./fault-list.js";

/** The rules of printed numbers that each row can break by itself: counts are counts, and a percentage is a number. */
export function listReportedRules({resource, columns}: LoadedTable): RowRule[] {
  if (resource.name !== "reported") return [];
  const rules: RowRule[] = [
    {
      rule: "count",
      column: "n",
      broken: "TRY_CAST(n AS BIGINT) < 0",
      describe: (shown) => `${shown} is less than 0; a count cannot be`
    },
    {
      rule: "count",
      column: "denominator",
      broken: "TRY_CAST(denominator AS BIGINT) < 1",
      describe: (shown) => `${shown} is less than 1; a percentage is of one or more`
    },
    {
      rule: "percentage",
      column: "percent",
      broken: "NOT regexp_full_match(percent, '\\d{1,9}(\\.\\d{1,9})?')",
      describe: (shown) => `${shown} is not a percentage; write it as printed, without the sign, such as 43.0`
    }
  ];
  const isBounded = (column: string) => findField(resource, column)?.constraints.minimum !== undefined;
  return rules.filter(
    ({rule, column}) => columns.includes(column) && !(rule === "count" && isBounded(column))
  );
}

/**
 * Checks where printed numbers are recomputed: a query with a cell, columns that the query has. A text that is an address leads
 * where a page may lead.
 */
export async function checkReportedCells(
  database: ExtractDatabase,
  table: LoadedTable | undefined,
  faults: FaultList
): Promise<void> {
  if (
    !table ||
    !["query", "cell", "note", "statement", "place"].every((name) => table.columns.includes(name))
  )
    return;
  const rows = await database.rows<Record<Checked | "row", string | number | null>>(
    "SELECT rowid AS row, query, cell, note, statement, place FROM reported ORDER BY rowid"
  );
  for (const {row, ...cells} of rows) {
    const fault = (column: string, message: string) =>
      faults.add({
        file: table.resource.path,
        record: table.recordOf(Number(row)),
        column,
        rule: "cell",
        message
      });
    const text = (column: Checked) => String(cells[column] ?? "");
    const found = describeCellFault(text("query"), text("cell"));
    if (found) fault(...found);
    for (const column of ["place", "statement", "note"] as const)
      if (leadsElsewhere(text(column)))
        fault(column, `${showValue(text(column))} is not ${addressWords}; correct it or take it out`);
  }
}

type Checked = "query" | "cell" | "note" | "statement" | "place";

/** Whether a text as a whole is an address, and none that a page may lead to. */
function leadsElsewhere(text: string): boolean {
  return (
    /^\s*([a-z][a-z0-9+.-]*:\/\/|(javascript|vbscript|data|file|blob):)/i.test(text) && !isWebAddress(text)
  );
}
