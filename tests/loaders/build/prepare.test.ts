import {readdir, readFile, stat} from "node:fs/promises";
import {basename, join} from "node:path";
import {beforeEach, describe, expect, it, vi} from "vitest";
import {prepare} from "../../../loaders/build/prepare.js";
import {readExtract} from "../../../loaders/disk/read-extract.js";
import {ExtractFaults} from "../../../src/extract/faults.js";
import {sqlNames} from "../../support/analysis.js";
import {copyExtract, inTemporaryFolder, replaceInFile} from "../../support/shipped-copy.js";

vi.mock("../../../loaders/disk/read-extract.js", {spy: true});
beforeEach(() => {
  vi.mocked(readExtract).mockClear();
});

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
  it("writes each table as Parquet and CSV, each query as JSON, and nothing else", () =>
    inTemporaryFolder(async (root) => {
      const tables = [
        ...["codebook", "codings", "excerpts", "identifications", "levels", "patients", "reported"],
        ...["screening", "search_hits", "search_key", "search_people", "search_register", "search_rules"],
        "search_terms"
      ];
      const results = [...(await sqlNames()), "derived", "protection", "study", "tables"];
      expect(await filesOf(await prepare("data", root))).toEqual(
        [
          ...tables.flatMap((table) => [`data/${table}.csv`, `data/${table}.parquet`]),
          ...results.map((query) => `results/${query}.json`)
        ].sort()
      );
    }));

  it("gives the same folder again without reading the extract or writing a file again", () =>
    inTemporaryFolder(async (root) => {
      const first = await prepare("data", root);
      const dates = await datesOf(first);
      expect(await prepare("data", root)).toBe(first);
      expect(await datesOf(first)).toEqual(dates);
      expect(await readdir(root)).toEqual([basename(first)]);
      expect(readExtract).toHaveBeenCalledTimes(1);
    }));

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
      const first = await prepare("data", join(folder, "first"));
      const second = await prepare(await copyExtract(folder), join(folder, "second"));
      expect(basename(second)).toBe(basename(first));
      expect(await filesOf(second)).toEqual(await filesOf(first));
      for (const file of await filesOf(first)) {
        const same = (await readFile(join(first, file))).equals(await readFile(join(second, file)));
        expect(same, `${file} is the same`).toBe(true);
      }
    }));

  it("keeps another folder for an extract with one cell changed, and the newest only", () =>
    inTemporaryFolder(async (folder) => {
      const root = join(folder, "prepared");
      const extract = await copyExtract(folder);
      const before = await prepare(extract, root);
      await replaceInFile(join(extract, "patients.csv"), "Female", "Male");
      const after = await prepare(extract, root);
      expect(basename(after)).not.toBe(basename(before));
      expect(await readdir(root)).toEqual([basename(after)]);
      const sample: {sex: string}[] = JSON.parse(
        await readFile(join(after, "results/sample-characteristics.json"), "utf8")
      ).filter(
        (row: {age_group: string; level: string}) => row.age_group === "all" && row.level === "Female"
      );
      expect(sample).toEqual([
        {variable: "sex", level: "Female", age_group: "all", patients: 100, denominator: 130}
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
      const earlier = await prepare(extract, root);
      const dates = await datesOf(earlier);
      await replaceInFile(join(extract, "codings.csv"), "E0001,", "E9999,");
      await expect(prepare(extract, root)).rejects.toBeInstanceOf(ExtractFaults);
      expect(await readdir(root)).toEqual([basename(earlier)]);
      expect(await datesOf(earlier)).toEqual(dates);
    }));
});
