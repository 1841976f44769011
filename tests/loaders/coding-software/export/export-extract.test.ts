import {readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {exportExtract} from "../../../../loaders/coding-software/export/export-extract.js";
import {importExtract} from "../../../../loaders/coding-software/import/import-extract.js";
import {smallExtract, withExtract} from "../../../src/extract/small-extract.js";
import {inTemporaryFolder} from "../../../support/shipped-copy.js";

describe("an export", () => {
  it("writes the same bytes again, and over nothing else", () =>
    inTemporaryFolder(async (folder) => {
      const file = join(folder, "thesis.qdpx");
      await exportExtract("data", file);
      const before = await readFile(file);
      await exportExtract("data", file);
      expect(await readFile(file)).toEqual(before);
      await writeFile(join(folder, "thesis.mapping.yaml"), "title: mine\n");
      await expect(exportExtract("data", file)).rejects.toThrow(
        `${folder}/thesis.mapping.yaml exists already and holds something else; remove it, or choose another --out`
      );
      expect((await readdir(folder)).sort()).toEqual(["thesis.mapping.yaml", "thesis.qdpx"]);
    }));

  it("comes back through the import, numbers and levels that nobody has included", () =>
    inTemporaryFolder((folder) =>
      withExtract(smallExtract(), async (directory) => {
        const file = join(folder, "small.qdpx");
        const {leftOut, changes} = await exportExtract(directory, file);
        expect(leftOut).toEqual(["the table reported (2 rows)"]);
        expect(changes).toEqual([
          "the names of excerpts: an import gives them new numbers, from E0001",
          "the headings of region_of_origin, age, score: an import makes them of the columns' names"
        ]);
        const out = join(folder, "extract");
        const choices = {files: [file], out, map: join(folder, "small.mapping.yaml")};
        await importExtract({...choices, codebook: undefined, sheet: undefined});
        expect(await readFile(join(out, "patients.csv"), "utf8")).toBe(
          "patient_id,age_group,sex,region_of_origin,age,score\nP1,adult,female,Africa,31,50\nP2,adult,male,Asia,24,12.5\nP3,adult,female,,40,\nP4,child,female,Europe,15,0\nP5,child,male,Africa,12,7\nP6,child,female,Asia,,10\n"
        );
        for (const table of ["identifications", "codebook"])
          expect(await readFile(join(out, `${table}.csv`), "utf8")).toBe(
            await readFile(join(directory, `${table}.csv`), "utf8")
          );
        const described = await readFile(join(out, "datapackage.json"), "utf8");
        expect(described.replace(/\s+/g, " ")).toContain('"enum": [ "female", "male", "other" ]');
      })
    ));

  it("brings back codes however deep, groups and units with their words, and no routes where there are none", () =>
    inTemporaryFolder(async (folder) => {
      const cafes = "examples/repair-cafes";
      const file = join(folder, "cafes.qdpx");
      const {leftOut} = await exportExtract(cafes, file);
      expect(leftOut).toEqual(["the column interviewed of excerpts"]);
      const out = join(folder, "extract");
      const choices = {files: [file], out, map: join(folder, "cafes.mapping.yaml")};
      await importExtract({...choices, codebook: undefined, sheet: undefined});
      expect(await readdir(out)).not.toContain("identifications.csv");
      const studyOf = async (folder: string) =>
        JSON.parse(await readFile(join(folder, "datapackage.json"), "utf8")).study;
      expect(await studyOf(out)).toEqual(await studyOf(cafes));
      for (const table of ["patients", "codebook"])
        expect(await readFile(join(out, `${table}.csv`), "utf8")).toBe(
          await readFile(join(cafes, `${table}.csv`), "utf8")
        );
      expect((await readFile(join(out, "memos.csv"), "utf8")).split("\n").slice(1, 5)).toEqual([
        "code,by-doing,,asta,Hands on the thing itself. Watching alone is another code.",
        "patient,I01,After the call,,The line was bad; two answers were asked for again.",
        "excerpt,E0001,,asta,The same sentence was said at the café.",
        "study,,Saturation,,The last three interviews brought no new code."
      ]);
    }));

  it("writes neither file where one of them cannot be", () =>
    inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, "taken"), "");
      await expect(exportExtract("data", join(folder, "taken", "thesis.qdpx"))).rejects.toThrow(
        /thesis\.qdpx/
      );
      expect(await readdir(folder)).toEqual(["taken"]);
    }));
});
