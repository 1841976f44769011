import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parquetMetadata} from "hyparquet";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {writePlainTables} from "../../../../loaders/site/release/write-tables.js";

const fields = [
  {name: "level", type: "string"},
  {name: "group", type: "string"},
  {name: "patients", type: "integer"},
  {name: "denominator", type: "integer"}
];
const rows = [
  {level: "Łódź, “upper”", group: "all", patients: 12, denominator: null},
  {level: "Other", group: "all", patients: null, denominator: null}
];

let folder: string;
let bytes: Buffer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "casebook-tables-"));
  await writePlainTables(
    [
      {name: "levels", fields, rows},
      {name: "codebook", fields, rows: []}
    ],
    folder
  );
  bytes = await readFile(join(folder, "levels.parquet"));
});

afterAll(() => rm(folder, {recursive: true, force: true}));

describe("the tables of a release", () => {
  it("are not packed, so that all their words stand in their bytes", () => {
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const columns = parquetMetadata(file).row_groups.flatMap((group) => group.columns);
    expect(columns.map(({meta_data}) => meta_data?.codec)).toEqual(Array(4).fill("UNCOMPRESSED"));
    for (const {level} of rows) expect(bytes.includes(level)).toBe(true);
  });

  it("have their columns where they have no rows", async () => {
    expect(await readFile(join(folder, "codebook.csv"), "utf8")).toBe("level,group,patients,denominator\n");
    const empty = await readFile(join(folder, "codebook.parquet"));
    const {schema, num_rows} = parquetMetadata(new Uint8Array(empty).buffer);
    expect(num_rows).toBe(0n);
    expect(schema.slice(1).map(({name, type}) => [name, type])).toEqual([
      ["level", "BYTE_ARRAY"],
      ["group", "BYTE_ARRAY"],
      ["patients", "INT32"],
      ["denominator", "INT32"]
    ]);
  });

  it("are the same as CSV, where nothing stands for a withheld number", async () => {
    expect(await readFile(join(folder, "levels.csv"), "utf8")).toBe(
      'level,group,patients,denominator\n"Łódź, “upper”",all,12,\nOther,all,,\n'
    );
  });
});
