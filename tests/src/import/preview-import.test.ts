import {describe, expect, it} from "vitest";
import {readMapping} from "../../../src/import/mapping/read-mapping.js";
import {previewImport} from "../../../src/import/preview-import.js";
import type {ImportInput} from "../../../src/import/read-input.js";
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
