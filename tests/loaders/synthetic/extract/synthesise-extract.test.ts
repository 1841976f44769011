import {mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {readExtractSources} from "../../../../loaders/synthetic/extract/extract-sources.js";
import {synthesiseExtract} from "../../../../loaders/synthetic/extract/synthesise-extract.js";
import {writeExtract} from "../../../../loaders/synthetic/extract/write-extract.js";
import {readData} from "./extract.js";

const data = join(import.meta.dirname, "../../../../data");
const sources = await readExtractSources(data);
const seed = sources.description.seed;

describe("synthesise", () => {
  it("gives the same bytes for the same seed", () => {
    expect(synthesiseExtract(sources, seed)).toEqual(synthesiseExtract(sources, seed));
  });

  it("gives the bytes of the files in data/ for the seed in datapackage.json", () => {
    for (const [name, text] of synthesiseExtract(sources, seed))
      expect(text === readData(name), name).toBe(true);
  });

  it("gives other tables for another seed", () => {
    const other = synthesiseExtract(sources, seed + 1);
    for (const [name, text] of synthesiseExtract(sources, seed))
      expect(text === other.get(name), name).toBe(false);
  });

  it("writes LF line ends and ends each file with one", () => {
    for (const text of synthesiseExtract(sources, seed).values()) {
      expect(text).not.toContain("\r");
      expect(text).toMatch(/[^\n]\n$/);
    }
  });

  it("names a code that it has no phrases for", () => {
    const themes = sources.codebook.filter((code) => code.kind !== "theme" && code.kind !== "subtheme");
    const codebook = [...themes, {code: "stigma", kind: "theme", parent: ""}];
    expect(() => synthesiseExtract({...sources, codebook}, seed)).toThrow('no phrases for the code "stigma"');
  });

  it("writes a subtheme that has no phrases with those of its theme", () => {
    const extra = {code: "fares", kind: "subtheme", parent: "patient-engagement"};
    const tables = synthesiseExtract({...sources, codebook: [...sources.codebook, extra]}, seed);
    expect(tables.get("codings.csv")).toContain(",fares,");
  });
});

describe("writeExtract", () => {
  let directory = "";
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), "synthesise-"));
  });
  afterEach(() => rm(directory, {recursive: true}));

  const tables = new Map([["patients.csv", "patient_id\nP001\n"]]);

  it("makes another directory a complete extract that tells its own seed", async () => {
    await writeExtract(tables, {from: data, to: directory, seed: 7});
    const names = (await readdir(directory)).sort();
    expect(names).toEqual(["codebook.csv", "datapackage.json", "patients.csv", "reported.csv"]);
    const written = JSON.parse(await readFile(join(directory, "datapackage.json"), "utf8"));
    expect(written).toEqual({...JSON.parse(readData("datapackage.json")), seed: 7});
  });

  it("never writes over an extract that is marked as real", async () => {
    await writeFile(join(directory, "datapackage.json"), '{"synthetic": false}');
    await expect(writeExtract(tables, {from: data, to: directory, seed: 7})).rejects.toThrow(
      "nothing was written"
    );
    expect(await readdir(directory)).toEqual(["datapackage.json"]);
  });

  it("never writes over tables that nothing marks as synthetic", async () => {
    await writeFile(join(directory, "patients.csv"), "real");
    await expect(writeExtract(tables, {from: data, to: directory, seed: 7})).rejects.toThrow(
      "nothing was written"
    );
    expect(await readFile(join(directory, "patients.csv"), "utf8")).toBe("real");
  });
});

describe("readExtractSources", () => {
  it("does not use the description of a real extract", async () => {
    const directory = await mkdtemp(join(tmpdir(), "synthesise-"));
    await writeFile(join(directory, "codebook.csv"), readData("codebook.csv"));
    await writeFile(join(directory, "reported.csv"), readData("reported.csv"));
    await writeFile(join(directory, "datapackage.json"), '{"synthetic": false}');
    await expect(readExtractSources(directory)).rejects.toThrow('does not say "synthetic": true');
    await rm(directory, {recursive: true});
  });
});
