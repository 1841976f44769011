import {quoteIdentifier} from "../queries/quote.js";
import {inWords} from "../text/message-words.js";
import {makeValuePrinter} from "./check-values.js";
import {type ExtractDatabase, type LoadedTable, selectOnlyRow} from "./database.js";
import type {FaultList, UnplacedFault} from "./fault-list.js";
import {maxListedOfKind} from "./faults.js";

/** Checks that no two rows of a table have the same key: its primary key, its unique keys, its unique columns. */
export async function checkKeys(
  database: ExtractDatabase,
  table: LoadedTable,
  faults: FaultList
): Promise<void> {
  const {primaryKey, uniqueKeys, fields} = table.resource;
  const uniqueFields = fields.filter(({constraints}) => constraints.unique).map(({name}) => [name]);
  const keys = new Map(
    [primaryKey, ...uniqueKeys, ...uniqueFields].map((key) => [[...key].sort().join("\n"), key])
  );
  for (const key of keys.values())
    if (key.length > 0 && key.every((name) => table.columns.includes(name)))
      await checkKey(database, table, key, faults);
}

async function checkKey(
  database: ExtractDatabase,
  table: LoadedTable,
  key: readonly string[],
  faults: FaultList
): Promise<void> {
  const source = quoteIdentifier(table.resource.name);
  const names = key.map(quoteIdentifier);
  const complete = names.map((name) => `${name} IS NOT NULL`).join(" AND ");
  // Distinct hashes prove distinct keys and need far less memory than the keys themselves.
  const {repeats} = await selectOnlyRow<{repeats: number}>(
    database,
    `SELECT count(*) - count(DISTINCT hash(${names.join(", ")})) AS repeats FROM ${source} WHERE ${complete}`
  );
  if (repeats === 0) return;
  const repeated = `
    WITH repeated_keys AS (
      SELECT ${names.join(", ")}, min(rowid) AS first_row
      FROM ${source}
      WHERE ${complete}
      GROUP BY ALL
      HAVING count(*) > 1
    )
    SELECT later.rowid AS row, repeated_keys.first_row AS first_row, ${names.map((name, index) => `left(later.${name}, 200) AS key_${index}`).join(", ")}
    FROM ${source} AS later
    JOIN repeated_keys USING (${names.join(", ")})
    WHERE later.rowid > repeated_keys.first_row`;
  const {total} = await selectOnlyRow<{total: number}>(
    database,
    `SELECT count(*) AS total FROM (${repeated})`
  );
  const rows = await database.rows<Record<string, number | string>>(
    `${repeated} ORDER BY row LIMIT ${maxListedOfKind}`
  );
  const print = makeValuePrinter(table.resource.name);
  const [column, ...others] = key;
  const findings = rows.map((row): UnplacedFault => {
    const shown = key.map((name, index) => print(name, String(row[`key_${index}`]))).join(", ");
    return {
      file: table.resource.path,
      record: table.recordOf(Number(row.row)),
      otherRecord: table.recordOf(Number(row.first_row)),
      rule: `key ${key.join(", ")}`,
      ...(column === undefined || others.length > 0 ? {} : {column}),
      message: (line) =>
        others.length > 0
          ? `repeats the ${inWords(key)} of line ${line} (${shown}); remove one of the two rows`
          : `${shown} already stands on line ${line}; each ${column} may stand only once`
    };
  });
  faults.addAll(findings, total);
}
