import {describe, expect, it} from "vitest";
import {inspectProject} from "../../../src/import/inspect-project.js";
import type {Project, ProjectCode} from "../../../src/import/project/coded-project.js";

const code = (id: string, parent?: string): ProjectCode => ({
  id,
  name: id,
  parent,
  description: "",
  codable: true
});

const empty: Project = {
  kind: "REFI-QDA project",
  software: "MAXQDA 2022",
  name: undefined,
  users: [],
  codes: [],
  variables: [],
  cases: [],
  sources: [],
  sets: [],
  codings: [],
  leftBehind: [],
  warnings: [],
  offsets: undefined
};

const coding = (selection: string, start: number, user: string) => ({
  code: "Housing",
  source: "s",
  span: {start, end: 5},
  selection,
  user,
  quote: undefined,
  case: undefined
});

describe("an inspection", () => {
  it("says of what every project has that there is none, and is silent on the rest", () => {
    expect(inspectProject("empty.qdpx", empty, {open: []}).split("\n\n")).toEqual([
      "empty.qdpx: REFI-QDA project, written by MAXQDA 2022",
      "Users, with their codings\n  none",
      "Cases: 0\n  none",
      "Variables, with their values\n  none",
      "Codes, with codings, selections, distinct spans and cases\n  none",
      "Sources: 0\n  none\n"
    ]);
  });

  it("counts codings, selections, distinct spans and cases apart, and does not count children with their parents", () => {
    const project: Project = {
      ...empty,
      users: [{id: "u", name: "Kim"}],
      codes: [code("Themes"), code("Housing", "Themes"), code("Told")],
      cases: [
        {id: "a", name: "Ann", description: "", values: [], sources: ["s"], passages: [], codes: ["Told"]},
        {
          id: "b",
          name: "Bo",
          description: "",
          values: [],
          sources: [],
          passages: [{source: "s", start: 0, end: 2}],
          codes: []
        }
      ],
      sources: [
        {id: "s", name: "S", kind: "text", text: "house here", missing: undefined, values: []},
        {id: "p", name: "P", kind: "picture", text: undefined, missing: "it is a picture", values: []}
      ],
      codings: [coding("1", 0, "u"), coding("1", 0, "u"), coding("2", 0, "u"), coding("3", 3, "u")]
    };
    const lines = inspectProject("p.qdpx", project, {open: ["Say what a patient is."]}).split("\n");
    expect(lines).toContain("  Kim: 4");
    expect(lines).toContain("  Themes: 0");
    expect(lines).toContain("    Housing: 4, 3, 2, 2");
    expect(lines).toContain("  Told: 1, 0, 0, 1");
    expect(lines).toContain("  without text: 1");
    expect(lines).toContain("    P (picture): it is a picture");
    expect(lines).toContain("  Say what a patient is.");
  });

  it("shows no long value, and no value of a variable that nearly everyone has another of", () => {
    const answer = "They told me on the ward, and I did not know whom to ask.";
    const people = [
      ["Kitchen", "1961", answer],
      ["Garden", "1975", "no"],
      ["Kitchen", "1982", "no"],
      ["Kitchen", "1961", answer],
      ["Garden", "1990", "no"]
    ];
    const variables = ["place", "born", "heard"].map((id) => ({id, name: id, type: "text" as const}));
    const cases = people.map((values, at) => ({
      id: `${at}`,
      name: `${at}`,
      description: "",
      values: values.map((value, index) => ({variable: ["place", "born", "heard"][index] ?? "", value})),
      sources: [],
      passages: [],
      codes: []
    }));
    const [, , , shown] = inspectProject("p.csv", {...empty, variables, cases}, {open: []}).split("\n\n");
    expect(shown?.split("\n  ").slice(1)).toEqual([
      "place (text) of cases: Kitchen 3, Garden 2",
      "born (text) of cases: 4 different values in 5 (not shown)",
      "heard (text) of cases: no 3, 1 value of more than 40 characters (not shown)"
    ]);
  });

  it("takes a tree of 10,000 levels", () => {
    const codes = Array.from({length: 10_000}, (_, level) =>
      code(`L${level}`, level === 0 ? undefined : `L${level - 1}`)
    );
    expect(inspectProject("deep.qdpx", {...empty, codes}, {open: []})).toContain("(level 10000) L9999: 0\n");
  });
});
