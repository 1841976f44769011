import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, beforeEach, describe, expect, it} from "vitest";
import {scanSite} from "../../../../loaders/publish/scan/scan-site.js";

const secrets = {
  names: ["P0417", "E00093", "7"],
  texts: ["She said that the man who had brought her here still telephones at night."],
  levels: ["Lower Silesia", "Other"]
};

const software = 'const words = ["Other", "number 7"];';

let folder: string;
const folders: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "casebook-scan-"));
  folders.push(folder);
  await mkdir(join(folder, "data"));
  await put("index.html", "<p>Other: 7 of 35 children.</p>");
});

afterAll(async () => {
  for (const each of folders) await rm(each, {recursive: true, force: true});
});

const put = (path: string, contents: string | Buffer) => writeFile(join(folder, path), contents);
const found = async () => (await scanSite(folder, secrets, software)).scan.found;

async function parquet(path: string, sql: string): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(`COPY (${sql}) TO '${join(folder, path)}' (FORMAT parquet, COMPRESSION zstd)`);
  connection.closeSync();
  instance.closeSync();
}

describe("scanSite", () => {
  it("finds nothing where there is nothing, and counts what the software's own words hide", async () => {
    const {scan} = await scanSite(folder, secrets, software);
    expect(scan).toEqual({found: [], files: 1, looked: 4, ordinary: 2});
  });

  it.each([
    ["an identifier in a page", "a.html", "<td>P0417</td>", "identifier"],
    ["one in the name of something", "a.json", '{"key-E00093-x": 1}', "identifier"],
    ["one within a longer word", "a.js", "xE00093y", "identifier"],
    [
      "words of an excerpt, across markup and in capitals",
      "a.html",
      "the man who <b>HAD brought</b> her here,",
      "excerpt"
    ],
    ["a level", "a.csv", 'level,n\n"Lower Silesia",\n', "level"]
  ])("finds %s", async (_, path, contents, kind) => {
    await put(path, contents);
    expect(await found()).toEqual([{file: path, kind}]);
  });

  it("takes no level for one in the software that a site carries, and finds identifiers there", async () => {
    await mkdir(join(folder, "_import/site"), {recursive: true});
    await mkdir(join(folder, "_file/assets"), {recursive: true});
    await put("_import/site/part.4f0c.js", 'const places = ["Lower Silesia"];');
    await put("_file/assets/engine.wasm.51ab.zst", "\0\u0001lower silesia\u0002");
    expect(await found()).toEqual([]);
    await put("_import/site/part.4f0c.js", 'const people = ["P0417"];');
    expect(await found()).toEqual([{file: "_import/site/part.4f0c.js", kind: "identifier"}]);
  });

  it("takes no short word for an identifier in a packed file that is the same whatever the extract, and in no other", async () => {
    const engine = Buffer.from("\u0000P03\u0001");
    await put("engine.wasm.zst", engine);
    await put("other.zst", Buffer.from("\u0000P03\u0002"));
    const {scan} = await scanSite(folder, {...secrets, names: ["P03"]}, software, [engine]);
    expect(scan.found).toEqual([{file: "other.zst", kind: "identifier"}]);
  });

  it("takes no number for a level", async () => {
    await put("a.html", "<p>10.0 % of 2,5</p>");
    const {scan} = await scanSite(folder, {...secrets, levels: ["10.0", "2,5"]}, software);
    expect(scan.found).toEqual([]);
  });

  it("finds what is packed", async () => {
    await put("a.json.gz", gzipSync("a P0417 b"));
    expect(await found()).toEqual([{file: "a.json.gz", kind: "identifier"}]);
  });

  it("finds the values, the column names and the levels that only the footer still has of Parquet files", async () => {
    await parquet("data/values.parquet", "SELECT 'E00093' AS key");
    await parquet("data/name.parquet", `SELECT 1 AS "Lower Silesia"`);
    await parquet("data/footer.parquet", "SELECT 'Africa'::ENUM('Africa', 'Lower Silesia') AS level");
    expect((await found()).map(({file, kind}) => `${file} ${kind}`)).toEqual([
      "data/footer.parquet level",
      "data/name.parquet level",
      "data/values.parquet identifier"
    ]);
  });

  it("says what it found apart, to those who may know", async () => {
    await put("a.html", "P0417 Lower Silesia, and P0417. The man who had brought her here still telephones.");
    const {scan, leaks} = await scanSite(folder, secrets, software);
    expect(JSON.stringify(scan)).not.toMatch(/P0417|Silesia|man/);
    expect(leaks).toEqual([
      {file: "a.html", kind: "identifier", what: "P0417"},
      {file: "a.html", kind: "level", what: "Lower Silesia"},
      {file: "a.html", kind: "excerpt", what: "the man who had brought her here"}
    ]);
  });
});
