import type {Row} from "../../../src/model/row.js";
import {inWords, nearestName, showValue} from "../../../src/text/message-words.js";
import {countColumns} from "../tables/counted-table.js";
import {groupRows} from "../tables/group-rows.js";
import type {PolicyTable} from "./disclosure-policy.js";
import {reportRows} from "./row-faults.js";

/** A sentence for each reason why the rows of a query cannot be those of the table; none where they can. */
export function checkQueryRows(table: PolicyTable, rows: readonly Row[] | undefined): string[] {
  if (rows === undefined)
    return [`${table.name}: no query of this name was run; take the table out of the policy`];
  const missing = missingColumns(table, rows);
  return missing.length > 0 ? missing : [...repeatedRows(table, rows), ...brokenCounts(table, rows)];
}

function missingColumns({name, dimensions, labels}: PolicyTable, rows: readonly Row[]): string[] {
  const there = Object.keys(rows[0] ?? {});
  if (there.length === 0) return [];
  return [...dimensions, ...labels, ...countColumns]
    .filter((column) => !there.includes(column))
    .map((column) => {
      const meant = nearestName(column, there);
      const step = meant === undefined ? `it has ${inWords(there)}` : `did you mean ${showValue(meant)}?`;
      return `${name}: the query has no column ${showValue(column)}; ${step}`;
    });
}

function repeatedRows({name, dimensions}: PolicyTable, rows: readonly Row[]): string[] {
  const groups = [...groupRows(rows, dimensions).values()];
  const repeated = groups.flatMap((group) => (group.length > 1 ? group.slice(0, 1) : []));
  return reportRows(
    name,
    repeated,
    dimensions,
    'there are several rows; add the column that tells them apart to "dimensions"'
  );
}

function brokenCounts({name, dimensions}: PolicyTable, rows: readonly Row[]): string[] {
  return countColumns.flatMap((column) =>
    reportRows(
      name,
      rows.filter((row) => !isCount(row[column])),
      dimensions,
      `${showValue(column)} is not a whole number; only a query that counts patients can be released`
    )
  );
}

function isCount(value: unknown): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}
