import {mkdir, readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {
  type ImportChoices,
  importExtract
} from "../../../../loaders/coding-software/import/import-extract.js";
import {readExtract} from "../../../../loaders/disk/read-extract.js";
import {writeArchive} from "../../../../src/import/formats/archive/write-archive.js";
import {refiEntries, refiProject} from "../../../support/coding-software/refi.js";
import {codebookXml, guid} from "../../../support/coding-software/refi-xml.js";
import {inTemporaryFolder} from "../../../support/shipped-copy.js";
import {wholeProject} from "./fuzz-files.js";
import {longTable, samples, wideMapping, wideTable, write} from "./sample-files.js";

const run = (files: string[], out: string, choices: Partial<ImportChoices> = {}) =>
  importExtract({files, out, map: undefined, codebook: undefined, sheet: undefined, ...choices});

const cellsOf = async (out: string, table: string) =>
  (await readFile(join(out, `${table}.csv`), "utf8")).trimEnd().split("\n").slice(1);

describe("an import", () => {
  it.each(Object.keys(samples))("makes a valid extract of %s", (kind) =>
    inTemporaryFolder(async (folder) => {
      const file = (await samples[kind]?.(folder)) ?? "";
      const out = join(folder, "extract");
      const report = await run([file], out);
      expect(report.missing).toEqual([]);
      expect(report.guesses.length).toBeGreaterThan(0);
      (await readExtract(out)).close();
      expect((await readdir(out)).sort()).toEqual([
        "codebook.csv",
        "codings.csv",
        "datapackage.json",
        "disclosure.yaml",
        "excerpts.csv",
        "identifications.csv",
        "import-report.json",
        "import-report.md",
        "mapping.yaml",
        "patients.csv"
      ]);
    })
  );

  it("writes what the file holds, spaces and case variants of codes folded", () =>
    inTemporaryFolder(async (folder) => {
      const out = join(folder, "extract");
      await run([await write(folder, "long.csv", longTable(","))], out);
      expect(await cellsOf(out, "patients")).toEqual(["P001,adult", "P002,child"]);
      expect(await cellsOf(out, "identifications")).toEqual(["P001,told,,true", "P002,disclosed,,true"]);
      expect(await cellsOf(out, "excerpts")).toEqual([
        "E0001,P001,,,No place to live.",
        "E0002,P002,,,Nothing to eat 😀"
      ]);
      expect(await cellsOf(out, "codings")).toEqual([
        "E0001,housing,Kim",
        "E0001,housing,Lee",
        "E0002,food,Kim"
      ]);
      expect(await cellsOf(out, "codebook")).toEqual([
        "told,route,,Told,,,,",
        "disclosed,route,,Disclosed,,,,",
        "living,theme,,Living,,,,",
        "housing,subtheme,living,Housing,,,,",
        "food,subtheme,living,Food,,,,"
      ]);
    }));

  it("gives the same extract again by the mapping that it wrote", () =>
    inTemporaryFolder(async (folder) => {
      const file = await write(folder, "long.csv", longTable(","));
      const [first, second] = [join(folder, "first"), join(folder, "second")];
      await run([file], first);
      const report = await run([file], second, {map: join(first, "mapping.yaml")});
      expect(report.guesses).toEqual([]);
      for (const table of ["patients", "identifications", "excerpts", "codings", "codebook"])
        expect(await cellsOf(second, table)).toEqual(await cellsOf(first, table));
      expect(await readFile(join(second, "mapping.yaml"))).toEqual(
        await readFile(join(first, "mapping.yaml"))
      );
    }));

  it("takes codes at the top for themes where the file does not say more, asks where it is to be strict, and takes a mapping", () =>
    inTemporaryFolder(async (folder) => {
      const file = await write(folder, "wide.csv", wideTable);
      const out = join(folder, "extract");
      await expect(run([file], out, {strict: true})).rejects.toThrow(
        /wide table, and what becomes of it must be told by a mapping:\n- /
      );
      expect(await readdir(folder)).toEqual(["wide.csv"]);
      await run([file], join(folder, "first"));
      expect(await readdir(join(folder, "first"))).not.toContain("identifications.csv");
      const map = await write(folder, "map.yaml", wideMapping);
      await run([file], out, {map});
      expect(await cellsOf(out, "patients")).toEqual(["A,adult", "B,child"]);
      expect(await cellsOf(out, "codings")).toEqual([
        "E0001,housing,coder",
        "E0001,food,coder",
        "E0002,food,coder"
      ]);
    }));

  it("reads a project with its texts beside it, unpacked, or named file by file, alike", () =>
    inTemporaryFolder(async (folder) => {
      const entries = refiEntries(wholeProject(), {sources: "texts/"});
      const [document, ...texts] = entries;
      const unpacked = join(folder, "unpacked");
      const beside = join(folder, "beside");
      for (const place of [unpacked, beside]) await mkdir(join(place, "texts"), {recursive: true});
      for (const place of [unpacked, beside])
        for (const {name, bytes} of texts) await write(place, name, bytes);
      await write(unpacked, "project.qde", document?.bytes ?? "");
      const archive = await write(beside, "p.qdpx", await writeArchive(entries.slice(0, 1)));
      await run([await write(folder, "whole.qdpx", await writeArchive(entries))], join(folder, "out"));
      const expected = await cellsOf(join(folder, "out"), "excerpts");
      const named = texts.map(({name}) => join(beside, name));
      for (const [at, files] of [[unpacked], [beside], [archive, ...named]].entries()) {
        await run(files, join(folder, `out${at}`));
        expect(await cellsOf(join(folder, `out${at}`), "excerpts")).toEqual(expected);
      }
      await expect(run([archive], join(folder, "bare"))).rejects.toThrow(
        `p.qdpx: No passage of a patient can be read: of 3 coded sources the text is missing (“S0”: its file ${texts[0]?.name.slice(6)} is not in the archive); give the folder that holds the project and its texts, or all of these files together.`
      );
    }));

  it("reads the tables of two coders together, but no table with a project", () =>
    inTemporaryFolder(async (folder) => {
      const [head = "", ...lines] = longTable(",").trimEnd().split("\n");
      const table = (keep: (line: string) => boolean) => `${[head, ...lines.filter(keep)].join("\n")}\n`;
      const kim = await write(
        folder,
        "kim.csv",
        table((line) => line.endsWith("Kim"))
      );
      const lee = await write(
        folder,
        "lee.csv",
        table((line) => line.endsWith("Lee"))
      );
      const out = join(folder, "extract");
      await run([kim, lee], out);
      expect((await cellsOf(out, "codings")).sort()).toEqual([
        "E0001,housing,Kim",
        "E0001,housing,Lee",
        "E0002,food,Kim"
      ]);
      const project = await write(folder, "whole.qdpx", await refiProject(wholeProject()));
      await expect(run([kim, project], out)).rejects.toThrow(
        "whole.qdpx: project.qde: the project does not name kim.csv; leave out what is not one of its files."
      );
    }));

  it("takes variables that its file does not have from a table of patients", () =>
    inTemporaryFolder(async (folder) => {
      const out = join(folder, "out");
      const codings = await write(
        folder,
        "codings.csv",
        "Patient,Text,Code\nA,Police told us.,Routes > Told\nA,No place to live.,Themes > Living > Housing\nB,He said it.,Routes > Disclosed\n"
      );
      await run([codings], join(folder, "bare"));
      expect(await cellsOf(join(folder, "bare"), "patients")).toEqual(["P001", "P002"]);
      const patients = await write(
        folder,
        "people.csv",
        "Name,Age group,Sex\nA,adult,Female\nB,child,Male\n"
      );
      await run([codings], out, {patients});
      expect(await cellsOf(out, "patients")).toEqual(["P001,adult,Female", "P002,child,Male"]);
    }));

  it("takes the tree and the definitions of the codes from a codebook of its own", () =>
    inTemporaryFolder(async (folder) => {
      const housing = {
        guid: guid(2, 3),
        name: "Housing",
        description: "Where to live.\n\nInclude: Rent owed."
      };
      const tree = [
        {
          guid: guid(2, 1),
          name: "Routes",
          codes: [
            {guid: guid(2, 2), name: "Told"},
            {guid: guid(2, 4), name: "Disclosed"}
          ]
        },
        {guid: guid(2, 5), name: "Themes", codes: [{guid: guid(2, 6), name: "Living", codes: [housing]}]}
      ];
      const codebook = await write(folder, "codes.qdc", codebookXml(tree));
      const flat = longTable(",")
        .replace(/(Routes|[Tt]hemes > Living) > /g, "")
        .replace(/.*eat.*\n/, "");
      const out = join(folder, "extract");
      await run([await write(folder, "long.csv", flat)], out, {codebook});
      expect(await cellsOf(out, "codebook")).toEqual([
        "told,route,,Told,,,,",
        "disclosed,route,,Disclosed,,,,",
        "living,theme,,Living,,,,",
        "housing,subtheme,living,Housing,Where to live.,Rent owed.,,"
      ]);
    }));

  it("makes nothing of a codebook alone, and says what it is good for", () =>
    inTemporaryFolder(async (folder) => {
      const file = await write(folder, "codes.qdc", codebookXml([{guid: guid(2, 1), name: "Housing"}]));
      await expect(run([file], join(folder, "extract"))).rejects.toThrow(
        "codes.qdc is a REFI-QDA codebook of 1 codes; without patients, passages and codings no extract can be made of it. Import the project or table that was coded, with this file as --codebook"
      );
      expect(await readdir(folder)).toEqual(["codes.qdc"]);
    }));

  it("says what is missing of a patient, and writes nothing", () =>
    inTemporaryFolder(async (folder) => {
      const project = wholeProject();
      const cases =
        project.cases?.map((one, index) => ({
          ...one,
          values: one.values?.map((each) => (index === 2 ? {...each, value: "unknown"} : each)) ?? []
        })) ?? [];
      const file = await write(folder, "whole.qdpx", await refiProject({...project, cases}));
      const out = join(folder, "extract");
      const mapping = wideMapping
        .replace("column", "case")
        .replace("Age", "age")
        .replace(/routes:.*\n.*/, "routes: {under: [Routes]}\nthemes: {under: [Themes]}");
      const map = await write(folder, "map.yaml", mapping);
      await expect(run([file], out, {map})).rejects.toThrow(
        /^whole\.qdpx: The value “unknown” of “age” .*\n.*nothing was written$/s
      );
      expect((await readdir(folder)).sort()).toEqual(["map.yaml", "whole.qdpx"]);
    }));

  it("keeps an earlier import where the file has become broken", () =>
    inTemporaryFolder(async (folder) => {
      const bytes = await refiProject(wholeProject());
      const out = join(folder, "extract");
      await run([await write(folder, "whole.qdpx", bytes)], out);
      const before = await cellsOf(out, "codings");
      const broken = await write(folder, "whole.qdpx", bytes.slice(0, bytes.length - 30));
      await expect(run([broken], out)).rejects.toThrow(/^whole\.qdpx/);
      expect(await cellsOf(out, "codings")).toEqual(before);
      await write(folder, "whole.qdpx", bytes);
      await run([join(folder, "whole.qdpx")], out);
      expect(await readdir(folder)).toEqual(["extract", "whole.qdpx"]);
    }));

  it("tells of a mapping that is missing or wrong before it reads the file", () =>
    inTemporaryFolder(async (folder) => {
      const out = join(folder, "extract");
      const map = join(folder, "map.yaml");
      await expect(run(["none.qdpx"], out, {map})).rejects.toThrow(`${map} is missing`);
      await write(folder, "map.yaml", "tittle: A\npatient: cat\n");
      await expect(run(["none.qdpx"], out, {map})).rejects.toThrow(/map\.yaml:1:1: .*"?title"?/);
    }));
});
