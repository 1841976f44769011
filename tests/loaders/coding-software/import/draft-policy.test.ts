import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {draftPolicy} from "../../../../loaders/coding-software/import/draft-policy.js";
import {importExtract} from "../../../../loaders/coding-software/import/import-extract.js";
import {readPolicy} from "../../../../loaders/release/policy/read-policy.js";
import type {MappedExtract} from "../../../../src/import/apply/mapped-extract.js";
import {inTemporaryFolder} from "../../../support/shipped-copy.js";

const project = await readPolicy("data/disclosure.yaml");
const rows = (...list: object[]) => list as never;

/** An extract with every kind of code, in which each patient has a route and each informant is told. */
const whole: MappedExtract = {
  title: "Demo",
  synthetic: false,
  unit: undefined,
  groups: undefined,
  patients: [{patient_id: "P1"}, {patient_id: "P2"}],
  characteristics: [],
  identifications: rows(
    {patient_id: "P1", route: "told", informant: "police"},
    {patient_id: "P2", route: "said", informant: ""}
  ),
  excerpts: [],
  codings: [],
  memos: [],
  readings: [],
  codebook: rows(
    {code: "told", kind: "route", parent: ""},
    {code: "said", kind: "route", parent: ""},
    {code: "police", kind: "informant", parent: "told"},
    {code: "fear", kind: "theme", parent: ""},
    {code: "trust", kind: "theme", parent: ""},
    {code: "of-staff", kind: "subtheme", parent: "fear"}
  )
};

async function tablesOf(extract: MappedExtract) {
  return inTemporaryFolder(async (folder) => {
    const path = join(folder, "disclosure.yaml");
    await writeFile(path, draftPolicy(extract));
    return (await readPolicy(path)).tables;
  });
}

describe("the first policy of an import", () => {
  it("is that of the project, with nothing public and the approvers to be named", () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, "disclosure.yaml");
      await writeFile(path, draftPolicy(whole));
      const words = (text: string) => text.replace("age group", "group");
      const approvers = ["Name of the first approver", "Name of the second approver"];
      // What stands alone is of the project's own codebook.
      const tables = project.tables.map(({alone: _alone, ...table}) => ({
        ...table,
        population: words(table.population)
      }));
      expect(await readPolicy(path)).toEqual({
        ...project,
        tables,
        public: [],
        approvers,
        unnamed: approvers.map((name) => ({
          name,
          place: `disclosure.yaml:${draftPolicy(whole).split("\n").indexOf(`  - ${name}`) + 1}`
        })),
        hash: expect.any(String)
      });
    }));

  it("counts what the study calls its unit", async () => {
    const unit = {one: "Gespräch: lang", many: "Gespräche: lang"};
    const [size, , , , themes] = await tablesOf({...whole, unit});
    expect(size).toMatchObject({
      title: "Gespräche: lang in the sample",
      population: "All Gespräche: lang of the sample"
    });
    expect(themes?.title).toBe("Gespräche: lang with each theme");
  });

  it("says only what is true of the extract", async () => {
    const [told] = whole.identifications;
    const covers = async (identifications: MappedExtract["identifications"]) =>
      (await tablesOf({...whole, identifications})).flatMap(({covers}) => covers ?? []);
    expect(await covers(whole.identifications)).toEqual(["route", "informant"]);
    expect(await covers(whole.identifications.slice(0, 1))).toEqual(["informant"]);
    expect(await covers(rows(...whole.identifications, {...told, patient_id: "P2", informant: ""}))).toEqual([
      "route"
    ]);
  });

  it("has the tables that the extract has", async () => {
    const codebook = whole.codebook.filter(({code}) => code === "fear");
    const names = (await tablesOf({...whole, codebook, identifications: []})).map(({name}) => name);
    expect(names).toEqual(["sample", "sample-characteristics", "theme-frequencies"]);
    const deep = rows(...whole.codebook, {code: "of-doctors", kind: "subtheme", parent: "of-staff"});
    expect((await tablesOf({...whole, codebook: deep})).map(({name}) => name)).not.toContain(
      "subtheme-frequencies"
    );
  });
});

describe("an import of confidential material", () => {
  it("has a policy, which another import keeps once it was edited, as it keeps the secret", () =>
    inTemporaryFolder(async (folder) => {
      const [file, out] = [join(folder, "table.csv"), join(folder, "out")];
      await writeFile(file, "case,code,text\nA,Fear,One.\nB,Trust,Two.\n");
      const again = () =>
        importExtract({
          files: [file],
          out,
          map: undefined,
          codebook: undefined,
          patients: undefined,
          sheet: undefined
        });
      const policy = join(out, "disclosure.yaml");
      await again();
      expect((await readPolicy(policy)).tables.map(({name}) => name)).toEqual([
        "sample",
        "sample-characteristics",
        "theme-frequencies",
        "theme-co-occurrence"
      ]);
      await writeFile(file, "case,code,text\nA,Fear,One.\n");
      await again();
      expect((await readPolicy(policy)).tables).toHaveLength(3);
      await writeFile(policy, `${await readFile(policy, "utf8")}# decided\n`);
      await writeFile(join(out, "disclosure.secret"), "s".repeat(64), {mode: 0o600});
      await again();
      expect(await readFile(policy, "utf8")).toMatch(/# decided\n$/);
      expect(await readFile(join(out, "disclosure.secret"), "utf8")).toBe("s".repeat(64));
    }));
});
