import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {createEmptySearchTables, type SearchTable, searchTables} from "../../src/extract/search-schema.js";
import {UserError} from "../../src/text/errors.js";
import {quoteIdentifier, quoteLiteral} from "../disk/duckdb.js";
import type {Extract} from "../disk/read-extract.js";
import type {SearchCounts} from "../search/run/search-counts.js";
import {readSearchSource} from "../search/search-source.js";
import {readStrategy} from "../search/strategy/read-strategy.js";
import {madeSearch} from "../synthetic/search/made-search.js";

/**
 * Puts the tables of the search that an extract comes from beside its own, see `searchTables`. Without a search they are
 * empty. `screening` is one of the extract's own files, and is made only where there is none.
 * @throws UserError when the results of a search cannot be read
 */
export async function createSearchTables({
  connection,
  package: described,
  directory
}: Extract): Promise<void> {
  await createEmptySearchTables(connection);
  const source = readSearchSource(described, directory);
  if (!source) return;
  const made = source.kind === "made" ? await madeSearch(directory, source) : undefined;
  const results = made?.results ?? join(directory, source.kind === "results" ? source.folder : "");
  const from = (file: string, folder = results) => `read_parquet(${quoteLiteral(join(folder, file))})`;
  try {
    await insert(connection, "search_hits", `FROM ${from("hits.parquet")}`);
    await insert(connection, "search_terms", `FROM ${from("terms.parquet")}`);
    await insert(
      connection,
      "search_rules",
      `SELECT *, row_number() OVER () AS position FROM ${from("rules.parquet")}`
    );
    await insert(connection, "search_register", await registerSize(results, made !== undefined));
    if (made) await insert(connection, "search_key", `FROM ${from("key.parquet", made.register)}`);
    const people = made ? from("people.parquet", made.register) : from("candidates.parquet");
    await insert(connection, "search_people", `FROM ${people} WHERE person_id IN (${concerned})`);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(
      `${results}: the results of the search cannot be read; run npm run search again (${(error as Error).message.split("\n")[0]})`
    );
  }
}

/**
 * Checks that the search that an extract comes from can be read, or its strategy where a search is made.
 * @throws UserError with a sentence for each fault
 */
export async function checkSearch(extract: Extract): Promise<void> {
  const source = readSearchSource(extract.package, extract.directory);
  if (source?.kind === "made") await readStrategy(join(extract.directory, source.strategy));
  else if (source) await createSearchTables(extract);
}

/** People of whom the site may have something to show. */
const concerned = `SELECT person_id FROM search_hits
  UNION SELECT person_id FROM search_key
  UNION SELECT person_id FROM screening`;

async function insert(connection: DuckDBConnection, table: SearchTable, select: string): Promise<void> {
  const columns = Object.keys(searchTables[table]).map(quoteIdentifier).join(", ");
  await connection.run(`INSERT INTO ${table} SELECT ${columns} FROM (${select})`);
}

async function registerSize(results: string, synthetic: boolean): Promise<string> {
  const {register} = JSON.parse(await readFile(join(results, "counts.json"), "utf8")) as SearchCounts;
  const {strategy} = JSON.parse(await readFile(join(results, "search.json"), "utf8")) as {
    strategy: {name: string};
  };
  const {people, documents, characters} = register;
  const values = Object.entries({people, documents, characters, synthetic, strategy: strategy.name});
  return `SELECT ${values.map(([name, value]) => `${quoteLiteral(value)} AS ${name}`).join(", ")}`;
}
