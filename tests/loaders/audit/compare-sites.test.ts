import {cp, mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeEach, describe, expect, it} from "vitest";
import {compareSites} from "../../../loaders/audit/compare-sites.js";

let folder: string;
const folders: string[] = [];
const site = () => join(folder, "site");

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "casebook-account-"));
  folders.push(folder);
  await mkdir(join(folder, "again/data"), {recursive: true});
  await writeFile(join(folder, "again/index.html"), '<p>22 of 35</p>\n<rect x="3" width="120.5">\n');
  await writeFile(join(folder, "again/data/a.parquet"), "PAR1");
  await cp(join(folder, "again"), site(), {recursive: true});
});

afterAll(async () => {
  for (const each of folders) await rm(each, {recursive: true, force: true});
});

describe("compareSites", () => {
  it("finds nothing in a site that is what its release gives", async () => {
    expect(await compareSites(site(), join(folder, "again"))).toEqual([]);
  });

  it("names numbers and words that the release does not give, and their line", async () => {
    await writeFile(
      join(site(), "index.html"),
      '<p>22 of 35</p>\n<rect x="3" width="87.25" aria-label="seven">\n'
    );
    expect(await compareSites(site(), join(folder, "again"))).toEqual([
      {
        file: "index.html",
        because: 'holds "87.25", "aria-label", "seven", which no released cell accounts for, first in line 2'
      }
    ]);
  });

  it("counts how often a number stands there: a second 22 comes from nowhere", async () => {
    await writeFile(join(site(), "index.html"), '<p>22 of 35</p>\n<rect x="3" width="120.5">\n22');
    expect((await compareSites(site(), join(folder, "again")))[0]?.because).toContain('"22"');
  });

  it("names files that are more, that are missing, and whose bytes are others", async () => {
    await writeFile(join(site(), "rows.csv"), "a\n");
    await writeFile(join(site(), "data/a.parquet"), "PARX");
    await rm(join(site(), "index.html"));
    expect(await compareSites(site(), join(folder, "again"))).toEqual([
      {file: "data/a.parquet", because: "holds other bytes than the release gives (first at byte 3)"},
      {file: "index.html", because: "is missing, though the release gives it"},
      {file: "rows.csv", because: "is a file that the release does not give"}
    ]);
  });
});
