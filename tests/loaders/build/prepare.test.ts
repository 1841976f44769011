import {cp, mkdtemp, readdir, readFile, rm, stat} from "node:fs/promises";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import {afterAll, beforeAll, beforeEach, describe, expect, it, vi} from "vitest";
import {prepare} from "../../../loaders/build/prepare.js";
import {readExtract} from "../../../loaders/disk/read-extract.js";
import {ExtractFaults} from "../../../src/extract/faults.js";
import {sqlNames} from "../../support/analysis.js";
import {copyExtract, inTemporaryFolder, replaceInFile} from "../../support/shipped-copy.js";

vi.mock("../../../loaders/disk/read-extract.js", {spy: true});
beforeEach(() => {
  vi.mocked(readExtract).mockClear();
});

let root: string;
let prepared: string; // the extract in data/, prepared once for all tests
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "casebook-prepared-"));
  prepared = await prepare("data", root);
  expect(readExtract).toHaveBeenCalledTimes(1);
});
afterAll(() => rm(root, {recursive: true, force: true}));

/** Puts what was prepared from the extract in data/ under another root, as if it had been prepared there. */
async function preparedUnder(another: string): Promise<string> {
  const folder = join(another, basename(prepared));
  await cp(prepared, folder, {recursive: true, preserveTimestamps: true});
  return folder;
}

/** Every file under a folder, by its path in the folder, in alphabetical order. */
async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** When each file under a folder was written. */
async function datesOf(folder: string): Promise<Array<[file: string, date: number]>> {
  const files = await filesOf(folder);
  return Promise.all(
    files.map(async (file) => [file, (await stat(join(folder, file))).mtimeMs] as const)
  ).then((dates) => dates.map(([file, date]) => [file, date]));
}

describe("prepare", () => {
  it("writes each table as Parquet and CSV, each query as JSON, and nothing else", async () => {
    const tables = [
      ...["codebook", "codings", "excerpts", "identifications", "levels", "patients", "readings", "reported"],
      ...["screening", "search_hits", "search_key", "search_people", "search_register", "search_rules"],
      "search_terms"
    ];
    const results = [...(await sqlNames()), "derived", "memos", "pages", "protection", "study", "tables"];
    expect(await filesOf(prepared)).toEqual(
      [
        ...tables.flatMap((table) => [`data/${table}.csv`, `data/${table}.parquet`]),
        ...results.map((query) => `results/${query}.json`)
      ].sort()
    );
  });

  it("gives the same folder again without reading the extract or writing a file again", async () => {
    const dates = await datesOf(prepared);
    expect(await prepare("data", root)).toBe(prepared);
    expect(await datesOf(prepared)).toEqual(dates);
    expect(await readdir(root)).toEqual([basename(prepared)]);
    expect(readExtract).not.toHaveBeenCalled();
  });

  it("gives one whole folder to two who ask at once", () =>
    inTemporaryFolder(async (root) => {
      const [first, second] = await Promise.all([prepare("data", root), prepare("data", root)]);
      expect(second).toBe(first);
      expect(await readdir(root)).toEqual([basename(first)]);
      expect(await filesOf(first)).toContain("results/study.json");
      expect((await filesOf(first)).filter((file) => file.endsWith(".tmp"))).toEqual([]);
    }));

  it("writes byte for byte the same from the same extract, wherever it stands", () =>
    inTemporaryFolder(async (folder) => {
      const second = await prepare(await copyExtract(folder), join(folder, "second"));
      expect(basename(second)).toBe(basename(prepared));
      expect(await filesOf(second)).toEqual(await filesOf(prepared));
      for (const file of await filesOf(prepared)) {
        const same = (await readFile(join(prepared, file))).equals(await readFile(join(second, file)));
        expect(same, `${file} is the same`).toBe(true);
      }
    }));

  it("keeps another folder for an extract with one cell changed, and the newest only", () =>
    inTemporaryFolder(async (folder) => {
      const root = join(folder, "prepared");
      const extract = await copyExtract(folder);
      const before = await preparedUnder(root);
      expect(await prepare(extract, root)).toBe(before);
      await replaceInFile(join(extract, "patients.csv"), "Female", "Male");
      const after = await prepare(extract, root);
      expect(basename(after)).not.toBe(basename(before));
      expect(await readdir(root)).toEqual([basename(after)]);
      const sample: {sex: string}[] = JSON.parse(
        await readFile(join(after, "results/sample-characteristics.json"), "utf8")
      ).filter((row: {group: string; level: string}) => row.group === "all" && row.level === "Female");
      expect(sample).toEqual([
        {variable: "sex", level: "Female", group: "all", patients: 100, denominator: 130}
      ]);
    }));
});

describe("prepare, given an extract with faults", () => {
  it("leaves nothing behind", () =>
    inTemporaryFolder(async (folder) => {
      const root = join(folder, "prepared");
      const extract = await copyExtract(folder);
      await replaceInFile(join(extract, "patients.csv"), ",adult,", ",Adlt,");
      await expect(prepare(extract, root)).rejects.toBeInstanceOf(ExtractFaults);
      expect(await readdir(root)).toEqual([]);
    }));

  it("leaves an earlier preparation as it was", () =>
    inTemporaryFolder(async (folder) => {
      const root = join(folder, "prepared");
      const extract = await copyExtract(folder);
      const earlier = await preparedUnder(root);
      expect(await prepare(extract, root)).toBe(earlier);
      const dates = await datesOf(earlier);
      await replaceInFile(join(extract, "codings.csv"), "E0001,", "E9999,");
      await expect(prepare(extract, root)).rejects.toBeInstanceOf(ExtractFaults);
      expect(await readdir(root)).toEqual([basename(earlier)]);
      expect(await datesOf(earlier)).toEqual(dates);
    }));
});
