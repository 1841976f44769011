import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import type {DuckDBConnection} from "@duckdb/node-api";
import type {Connection} from "../../src/engine/connection.js";
import type {AnalysisSql} from "../../src/engine/query-session.js";
import type {Row} from "../../src/model/row.js";
import {type Filters, viewParameters} from "../../src/queries/filters.js";
import {cohortTables, searchViewOrder, viewOrder} from "../../src/queries/views.js";

const queries = fileURLToPath(new URL("../../src/queries/", import.meta.url));

/** One `.sql` of the analysis, such as `sample`, `views/cohort` or `supporting-rows/sample`. */
export function readSql(name: string): Promise<string> {
  return readFile(join(queries, `${name}.sql`), "utf8");
}

/** The names of the `.sql` files in a folder of the analysis: the queries themselves, or `supporting-rows`. */
export async function sqlNames(folder = ""): Promise<string[]> {
  const files = await readdir(join(queries, folder));
  return files.filter((file) => file.endsWith(".sql")).map((file) => file.slice(0, -".sql".length));
}

/** The SQL of the analysis as a session takes it, read from the files. */
export async function readSources(): Promise<AnalysisSql> {
  const views = await Promise.all(
    [...viewOrder, ...searchViewOrder].map(async (view) => [view, await readSql(`views/${view}`)] as const)
  );
  return {
    views: Object.fromEntries(views) as AnalysisSql["views"],
    query: readSql,
    supportingRows: (name) => readSql(`supporting-rows/${name}`)
  };
}

/** A native connection as a session takes it. */
export function nativeConnection(connection: DuckDBConnection): Connection {
  let ahead: Promise<unknown> = Promise.resolve();
  const run: Connection["run"] = (sql, parameters) => {
    const reader = ahead.then(() => connection.runAndReadAll(sql, parameters && [...parameters]));
    ahead = reader.catch(() => undefined);
    return reader.then((result) => result.getRowObjectsJson() as Row[]);
  };
  return {run, runAgain: run};
}

/** Narrows a native database to the patients whom the filters let through. */
export async function narrowCohort(connection: DuckDBConnection, filters: Filters): Promise<void> {
  for (const table of cohortTables)
    await connection.run(await readSql(`views/${table}`), viewParameters(table, filters, "age_group"));
}
