import {quoteIdentifier, quoteLiteral} from "../queries/quote.js";
import type {Field, FieldType, Resource} from "./data-package.js";
import type {ExtractDatabase} from "./database.js";

const sqlTypes: Readonly<Record<FieldType, string>> = {
  string: "VARCHAR",
  integer: "INTEGER",
  number: "DOUBLE",
  boolean: "BOOLEAN"
};

/** Gives the columns of a valid table their types. The cells must have been checked. */
export async function typeTable(database: ExtractDatabase, resource: Resource): Promise<void> {
  const table = quoteIdentifier(resource.name);
  for (const field of resource.fields) {
    if (field.type === "string") continue;
    const column = quoteIdentifier(field.name);
    await database.run(
      `ALTER TABLE ${table} ALTER ${column} SET DATA TYPE ${sqlTypes[field.type]} USING ${makeTypedCell(field)}`
    );
  }
}

/** Creates a table without rows. */
export async function createEmptyTable(
  database: ExtractDatabase,
  name: string,
  columns: Readonly<Record<string, FieldType>>
): Promise<void> {
  const definitions = Object.entries(columns).map(
    ([column, type]) => `${quoteIdentifier(column)} ${sqlTypes[type]}`
  );
  await database.run(`CREATE TABLE ${quoteIdentifier(name)} (${definitions.join(", ")})`);
}

/** Adds columns without values to a table. */
export async function addEmptyColumns(
  database: ExtractDatabase,
  name: string,
  columns: Readonly<Record<string, FieldType>>
): Promise<void> {
  for (const [column, type] of Object.entries(columns))
    await database.run(
      `ALTER TABLE ${quoteIdentifier(name)} ADD COLUMN ${quoteIdentifier(column)} ${sqlTypes[type]}`
    );
}

function makeTypedCell(field: Field): string {
  const {name, type} = field;
  const cell = quoteIdentifier(name);
  if (type === "boolean") return `${cell} IN (${field.trueValues.map(quoteLiteral).join(", ")})`;
  return `CAST(${cell} AS ${sqlTypes[type]})`;
}
