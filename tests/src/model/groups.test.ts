import {describe, expect, it} from "vitest";
import {groupColour} from "../../../src/figures/charts/plot-figure.js";
import {
  comparableBy,
  groupingBy,
  inTurn,
  levelLabel,
  namesOf,
  shortName,
  wordsOfLevel
} from "../../../src/model/groups.js";
import type {VariableDescription} from "../../../src/model/study.js";
import {shareOf} from "../../../src/text/numbers.js";

const eight = ["a", "b", "c", "d", "e", "f", "g", "h"];
const variable = (levels: string[]) => ({name: "ward", title: "Ward", levels}) as VariableDescription;
const compared = (levels: string[]) => comparableBy({groups: null, variables: [variable(levels)]}).length;

describe("what a reader can compare by", () => {
  it("has two to eight levels, beside the one of units whose level is missing", () => {
    expect(compared(["a"])).toBe(0);
    expect(compared(["a", "b"])).toBe(1);
    expect(compared(eight)).toBe(1);
    expect(compared([...eight, "Missing"])).toBe(1);
    expect(compared([...eight, "i"])).toBe(0);
    expect(compared(["a", "all"])).toBe(0);
  });
});

it("labels a group by its own plural, or by its level where it has no words of its own", () => {
  const unit = {one: "visit", many: "visits"};
  const levels = [
    {level: "a", one: "call", many: "calls"},
    {level: "b", one: "visit whose ward is “b”", many: "visits whose ward is “b”"}
  ];
  const {groups} = groupingBy("ward", {
    unit,
    groups: {field: "ward", levels},
    variables: [variable(["a", "b"])]
  });
  expect(groups.map(({label, many}) => [label, many])).toEqual([
    ["Calls", "calls"],
    ["B", "visits whose ward is “b”"]
  ]);
});

it("says the characteristic of levels once, where they are named one after another", () => {
  const study = {unit: {one: "visit", many: "visits"}, groups: null};
  const {groups} = groupingBy("ward", {...study, variables: [variable(["a", "b", "Missing"])]});
  expect(namesOf(groups)).toEqual(["visits whose ward is “a”", "those where it is “b”", "missing"]);
  expect(inTurn(groups).map((group, i) => shareOf(i, 2 * i, group))).toEqual([
    "0 of 0 visits whose ward is “a”",
    "1 of 2 where it is “b” (50 %)",
    "2 of 4 missing (50 %)"
  ]);
  expect(inTurn(groups).map((group) => shareOf(0, 0, group))[1]).toBe("0 of 0 where it is “b”");
  expect(groups.map(shortName)).toEqual(["“a”", "“b”", "missing"]);
});

describe("a level in words", () => {
  const patient = {one: "patient", many: "patients"};
  const many = (level: string, title: string) => wordsOfLevel(level, title, patient).many;

  it.each([
    ["Female", "sex", "female patients"],
    ["Female", "sex of the interviewer", "patients whose sex of the interviewer is Female"],
    ["Africa", "region of origin", "patients whose region of origin is Africa"],
    ["16-17", "age", "patients whose age is 16–17"],
    ["34+", "age", "patients whose age is 34+"],
    ["A&E", "route of referral", "patients whose route of referral is A&E"],
    ["Unknown", "sex", "patients whose sex is unknown"],
    ["Missing", "sex", "patients whose sex is missing"],
    ["Domestic servitude", "exploitation", "patients whose exploitation is “Domestic servitude”"],
    ["of 3 patients", "ward", "patients whose ward is “of 3 patients”"]
  ])("is in a sentence what %s says of the %s", (level, title, words) => {
    expect(many(level, title)).toBe(words);
  });

  it("begins as a label does, and has a dash between two numbers of a range and no others", () => {
    const levels = ["adult", "not known", "mRNA", "16-17", "8-11 years", "2020-05", "2020-05-01", "A-1"];
    expect(levels.map(levelLabel)).toEqual([
      "Adult",
      "Not known",
      "mRNA",
      "16–17",
      "8–11 years",
      "2020-05",
      "2020-05-01",
      "A-1"
    ]);
  });

  it("is an adjective beside the groups of a sex", () => {
    const sex = {name: "sex", title: "Sex", levels: ["Female", "Male"]} as VariableDescription;
    const {groups} = groupingBy("sex", {unit: patient, groups: null, variables: [sex]});
    expect(namesOf(groups)).toEqual(["female patients", "male patients"]);
    expect(groups.map(shortName)).toEqual(["female patients", "male patients"]);
    expect(groups.map(({label}) => label)).toEqual(["Female", "Male"]);
  });
});

it("keeps the capital of a German noun in sentences, and takes that of an English phrase", () => {
  const study = {unit: {one: "visit", many: "visits"}, groups: null};
  const titleOf = (title: string) =>
    groupingBy("ward", {...study, variables: [{...variable(["a", "b"]), title}]}).title;
  expect(["Altersgruppe", "Age group", "Sex"].map(titleOf)).toEqual(["Altersgruppe", "age group", "sex"]);
});

it("draws the group whose level is missing in a colour that no level has", () => {
  expect(groupColour({level: "Missing", place: 8})).toBe("var(--ink-soft)");
  expect(groupColour({level: "h", place: 7})).toBe("var(--group-8)");
});
