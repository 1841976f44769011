import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {writePrepared} from "../../../../loaders/site/release/write-prepared.js";
import type {Release} from "../../../../src/model/release.js";
import {releaseOf, sampleOf, tableOf} from "../../audit/small-release.js";

const sample = sampleOf({adult: 60, child: 40});

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "casebook-prepared-"));
  await mkdir(join(folder, "elsewhere"));
  await writeFile(join(folder, "elsewhere/notes.csv"), "mine\n");
});

afterAll(() => rm(folder, {recursive: true, force: true}));

const named = (name: string) => ({...sample, name});

const hostile: Array<[what: string, release: Release, fault: string]> = [
  [
    "another folder",
    releaseOf([sample, named("../../../elsewhere/notes")]),
    'The table "../../../elsewhere/notes" is not a query'
  ],
  ["an absolute path", releaseOf([sample, named("/tmp/notes")]), 'The table "/tmp/notes" is not a query'],
  ["code", releaseOf([sample, named('x"), globalThis.broken=("1')]), "is not a query"],
  [
    "a table that every release has",
    releaseOf([sample, named("codebook")]),
    'The table "codebook" is not a query'
  ],
  [
    "a column that is none",
    releaseOf([tableOf({name: "sample", dimensions: ["group", 'a"b']})]),
    'The column "a\\"b" has no name'
  ],
  [
    "a column of a row that is none",
    releaseOf([{...sample, rows: [{...sample.rows[0], "x\"); COPY (SELECT 1) TO 'x'; --": null}]}]),
    "COPY (SELECT 1) TO"
  ],
  [
    "none, but words of the pages are a script",
    releaseOf([sample], {words: "# A {#index}\n\n<script>globalThis.broken = 1</script>\n"}),
    "The words of the pages, line 3: is HTML, which a page does not show"
  ],
  [
    "a refused table that is not a query",
    releaseOf([sample], {refused: [{table: "<b>", because: "It could not be protected."}]}),
    'The table "<b>" is not a query'
  ]
];

describe("what a site for release is made of", () => {
  it("has each table, with its columns, where a release has no code, no printed number and no row", async () => {
    const out = join(folder, "empty");
    const routes = tableOf({
      name: "identification-routes",
      dimensions: ["route", "group"],
      labels: ["label"]
    });
    await writePrepared(releaseOf([sample, routes]), out);
    const header = async (name: string) =>
      (await readFile(join(out, `data/${name}.csv`), "utf8")).split("\n");
    expect(await readdir(join(out, "results"))).not.toContain("memos.json");
    expect(await header("codebook")).toEqual([
      "code,kind,parent,label,definition,include,exclude,origin",
      ""
    ]);
    expect(await header("reported")).toEqual([
      "id,place,statement,variable,level,group,n,denominator,percent,note,query,cell",
      ""
    ]);
    expect(await header("identification-routes")).toEqual(["route,group,label,patients,denominator", ""]);
    const results = async (name: string) =>
      JSON.parse(await readFile(join(out, `results/${name}.json`), "utf8"));
    expect([await results("codebook"), await results("reported"), await results("codebook-size")]).toEqual([
      [],
      [],
      []
    ]);
    expect((await results("study")).patients).toBe(100);
    expect((await results("pages")).index.title).toBe("A study");
    await rm(out, {recursive: true});
  });

  it("says what the words of the release say", async () => {
    const out = join(folder, "words");
    await writePrepared(releaseOf([sample], {words: "# Ward talk {#index}\n\n{synthetic} Made up.\n"}), out);
    const {index} = JSON.parse(await readFile(join(out, "results/pages.json"), "utf8"));
    expect(index.title).toBe("Ward talk");
    expect(JSON.stringify(index)).not.toContain("Made up"); // the release says that it is of real records
    await rm(out, {recursive: true});
  });

  it.each(hostile)("is not written where a name is %s", async (_, release, fault) => {
    const out = join(folder, "a/b");
    await expect(writePrepared(release, out)).rejects.toThrow(fault);
    expect((await readdir(folder)).sort()).toEqual(["elsewhere"]);
    expect(await readFile(join(folder, "elsewhere/notes.csv"), "utf8")).toBe("mine\n");
  });
});
