import {describe, expect, it} from "vitest";
import {applyMapping} from "../../../../src/import/apply/apply-mapping.js";
import {findAgeGroup} from "../../../../src/import/guess/guess-groups.js";
import {guessMapping} from "../../../../src/import/guess/guess-mapping.js";
import type {Mapping} from "../../../../src/import/mapping/mapping.js";
import {readMapping} from "../../../../src/import/mapping/read-mapping.js";
import {writeMapping} from "../../../../src/import/mapping/write-mapping.js";
import {code, coding, tinyProject} from "../tiny-project.js";

const whole = tinyProject();

/** What an import would take for granted of a project, though nothing in it says so. */
function assumed(project: Parameters<typeof guessMapping>[0]): string[] {
  return guessMapping(project)
    .guesses.filter((guess) => guess.assumed)
    .map(({why}) => why);
}

describe("a first mapping", () => {
  it("has all that the names and values of a project show, each with its reason", () => {
    const {mapping, guesses, open} = guessMapping(tinyProject());
    expect(open).toEqual([]);
    expect(mapping).toMatchObject({
      title: "Small study",
      patient: "case",
      patientIds: "numbered",
      groups: {
        variable: "Age group",
        levels: [
          {level: "adult", words: {one: "adult", many: "adults"}, values: ["Adult"]},
          {level: "child", words: {one: "child", many: "children"}, values: ["Child"]}
        ]
      },
      characteristics: [
        {variable: "Age group", column: "age_group", levels: ["Adult", "Child"]},
        {variable: "Sex", column: "sex", levels: ["Female", "Male"]}
      ],
      routes: {under: ["Identification routes"]},
      informants: {under: "routes"},
      themes: {under: ["Themes"]},
      excerpts: {recordType: "Record type", professionalRole: undefined}
    });
    expect(mapping.primary).toBeUndefined();
    expect(guesses.map(({key}) => key)).toEqual([
      "patient",
      "groups",
      "routes",
      "informants",
      "themes",
      "characteristics",
      "excerpts"
    ]);
  });

  it("makes an extract as it is, and from its file, where nothing is open", () => {
    const {mapping, guesses, open} = guessMapping(tinyProject());
    expect(applyMapping(tinyProject(), mapping as Mapping).report.missing).toEqual([]);
    expect(readMapping("m.yaml", writeMapping(mapping, guesses, open))).toMatchObject({
      themes: {under: ["Themes"]}
    });
  });

  it("names a level that a spreadsheet program made a date, where it can be mended", () => {
    const of = (name: string, ages: string[]) => {
      const project = tinyProject();
      const cases = ages.map((value, at) => ({
        ...(project.cases[0] as (typeof project.cases)[0]),
        id: `c${at}`,
        values: [{variable: "band", value}]
      }));
      const variables = [{id: "band", name, type: "text" as const}];
      return guessMapping(tinyProject({cases, variables})).guesses.filter(({why}) => why.includes("date"));
    };
    const ages = ["13-17", "10-Dec", "13-17", "10-Dec"];
    expect(of("Band", ages)).toEqual([
      {
        key: "characteristics",
        why: "“Band” has the date “10-Dec” among ranges of numbers, which a spreadsheet program has most likely made of “10-12”; it is a level as it stands. Write it anew in the file, in a column formatted as text",
        assumed: true
      }
    ]);
    expect(of("Group", ages)).toMatchObject([
      {key: "groups", why: expect.stringMatching(/as text, or name it among the values of “10-12” here$/)}
    ]);
    expect(of("Band", ["May", "10-Dec"])).toEqual([]);
  });

  it("takes none of two branches that could hold the routes", () => {
    const codes = [...whole.codes, code("p", "Care pathways"), code("p1", "By the GP", "p")];
    expect(assumed(tinyProject({codes}))).toEqual([
      "several branches could be that of routes, “Identification routes” and “Care pathways”; none is taken"
    ]);
  });

  it.each([
    ["Routes of identification", true],
    ["2. Identification routes", true],
    ["How they came to be identified", true],
    ["Zugangswege", true],
    ["Referral pathways", true],
    ["Privacy: quotes should not be identifiable", false],
    ["Identity", false],
    ["Bus routes are too long", false],
    ["Identification with the group", false]
  ])("takes %j for the branch of routes by its whole name: %s", (name, isTaken) => {
    const codes = [code("x", name), code("x1", "One", "x"), code("y", "Trust")];
    const {routes} = guessMapping(tinyProject({codes, codings: []})).mapping;
    expect(routes).toEqual(isTaken ? {under: [name]} : undefined);
  });

  it("compares nothing where no variable is plainly the one, or two are, or a value is unclear", () => {
    const cases = whole.cases.map((one) => ({
      ...one,
      values: one.values.filter(({variable}) => variable !== "age")
    }));
    const none = "no variable is plainly the one to compare by, so nothing is compared";
    expect(assumed(tinyProject({cases}))).toEqual([none]);
    const variables = [...whole.variables, {id: "g", name: "Team", type: "text" as const}];
    const renamed = variables.map((one) => (one.id === "age" ? {...one, name: "Service age"} : one));
    const both = whole.cases.map((one, index) => ({
      ...one,
      values: [...one.values, {variable: "g", value: index === 0 ? "Child team" : "Adult team"}]
    }));
    expect(assumed(tinyProject({variables: renamed, cases: both}))).toEqual([
      "several variables could be the one to compare by, “Service age” and “Team”; none is taken"
    ]);
    const unclear = whole.cases.map((one, index) =>
      index === 0 ? {...one, values: [{variable: "age", value: "Unknown"}]} : one
    );
    expect(assumed(tinyProject({cases: unclear}))).toEqual([none]);
    const bands = whole.cases.map((one, index) => ({
      ...one,
      values: [{variable: "age", value: index === 0 ? "20-29" : "30-39"}]
    }));
    expect(assumed(tinyProject({cases: bands}))).toEqual([none]);
  });

  it("compares by a variable that is named like groups, and names the others that could be", () => {
    const names: Record<string, string> = {age: "Study_arm", sex: "Team"};
    const values: Record<string, string[]> = {
      age: ["Usual care", "New service", "Waiting list"],
      sex: ["North", "South", "North"]
    };
    const variables = whole.variables.map((one) => ({...one, name: names[one.id] ?? one.name}));
    const cases = [0, 1, 2].map((index) => ({
      ...(whole.cases[0] as (typeof whole.cases)[number]),
      id: `c${index}`,
      values: ["age", "sex"].map((variable) => ({variable, value: values[variable]?.[index] ?? ""}))
    }));
    const {mapping, guesses} = guessMapping(tinyProject({variables, cases}));
    expect(mapping.groups).toEqual({variable: "Study_arm", levels: undefined});
    expect(guesses.find(({key}) => key === "groups")).toEqual({
      key: "groups",
      why: "“Study_arm” is named like what a study compares",
      choices: [
        {
          value: {variable: "Study_arm", levels: undefined},
          label: "Study_arm",
          about: "Usual care, New service, Waiting list"
        },
        {value: {variable: "Team", levels: undefined}, label: "Team", about: "North, South"},
        {value: undefined, label: "nothing", about: ""}
      ]
    });
    const yaml = writeMapping(mapping, guesses);
    expect(yaml).toContain(
      "# or: groups: { variable: Team }  (North, South)\ngroups:\n  variable: Study_arm\n"
    );
    expect(
      applyMapping(tinyProject({variables, cases}), readMapping("m.yaml", yaml)).extract?.groups
    ).toEqual({
      field: "study_arm",
      levels: [{level: "Usual care"}, {level: "New service"}, {level: "Waiting list"}]
    });
  });

  it("takes the route of the first passage for the primary one where a patient has several and no variable names it", () => {
    const cases = whole.cases.map((one) => ({...one, codes: ["r2"]}));
    expect(guessMapping(tinyProject({cases})).mapping.primary).toEqual({first: true});
    expect(assumed(tinyProject({cases}))).toHaveLength(1);
    const variables = [...whole.variables, {id: "main", name: "primary_route", type: "text" as const}];
    const named = cases.map((one) => ({
      ...one,
      values: [...one.values, {variable: "main", value: "Patient disclosed"}]
    }));
    const guessed = guessMapping(tinyProject({cases: named, variables}));
    expect(guessed.open).toEqual([]);
    expect(guessed.mapping.primary).toEqual({variable: "primary_route"});
  });

  it("says what a codebook alone lacks", () => {
    const codebook = tinyProject({
      kind: "REFI-QDA codebook",
      cases: [],
      sources: [],
      codings: [],
      variables: []
    });
    expect(guessMapping(codebook).open).toContain(
      "The file has neither cases nor sources, and so no patients: import the project, not the codebook alone."
    );
  });

  it("takes the codes at the top for themes where no name shows a branch", () => {
    const codes = ["Coke", "Breakfast"].map((name) => code(name, name));
    const project = tinyProject({codes, codings: []});
    expect(guessMapping(project).mapping).toMatchObject({themes: {under: []}});
    expect(guessMapping(project).mapping.routes).toBeUndefined();
    expect(assumed(project)).toEqual([
      "no branch of codes is named like routes of identification, so there are none; at its top the file has “Coke” and “Breakfast”",
      "nothing is named like a branch of themes, so the codes at the top are themes, and what stands under them subthemes"
    ]);
  });

  it("takes all codes at the top for themes where several are coded, whatever the branches are named", () => {
    const [source] = whole.sources as [(typeof whole.sources)[number]];
    const codes = [
      code("b", "Barriers"),
      code("b1", "Cost", "b"),
      code("f", "Challenges"),
      code("f1", "Peer support", "f"),
      code("i", "Identity")
    ];
    const on = (...ids: string[]) => ids.map((id) => coding(id, source, "She did not trust us."));
    const project = tinyProject({codes, codings: on("b1", "f1", "i")});
    const {mapping, guesses} = guessMapping({
      ...project,
      cases: whole.cases.map((one) => ({...one, codes: []}))
    });
    expect(mapping.themes).toEqual({under: []});
    expect(guesses.find(({key}) => key === "themes")?.why).toBe(
      "“Challenges” is named like a branch of themes, but others are coded as well, “Barriers › Cost” and “Identity”, so the codes at the top are themes, and what stands under them subthemes"
    );
    const alone = tinyProject({codes, codings: on("f1"), cases: []});
    expect(guessMapping(alone).mapping.themes).toEqual({under: ["Challenges"]});
    const unnamed = tinyProject({codes: codes.slice(0, 2), codings: on("b1"), cases: []});
    expect(guessMapping(unnamed).mapping.themes).toEqual({under: ["Barriers"]});
    const coded = tinyProject({codes: codes.slice(0, 2), codings: on("b", "b1"), cases: []});
    expect(guessMapping(coded).mapping.themes).toEqual({under: []});
  });

  it("makes no characteristic of what a patient has several values of, which an import could not read", () => {
    const cases = whole.cases.map((one, index) =>
      index === 0 ? {...one, values: [...one.values, {variable: "sex", value: "Male"}]} : one
    );
    const {mapping} = guessMapping(tinyProject({cases}));
    expect(mapping.characteristics?.map(({variable}) => variable)).toEqual(["Age group"]);
    expect(assumed(tinyProject({cases}))).toEqual([
      "some patients have several different values of “Sex”, so it is not a characteristic"
    ]);
    expect(applyMapping(tinyProject({cases}), mapping as Mapping).report.missing).toEqual([]);
  });

  it("puts levels that begin with numbers in their order", () => {
    const cases = ["26-33", "8-11", "100+"].map((value, index) => ({
      ...(whole.cases[0] as (typeof whole.cases)[number]),
      id: `c${index}`,
      values: [
        {variable: "age", value: value === "8-11" ? "Child" : "Adult"},
        {variable: "sex", value}
      ]
    }));
    expect(guessMapping(tinyProject({cases})).mapping.characteristics?.[1]?.levels).toEqual([
      "8-11",
      "26-33",
      "100+"
    ]);
  });

  it("does not take counts of something for ages", () => {
    const variables = [...whole.variables, {id: "n", name: "Contacts", type: "number" as const}];
    const cases = whole.cases.map((one, index) => ({
      ...one,
      values: [...one.values, {variable: "n", value: String(index + 2)}]
    }));
    expect(guessMapping(tinyProject({variables, cases})).mapping.groups?.variable).toBe("Age group");
  });
});

describe("the age group that a value says", () => {
  it.each([
    ["Adult", "adult"],
    ["children", "child"],
    ["Adult child", undefined],
    ["18", "adult"],
    ["17", "child"],
    ["16-17", "child"],
    ["16-18", undefined],
    ["18 – 25", "adult"],
    ["34+", "adult"],
    ["<18", "child"],
    ["under 18", "child"],
    ["over 18", "adult"],
    ["Female", undefined]
  ])("%j: %s", (value, group) => {
    expect(findAgeGroup(value)).toBe(group);
  });
});
