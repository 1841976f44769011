import {type CellAddress, parseCellAddress} from "../model/row.js";
import {queryColumns} from "../queries/query-columns.js";
import {type QueryName, queryNames} from "../queries/query-names.js";
import {inWords, nearestName, showValue} from "../text/message-words.js";
import {addressWords, isWebAddress} from "../text/web-address.js";
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

function describeCellFault(query: string, cell: string): [column: string, message: string] | undefined {
  if (query === "" && cell === "") return undefined;
  if (query === "") return ["query", "is empty where a cell is given; name the query of the cell"];
  if (!isQuery(query)) {
    const meant = nearestName(query, queryNames);
    return [
      "query",
      `${showValue(query)} is not a query; ${meant ? `did you mean "${meant}"?` : "the files in src/queries/ are"}`
    ];
  }
  if (cell === "") return ["cell", "is empty where a query is given; write it, such as patients[group=all]"];
  const address = readAddress(cell);
  if (!address)
    return ["cell", `${showValue(cell)} is not a cell address; write column[key=value; key=value]`];
  const columns = queryColumns[query];
  const unknown = [address.measure, ...Object.keys(address.where)].find((name) => !columns.includes(name));
  if (unknown === undefined) return undefined;
  return [
    "cell",
    `${showValue(cell)} names ${showValue(unknown)}, which is not a column of the query ${query}; it has ${inWords(columns)}`
  ];
}

function isQuery(name: string): name is QueryName {
  return (queryNames as readonly string[]).includes(name);
}

function readAddress(cell: string): CellAddress | undefined {
  try {
    return parseCellAddress(cell);
  } catch {
    return undefined;
  }
}

/** Whether a text as a whole is an address, and none that a page may lead to. */
function leadsElsewhere(text: string): boolean {
  return (
    /^\s*([a-z][a-z0-9+.-]*:\/\/|(javascript|vbscript|data|file|blob):)/i.test(text) && !isWebAddress(text)
  );
}
