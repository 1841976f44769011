import {describe, expect, it} from "vitest";
import {checkGroupings, listFurtherNames} from "../../../../loaders/release/policy/check-groupings.js";
import type {Policy} from "../../../../loaders/release/policy/disclosure-policy.js";
import type {StudyDescription, VariableDescription} from "../../../../src/model/study.js";
import {rules} from "../../../support/release-rules.js";

const variable = (name: string, levels: string[], dividesGroups = false): VariableDescription => ({
  ...{name, title: name, levels, printed: false, dividesGroups}
});
const study: Pick<StudyDescription, "groups" | "variables"> = {
  groups: {
    field: "age_group",
    levels: ["adult", "child"].map((level) => ({level, one: level, many: `${level}s`}))
  },
  variables: [
    variable("age_group", ["adult", "child"]),
    variable("sex", ["Female", "Male"]),
    variable("age_band", ["12-15", "18-25"], true),
    variable("one", ["x"]),
    variable("unlisted", ["x", "y"])
  ]
};
const table = {
  ...{name: "sample-characteristics", title: "", population: "", labels: [], within: [], covers: null},
  ...{dimensions: ["variable", "level", "group"], denominator: {table: "sample", on: {}}, partition: "level"},
  ...{worth: 1, coarsen: {}}
};
const queries = new Map([
  [
    "sample-characteristics",
    ["sex", "age_band", "one"].map((name) => ({variable: name, level: "x", group: "all"}))
  ]
]);
type Checked = Parameters<typeof checkGroupings>[0];
const policy = (by: string[], changes: Partial<Policy> = {}): Checked => ({
  ...{by, rules, earlier: [], tables: [table]},
  ...changes
});

describe("the characteristics of a policy", () => {
  it("are those beside the study's own groups", () => {
    expect(listFurtherNames({by: ["age_group", "sex"]}, study)).toEqual(["sex"]);
    expect(checkGroupings(policy(["age_group", "sex"]), study, queries)).toEqual([]);
    expect(checkGroupings(policy([]), study, queries)).toEqual([]);
  });

  it.each([
    ["sexx", '"by": "sexx" is not a characteristic; did you mean "sex"?'],
    ["one", '"by": one has one level, so nothing is compared; take it out of "by"'],
    [
      "age_band",
      '"by": each level of age_band is of one of the study’s groups only, so everyone knows who is not in it; take it out of "by"'
    ],
    [
      "unlisted",
      '"by": no table of the policy counts the levels of unlisted, so the sizes of its groups cannot leave; add sample-characteristics, or take it out of "by"'
    ]
  ])("are refused: %s", (by, fault) => {
    expect(checkGroupings(policy([by]), study, queries)).toEqual([fault]);
  });

  it("are not reckoned with together with rounding, earlier releases, or without own groups", () => {
    const faults = checkGroupings(
      policy(["sex"], {rules: {...rules, rounding: 5}, earlier: ["1.json"]}),
      {...study, groups: null},
      queries
    );
    expect(faults.map((fault) => fault.split("; ")[0])).toEqual([
      '"by": the study compares no groups of its own, beside which further ones could leave',
      '"by": numbers are not released by further groups and rounded too',
      '"by": it is not reckoned with who is the same patient as in an earlier release by further groups'
    ]);
  });
});
