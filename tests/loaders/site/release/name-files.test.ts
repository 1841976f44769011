import {cp, mkdir, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, it} from "vitest";
import {siteSource} from "../../../../loaders/disk/paths.js";
import {nameReleasedFiles} from "../../../../loaders/site/release/name-files.js";

const hostile = 'x").href,"y":globalThis.broken=("1';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "casebook-names-"));
  await mkdir(join(folder, "src/page"), {recursive: true});
  await cp(join(siteSource, "page/site-files.ts"), join(folder, "src/page/site-files.ts"));
  for (const place of ["data", "results"]) await mkdir(join(folder, "prepared", place), {recursive: true});
  for (const name of ["sample", hostile]) await writeFile(join(folder, `prepared/data/${name}.parquet`), "");
  await nameReleasedFiles(join(folder, "src"), join(folder, "prepared"));
});

afterAll(() => rm(folder, {recursive: true, force: true}));

it("names the files of a release as texts, which no quotation mark in a name can close", async () => {
  const text = await readFile(join(folder, "src/page/site-files.ts"), "utf8");
  expect(text).toContain('  "sample": FileAttachment("../data/sample.parquet").href,\n');
  expect(text).toContain(`FileAttachment(${JSON.stringify(`../data/${hostile}.parquet`)}).href`);
  expect(text).not.toContain("patients.parquet");
  expect(text).toContain("export const memoFiles = {\n};");
});
