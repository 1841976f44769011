import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parse} from "csv-parse/sync";
import {parquetMetadata, parquetReadObjects} from "hyparquet";
import {compressors} from "hyparquet-compressors";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {prepare} from "../../../loaders/build/prepare.js";

let root: string;
let prepared: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "casebook-files-"));
  prepared = await prepare("data", root);
}, 60_000);
afterAll(() => rm(root, {recursive: true, force: true}));

const tables = [
  ...["patients", "identifications", "excerpts", "codings", "codebook", "levels", "reported", "screening"],
  ...["search_hits", "search_terms", "search_rules", "search_people", "search_register", "search_key"]
];

async function readParquet(table: string): Promise<ArrayBuffer> {
  return new Uint8Array(await readFile(join(prepared, "data", `${table}.parquet`))).buffer;
}

async function parquetRows(table: string): Promise<Record<string, unknown>[]> {
  return parquetReadObjects({file: await readParquet(table), compressors});
}

/** The rows of a CSV file as text, missing values as empty text. */
async function csvRows(path: string): Promise<Record<string, string>[]> {
  return parse(await readFile(path, "utf8"), {columns: true});
}

async function readResult<Result>(name: string): Promise<Result> {
  return JSON.parse(await readFile(join(prepared, "results", `${name}.json`), "utf8"));
}

function asText(rows: readonly Record<string, unknown>[]): Record<string, string>[] {
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [
        key,
        value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? "")
      ])
    )
  );
}

describe("the Parquet files", () => {
  it.each(tables)(
    "of %s are compressed with zstd, and know the range and the gaps of every column",
    async (table) => {
      const {row_groups} = parquetMetadata(await readParquet(table));
      const columns = row_groups.flatMap((group) => group.columns.map(({meta_data}) => meta_data));
      expect(columns.length).toBeGreaterThan(0);
      for (const column of columns) {
        expect(column?.codec).toBe("ZSTD");
        expect(column?.statistics).toMatchObject({
          min_value: expect.anything(),
          max_value: expect.anything(),
          null_count: expect.any(BigInt)
        });
      }
    }
  );

  it("keep the type of a column: a truth value, a whole number, and a printed percentage as text", async () => {
    const [identification] = await parquetRows("identifications");
    const printed = await parquetRows("reported");
    expect(identification?.is_primary).toBe(true);
    expect(printed.find(({id}) => id === "table1-sex-female-adults")).toMatchObject({n: 76, percent: "80"});
    expect(printed.find(({id}) => id === "table1-age-8-11-adults")).toMatchObject({n: null, percent: null});
  });

  it.each([
    {table: "patients", key: ["patient_id"]},
    {table: "excerpts", key: ["excerpt_id"]},
    {table: "codings", key: ["excerpt_id", "code", "coder"]},
    {table: "identifications", key: ["patient_id", "route", "informant"]}
  ])("of $table are sorted by their key", async ({table, key}) => {
    const rows = asText(await parquetRows(table));
    // A missing value sorts last.
    const names = rows.map((row) => key.map((column) => row[column] || "\u{10FFFF}").join("\0"));
    expect(names).toEqual([...names].sort());
  });

  it.each(["codebook", "reported"])(
    "of %s keep the order of the extract, which means something",
    async (table) => {
      const source = await csvRows(join("data", `${table}.csv`));
      expect(asText(await parquetRows(table))).toEqual(source);
    }
  );
});

describe("the CSV files", () => {
  it.each(tables)("of %s hold the rows of the Parquet files, no text like a formula", async (table) => {
    const guarded = (value: unknown) =>
      typeof value === "string" && /^[-=+@]/.test(value) ? `'${value}` : value;
    const rows = (await parquetRows(table)).map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, value]) => [column, guarded(value)]))
    );
    expect(await csvRows(join(prepared, "data", `${table}.csv`))).toEqual(asText(rows));
  });

  it.each(tables.filter((table) => table !== "levels" && !table.startsWith("search_")))(
    "of %s hold the rows of the extract",
    async (table) => {
      const lines = (rows: Record<string, string>[]) => rows.map((row) => JSON.stringify(row)).sort();
      const source = await csvRows(join("data", `${table}.csv`));
      expect(lines(await csvRows(join(prepared, "data", `${table}.csv`)))).toEqual(lines(source));
    }
  );
});

describe("the results", () => {
  const columns: Readonly<Record<string, string[]>> = {
    "sample-characteristics": ["variable", "level", "group", "patients", "denominator"],
    "identification-routes": ["group", "route", "label", "patients", "denominator"],
    "theme-frequencies": ["group", "theme", "label", "patients", "codings", "denominator"]
  };

  it.each(Object.entries(columns))("of %s are row objects with just these columns", async (query, names) => {
    const rows: object[] = await readResult(query);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(Object.keys(row)).toEqual(names);
  });

  it("describe each table with as many rows as its file has", async () => {
    const described: {name: string; rows: number}[] = await readResult("tables");
    const study: {patients: number; synthetic: boolean} = await readResult("study");
    for (const {name, rows} of described)
      expect([name, rows]).toEqual([name, (await parquetRows(name)).length]);
    expect(described.map(({name}) => name).sort()).toEqual([...tables].sort());
    expect(study).toMatchObject({patients: 130, synthetic: true});
  });
});
