import {quoteIdentifier} from "../queries/quote.js";
import {nearestName} from "../text/message-words.js";
import {makeValuePrinter} from "./check-values.js";
import type {ForeignKey, Resource} from "./data-package.js";
import {type ExtractDatabase, type LoadedTable, selectOnlyRow} from "./database.js";
import type {FaultList, UnplacedFault} from "./fault-list.js";
import {maxListedOfKind} from "./faults.js";
import {type CodeKind, kindsOfColumn, parentKinds} from "./study-schema.js";

/**
 * Checks that every foreign key of a table resolves. Skips a target table that lacks rows, so that one bad row there
 * does not cause a fault in every row that refers to it.
 */
export async function checkReferences(
  database: ExtractDatabase,
  table: LoadedTable,
  tables: ReadonlyMap<string, LoadedTable>,
  faults: FaultList
): Promise<void> {
  for (const key of table.resource.foreignKeys) {
    const target = tables.get(key.reference.resource);
    const there = key.fields.every((name) => table.columns.includes(name));
    if (!target?.complete || !there || !key.reference.fields.every((name) => target.columns.includes(name)))
      continue;
    await checkReference(database, table, target, key, faults);
  }
}

async function checkReference(
  database: ExtractDatabase,
  table: LoadedTable,
  target: LoadedTable,
  key: ForeignKey,
  faults: FaultList
): Promise<void> {
  const names = key.fields.map(quoteIdentifier);
  const targets = key.reference.fields.map(quoteIdentifier);
  const unresolved = `
    FROM ${quoteIdentifier(table.resource.name)} AS referring
    WHERE ${names.map((name) => `referring.${name} IS NOT NULL`).join(" AND ")}
      AND NOT EXISTS (
        FROM ${quoteIdentifier(target.resource.name)} AS target
        WHERE ${names.map((name, index) => `target.${targets[index]} = referring.${name}`).join(" AND ")}
      )`;
  const {total} = await selectOnlyRow<{total: number}>(database, `SELECT count(*) AS total ${unresolved}`);
  if (total === 0) return;
  const rows = await database.rows<
    Record<string, number | string>
  >(`SELECT referring.rowid AS row, ${names.map((name, index) => `left(referring.${name}, 200) AS key_${index}`).join(", ")}
     ${unresolved}
     ORDER BY row
     LIMIT ${maxListedOfKind}`);
  const values = rows.map((row) => key.fields.map((_, index) => String(row[`key_${index}`])));
  const hints = await findHints(database, table.resource, target, key, values.flat());
  const print = makeValuePrinter(table.resource.name);
  const [column, ...others] = key.fields;
  const findings = rows.map((row, index): UnplacedFault => {
    const value = values[index] ?? [];
    const shown = value.map((part, position) => print(key.fields[position] ?? "", part)).join(", ");
    const hint = hints.get(value[0] ?? "");
    const remedy =
      hint === undefined ? "add it there, or correct or remove this row" : `did you mean "${hint}"?`;
    return {
      file: table.resource.path,
      record: table.recordOf(Number(row.row)),
      rule: `reference ${key.fields.join(", ")}`,
      ...(column === undefined || others.length > 0 ? {} : {column}),
      message: `${shown} is not in ${target.resource.path}; ${remedy}`
    };
  });
  faults.addAll(findings, total);
}

/**
 * Suggests a correction for each misspelt value. For codes, which are words, this is the nearest code of a fitting
 * kind. For identifiers, where one digit makes another patient, it is one that differs only in case.
 */
async function findHints(
  database: ExtractDatabase,
  resource: Resource,
  target: LoadedTable,
  key: ForeignKey,
  values: readonly string[]
): Promise<ReadonlyMap<string, string>> {
  const [field] = key.reference.fields;
  if (field === undefined || key.fields.length > 1) return new Map();
  const name = quoteIdentifier(field);
  const source = quoteIdentifier(target.resource.name);
  const ofCodes = target.resource.name === "codebook" && field === "code";
  const distinct = [...new Set(values)];
  const kinds =
    ofCodes && target.columns.includes("kind") ? listFittingKinds(resource.name, key.fields[0] ?? "") : [];
  const rows = ofCodes
    ? await database.rows<{value: string}>(
        `SELECT ${name} AS value FROM ${source} WHERE ${name} IS NOT NULL ${
          kinds.length === 0 ? "" : `AND kind IN (${kinds.map((kind) => `'${kind}'`).join(", ")})`
        } ORDER BY rowid LIMIT 5000`
      )
    : await database.rows<{value: string}>(
        `SELECT ${name} AS value FROM ${source} WHERE lower(${name}) IN (${distinct.map((_, index) => `lower($${index + 1})`).join(", ")})`,
        distinct
      );
  const candidates = rows.map(({value}) => value);
  const hintFor = (value: string) =>
    ofCodes
      ? nearestName(value, candidates)
      : candidates.find((candidate) => candidate.toLowerCase() === value.toLowerCase());
  return new Map(
    values.flatMap((value) => {
      const hint = hintFor(value);
      return hint === undefined ? [] : [[value, hint] as const];
    })
  );
}

function listFittingKinds(table: string, column: string): readonly CodeKind[] {
  if (table === "codebook") return [...new Set(Object.values(parentKinds).flat())];
  return kindsOfColumn.find((known) => known.table === table && known.column === column)?.kinds ?? [];
}
