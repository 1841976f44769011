import {mkdtemp, readdir, readFile, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {changedExtract, runCommand} from "../../support/command.js";

const newFolder = () => mkdtemp(join(tmpdir(), "casebook-results-"));

async function readRows(folder: string, query: string): Promise<object[]> {
  return JSON.parse(await readFile(join(folder, `${query}.json`), "utf8")) as object[];
}

describe("npm run results", () => {
  it("writes one file a query, each an array of rows under the columns of the query", async () => {
    const out = await newFolder();
    expect((await runCommand("results", "--out", out)).code).toBe(0);
    const queries = (await readdir("src/queries")).filter((file) => file.endsWith(".sql"));
    const others = ["derived.json", "study.json"];
    const expected = [...queries.map((file) => file.replace(".sql", ".json")), ...others];
    expect((await readdir(out)).sort()).toEqual(expected.sort());
    expect(await readRows(out, "identification-routes")).toContainEqual({
      group: "child",
      route: "another-service",
      label: "Another service told staff",
      patients: 22,
      denominator: 35
    });
    expect(await readRows(out, "sample-characteristics")).toContainEqual({
      variable: "region_of_origin",
      level: "Europe",
      group: "child",
      patients: 0,
      denominator: 35
    });
  });

  it("counts another extract's routes, themes and levels without an edit, zero rows included", async () => {
    const extract = await changedExtract({
      "codebook.csv": (text) => `${text}new-theme,theme,,A new theme,Made for a test.,,,illustrative\n`,
      "datapackage.json": (text) => text.replace('"34+"', '"34+",\n                "over 99"')
    });
    const out = await newFolder();
    expect((await runCommand("results", "--extract", extract, "--out", out)).code).toBe(0);
    expect(await readRows(out, "theme-frequencies")).toContainEqual({
      group: "adult",
      theme: "new-theme",
      label: "A new theme",
      patients: 0,
      codings: 0,
      denominator: 95
    });
    expect(await readRows(out, "sample-characteristics")).toContainEqual({
      variable: "age_band",
      level: "over 99",
      group: "all",
      patients: 0,
      denominator: 130
    });
  });

  it("leaves an earlier output as it was when the extract has faults, and names them", async () => {
    const out = await newFolder();
    await writeFile(join(out, "sample.json"), "earlier");
    const extract = await changedExtract({"patients.csv": (text) => text.replace(",adult,", ",Adlt,")});
    const {code, stderr} = await runCommand("results", "--extract", extract, "--out", out);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^patients\.csv:\d+: age_group: "Adlt" is not one of adult, child; /m);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(await readdir(out)).toEqual(["sample.json"]);
    expect(await readFile(join(out, "sample.json"), "utf8")).toBe("earlier");
  });

  it("needs a folder to write to, and says so with 2", async () => {
    const {code, stderr} = await runCommand("results");
    expect(code).toBe(2);
    expect(stderr).toBe(
      "--out DIR is missing, the folder to write to; npm run results -- --help says what can be given\n"
    );
  });
});
