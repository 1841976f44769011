import {describe, expect, it} from "vitest";
import {readMapping} from "../../../src/import/mapping/read-mapping.js";
import {previewImport} from "../../../src/import/preview-import.js";
import {type ImportInput, readInput} from "../../../src/import/read-input.js";
import {bytesOf} from "../../../src/model/byte-source.js";
import {utf8} from "../../support/coding-software/tables.js";
import {code, tinyProject} from "./tiny-project.js";

const project = tinyProject();
const input: ImportInput = {
  name: "small.qdpx",
  project,
  columns: undefined,
  guesses: [],
  unsure: [],
  seen: []
};

describe("a preview of an import", () => {
  it("counts what the guess makes, and offers what else there is: units, groups, routes, themes", () => {
    const {choices, counts, missing} = previewImport(input, {});
    expect(missing).toEqual([]);
    expect(counts).toEqual({
      units: 2,
      groups: [
        {level: "adult", units: 1},
        {level: "child", units: 1}
      ],
      routes: 2,
      informants: 1,
      primary: [
        {level: "Another service told staff", units: 1},
        {level: "Patient disclosed", units: 1}
      ],
      codes: 3,
      texts: 3,
      themes: 2,
      subthemes: 1,
      excerpts: 3,
      codings: 4
    });
    const labels = Object.entries(choices).map(([key, {offered, chosen}]) => [
      key,
      chosen,
      offered.map(({label}) => label)
    ]);
    expect(labels).toEqual([
      ["patient", 0, ["a case", "a source"]],
      ["groups", 0, ["Age group", "Sex", "nothing"]],
      [
        "routes",
        0,
        [
          "Identification routes",
          "Identification routes › Another service told staff",
          "Themes",
          "Themes › Engagement",
          "no routes"
        ]
      ],
      [
        "informants",
        1,
        [
          "no informants",
          "what stands under a route",
          "Themes, for the route Another service told staff",
          "Themes, for the route Patient disclosed",
          "Themes › Engagement, for the route Another service told staff",
          "Themes › Engagement, for the route Patient disclosed"
        ]
      ],
      [
        "themes",
        2,
        [
          "all codes at the top",
          "Identification routes › Another service told staff",
          "Themes",
          "Themes › Engagement"
        ]
      ]
    ]);
  });

  it("counts what a choice makes of it, and writes the mapping that does the same", () => {
    const decisions = {
      patient: "source",
      groups: {variable: "Sex", levels: undefined},
      routes: undefined,
      themes: {under: []}
    } as const;
    const {counts, missing, mapping} = previewImport(input, {...decisions, themes: {under: []}});
    expect(missing).toEqual([]);
    expect(counts).toMatchObject({
      units: 2,
      groups: [
        {level: "Female", units: 1},
        {level: "Male", units: 1}
      ],
      routes: 0,
      themes: 2,
      subthemes: 6
    });
    expect(readMapping("mapping.yaml", mapping)).toMatchObject(decisions);
  });

  it("counts those of no group at the end", () => {
    const cases = [...project.cases, {...project.cases[0], id: "c3", name: "Case C", values: []}];
    const {counts} = previewImport({...input, project: tinyProject({cases: cases as never})}, {});
    expect(counts?.groups).toContainEqual({level: "Missing", units: 1});
  });

  it("says what is missing where a choice makes no extract, and counts nothing", () => {
    const codes = [...project.codes, code("e", "Empty"), code("e1", "Never used", "e")];
    const of = {...input, project: tinyProject({codes})};
    const {counts, missing} = previewImport(of, {themes: {under: ["Empty"]}});
    expect(counts).toBeUndefined();
    expect(missing.join("\n")).toContain("No passage of a patient carries a theme");
  });

  it("leaves the guess where what was chosen is no longer offered", () => {
    const {choices} = previewImport(input, {groups: {variable: "Ward", levels: undefined}});
    expect(choices.groups?.chosen).toBe(0);
  });
});

describe("a preview of a table", () => {
  const text =
    "Person,Words,Tag,Note\nP01,He did not trust them at all,Trust,A\nP02,They slept in the car then,Housing,B\nP02,She rang nobody at all,Trust,A\n";
  const labelsOf = ({choices}: ReturnType<typeof previewImport>) =>
    (["case", "text", "code"] as const).map((key) => {
      const {offered = [], chosen = -1} = choices[key] ?? {};
      return offered[chosen]?.label;
    });

  it("offers its columns for case, text and code, and counts what is chosen", async () => {
    const table = await readInput({files: [bytesOf("t.csv", utf8(text))]}, undefined);
    const first = previewImport(table, {});
    expect(labelsOf(first)).toEqual(["Person", "Words", "Tag"]);
    expect(first.counts).toMatchObject({units: 2, texts: 3, codes: 2, codings: 3});
    const chosen = previewImport(table, {columns: {case: "", text: "", code: "Note"}});
    expect(labelsOf(chosen)).toEqual(["Each row is one", "None", "Note"]);
    expect(chosen.counts).toMatchObject({units: 3, texts: 0, codes: 2});
    const kept = readMapping("m.yaml", chosen.mapping).columns;
    expect(kept).toMatchObject({case: undefined, text: undefined, code: "Note"});
    expect(previewImport(table, {columns: {}}).counts).toEqual(first.counts);
  });

  it("keeps what there is to choose where the table cannot be read as it is chosen", async () => {
    const gap = await readInput(
      {files: [bytesOf("t.csv", utf8(text.replace("all,Trust,A", "all,Trust,")))]},
      undefined
    );
    const {counts, missing, choices} = previewImport(gap, {columns: {case: "Note", code: "Tag"}});
    expect([counts, choices.case?.offered.length]).toEqual([undefined, 5]);
    expect(missing.join()).toContain('line 2: the case is empty in column "Note"');
  });
});

describe("a preview of routes", () => {
  it("offers which codes are informants, and what says the primary route", () => {
    const cases = project.cases.map((one, at) => ({
      ...one,
      values: [...one.values, {variable: "first", value: at === 0 ? "Patient disclosed" : "Police"}]
    }));
    const variables = [...project.variables, {id: "first", name: "Primary route", type: "text" as const}];
    const {choices} = previewImport({...input, project: tinyProject({cases, variables})}, {});
    expect(choices.primary?.offered.map(({label}) => label)).toEqual([
      "that of the first passage",
      "what “Primary route” says"
    ]);
    expect(choices.primary?.chosen).toBe(1);
    const none = previewImport(input, {informants: undefined});
    expect(none.counts?.informants).toBe(0);
  });
});
