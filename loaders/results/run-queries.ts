import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {createEmptySearchTables} from "../../src/extract/search-schema.js";
import type {Row} from "../../src/model/row.js";
import {noFilters, viewParameters} from "../../src/queries/filters.js";
import {queryNames} from "../../src/queries/query-names.js";
import {searchViewOrder, viewOrder} from "../../src/queries/views.js";
import {siteSource} from "../disk/paths.js";

/** Where the analysis stands: one `.sql` a query, and under `views/` what they share. */
export const queriesDirectory = join(siteSource, "queries");

/**
 * Defines the cohort, unfiltered, and the views on it, and those on the hits of a search. The tables of the extract must
 * be there; those of a search are made empty where they are not.
 * @param grouping the characteristic whose levels are the groups; null for none
 */
export async function defineViews(connection: DuckDBConnection, grouping: string | null): Promise<void> {
  await createEmptySearchTables(connection);
  for (const view of [...viewOrder, ...searchViewOrder]) {
    const sql = await readFile(join(queriesDirectory, "views", `${view}.sql`), "utf8");
    await connection.run(sql, viewParameters(view, noFilters, grouping));
  }
}

/** The rows of one query, as plain objects whose keys are the query's columns. */
export async function runQuery(connection: DuckDBConnection, name: string): Promise<Row[]> {
  const sql = await readFile(join(queriesDirectory, `${name}.sql`), "utf8");
  const reader = await connection.runAndReadAll(sql);
  return reader.getRowObjectsJson() as Row[];
}

/** The rows of every query, by name, with the groups of a characteristic. */
export async function runQueries(
  connection: DuckDBConnection,
  grouping: string | null
): Promise<Map<string, Row[]>> {
  await defineViews(connection, grouping);
  const results = new Map<string, Row[]>();
  for (const name of queryNames) results.set(name, await runQuery(connection, name));
  return results;
}
