import {inWords, showValue} from "../../../src/text/message-words.js";
import {quoteIdentifier, quoteLiteral} from "../../disk/duckdb.js";
import {
  documentsTable,
  peopleTable,
  type RegisterTable,
  selectRegisterColumns
} from "../register/register-tables.js";
import type {Environment} from "./connect-postgres.js";
import {PostgresFault} from "./postgres-fault.js";
import type {PostgresSession} from "./postgres-session.js";

/** A table or view of the database that holds people or documents. */
export interface PostgresTable {
  /** Schema and name, quoted for SQL. */
  readonly relation: string;
  /** Schema and name, for messages. */
  readonly name: string;
  /** SQL that selects the columns of people or documents, by their names and with their types. */
  readonly select: string;
  /** The document's or person's own key as the table has it, quoted; it is not changed, so that an index serves. */
  readonly key: string;
  /** Whether rows have the number of the transaction that wrote them (`xmin`). */
  readonly dated: boolean;
}

interface Relation {
  readonly schema: string;
  readonly name: string;
  readonly kind: string;
  readonly columns: readonly string[];
}

/**
 * Finds the tables of a register, `people` and `documents` or OMOP's `person` and `note`, where the user's search
 * path leads or, if `REGISTER_SCHEMA` names one, in that schema. Throws a `PostgresFault` with every table and
 * column that is missing.
 */
export async function findPostgresTables(
  session: PostgresSession,
  {REGISTER_SCHEMA: schema}: Environment
): Promise<{readonly people: PostgresTable; readonly documents: PostgresTable}> {
  const relations = await session.rows<Relation>(listRelations, [
    [...peopleTable.names, ...documentsTable.names],
    schema || null
  ]);
  const faults: string[] = [];
  const [people, documents] = choosePair(relations, schema, faults).map(({table, relation}) =>
    relation === undefined ? undefined : describe(table, relation, faults)
  );
  if (people === undefined || documents === undefined)
    throw new PostgresFault(faults.map((fault) => `PostgreSQL: ${fault}`).join("\n"));
  for (const {select, relation, name} of [people, documents])
    await session.rows(`SELECT ${select} FROM ${relation} LIMIT 0`).catch((error: PostgresFault) => {
      throw new PostgresFault(error.message.replace("PostgreSQL", `PostgreSQL, table ${name}`));
    });
  return {people, documents};
}

const listRelations = `
  SELECT
    namespace.nspname AS schema,
    relation.relname AS name,
    relation.relkind::text AS kind,
    array(
      SELECT attname::text
      FROM pg_catalog.pg_attribute
      WHERE attrelid = relation.oid
        AND attnum > 0
        AND NOT attisdropped
      ORDER BY attnum
    ) AS columns
  FROM pg_catalog.pg_class AS relation
  JOIN pg_catalog.pg_namespace AS namespace ON namespace.oid = relation.relnamespace
  WHERE lower(relation.relname) = ANY($1)
    AND relation.relkind IN ('r', 'p', 'v', 'm', 'f')
    AND CASE WHEN $2::text IS NULL THEN pg_catalog.pg_table_is_visible(relation.oid) ELSE namespace.nspname = $2 END
  ORDER BY relation.relname`;

/** The pair of names for which both tables exist; otherwise the one table that exists for each. */
function choosePair(
  relations: readonly Relation[],
  schema: string | undefined,
  faults: string[]
): {table: RegisterTable; relation: Relation | undefined}[] {
  const named = (table: RegisterTable, pair: number) =>
    relations.filter(({name}) => name.toLowerCase() === table.names[pair]);
  const tables = [peopleTable, documentsTable];
  const whole = [0, 1].filter((pair) => tables.every((table) => named(table, pair).length > 0));
  return tables.map((table) => {
    const found = (whole.length > 0 ? whole : [0, 1]).flatMap((pair) => named(table, pair));
    const names = inWords(table.names, "or");
    const where = schema ? `the schema ${showValue(schema)}` : "the search path";
    if (found.length === 0)
      faults.push(`${where} has no table ${names}; name its schema in REGISTER_SCHEMA, or make a view of it`);
    if (found.length > 1)
      faults.push(
        `${where} has the tables ${inWords(found.map(({name}) => name))}; name the schema of the one to be searched in REGISTER_SCHEMA, or make views of it there`
      );
    return {table, relation: found.length === 1 ? found[0] : undefined};
  });
}

function describe(table: RegisterTable, relation: Relation, faults: string[]): PostgresTable | undefined {
  const quote = {identifier: quoteIdentifier, literal: quoteLiteral};
  const matched = selectRegisterColumns(table, relation.columns, new Map(), quote);
  const name = `${relation.schema}.${relation.name}`;
  if ("missing" in matched) {
    const has = relation.columns.map((column) => showValue(column));
    faults.push(
      `the table ${name} has no column ${inWords(matched.missing)}; ${has.length === 0 ? "it has none" : `its columns are ${inWords(has)}`}`
    );
    return undefined;
  }
  const keys = table.columns[0]?.sources.map((source) => source.name) ?? [];
  const key = keys.flatMap(
    (known) => relation.columns.find((column) => column.toLowerCase() === known) ?? []
  )[0];
  return {
    relation: `${quoteIdentifier(relation.schema)}.${quoteIdentifier(relation.name)}`,
    name,
    select: matched.select,
    key: quoteIdentifier(key ?? ""),
    dated: relation.kind === "r" || relation.kind === "m"
  };
}
