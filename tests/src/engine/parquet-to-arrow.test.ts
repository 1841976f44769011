import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {tableFromIPC} from "@uwdata/flechette";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type Database, openDatabase, quoteLiteral} from "../../../loaders/disk/duckdb.js";
import {parquetToArrow} from "../../../src/engine/parquet-to-arrow.js";

let database: Database;
let directory: string;
beforeAll(async () => {
  database = await openDatabase();
  directory = await mkdtemp(join(tmpdir(), "casebook-arrow-"));
});
afterAll(async () => {
  database.close();
  await rm(directory, {recursive: true, force: true});
});

/** The result of some SQL, written as Parquet and handed over as Arrow. */
async function handOver(sql: string) {
  const path = join(directory, "table.parquet");
  await database.connection.run(`COPY (${sql}) TO ${quoteLiteral(path)} (FORMAT parquet, COMPRESSION zstd)`);
  const file = await readFile(path);
  return tableFromIPC(await parquetToArrow(new Uint8Array(file).buffer));
}

describe("parquetToArrow", () => {
  it("keeps every type that an extract's tables have, missing values and the order of columns", async () => {
    const table = await handOver(`
      FROM (VALUES ('Ünal', 'A&E', 3::INTEGER, 4.5::DOUBLE, true), (NULL, '', NULL, NULL, NULL))
      AS t(zulu, alpha, n, share, is_primary)`);
    expect(table.schema.fields.map(({name}) => name)).toEqual(["zulu", "alpha", "n", "share", "is_primary"]);
    expect(table.toArray()).toEqual([
      {zulu: "Ünal", alpha: "A&E", n: 3, share: 4.5, is_primary: true},
      {zulu: null, alpha: "", n: null, share: null, is_primary: null}
    ]);
  });

  it("keeps more rows than one row group holds, in their order", async () => {
    const table = await handOver("SELECT 'P' || i AS patient_id, i::INTEGER AS i FROM range(300000) AS t(i)");
    expect(table.numRows).toBe(300000);
    expect([table.get(0), table.get(299999)]).toEqual([
      {patient_id: "P0", i: 0},
      {patient_id: "P299999", i: 299999}
    ]);
  });

  it("keeps the columns of a table without rows, and their types", async () => {
    const table = await handOver("SELECT 'a' AS id, 1::INTEGER AS n WHERE false");
    expect(table.numRows).toBe(0);
    expect(table.schema.fields.map(({name}) => name)).toEqual(["id", "n"]);
  });

  it("keeps a column of missing values only", async () => {
    const table = await handOver("SELECT NULL::VARCHAR AS note, 1::INTEGER AS n");
    expect(table.toArray()).toEqual([{note: null, n: 1}]);
  });

  it("refuses a type that no table of an extract has, and names the column", async () => {
    await expect(handOver("SELECT 1::FLOAT AS weight")).rejects.toThrow(
      "column weight has the Parquet type FLOAT, which no table of an extract has"
    );
  });
});
