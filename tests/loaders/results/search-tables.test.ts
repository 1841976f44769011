import {mkdir, readdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {expect, it} from "vitest";
import {openDatabase, quoteLiteral, selectRows} from "../../../loaders/disk/duckdb.js";
import type {Extract} from "../../../loaders/disk/read-extract.js";
import {createSearchTables} from "../../../loaders/results/search-tables.js";
import {searchTables} from "../../../src/extract/search-schema.js";
import {quoteIdentifier} from "../../../src/queries/quote.js";
import {inTemporaryFolder} from "../../support/shipped-copy.js";

/** The rows of `search_register` for an extract whose search says that it counted so many people. */
async function registerOf(directory: string, people: unknown): Promise<unknown[]> {
  const {connection, close} = await openDatabase();
  try {
    const results = join(directory, "found");
    await mkdir(results);
    for (const [file, table] of [
      ["hits", "search_hits"],
      ["terms", "search_terms"],
      ["rules", "search_rules"],
      ["candidates", "search_people"]
    ] as const) {
      const columns = Object.keys(searchTables[table]).filter(
        (column) => table !== "search_rules" || column !== "position"
      );
      const empty = `SELECT ${columns.map((column) => `NULL::VARCHAR AS ${quoteIdentifier(column)}`).join(", ")} WHERE false`;
      await connection.run(
        `COPY (${empty}) TO ${quoteLiteral(join(results, `${file}.parquet`))} (FORMAT parquet)`
      );
    }
    const counts = {register: {people, documents: 9, characters: 90}};
    await writeFile(join(results, "counts.json"), JSON.stringify(counts));
    await writeFile(join(results, "search.json"), JSON.stringify({strategy: {name: "it's one"}}));
    const search = {results: "found", strategy: "s.yaml"};
    const described = {descriptor: {search}, synthetic: false, resources: []};
    await connection.run("CREATE TABLE screening (person_id VARCHAR)");
    await createSearchTables({connection, package: described, directory} as unknown as Extract);
    return await selectRows(connection, "SELECT * FROM search_register");
  } finally {
    close();
  }
}

it("the size of a register is what its search counted", () =>
  inTemporaryFolder(async (folder) => {
    expect(await registerOf(folder, 60)).toEqual([
      {people: 60, documents: 9, characters: 90, synthetic: false, strategy: "it's one"}
    ]);
  }));

it.each([
  "(SELECT 60)",
  [
    "1 AS people, 2 AS documents, 3 AS characters, false AS synthetic, 'x' AS strategy); COPY (SELECT 1) TO 'x'; --"
  ]
])("the size of a register is never read as SQL: %s", (people) =>
  inTemporaryFolder(async (folder) => {
    await expect(registerOf(folder, people)).rejects.toThrow("the results of the search cannot be read");
    expect(await readdir(folder)).toEqual(["found"]);
  })
);
