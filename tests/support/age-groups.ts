import {type Group, groupingBy} from "../../src/model/groups.js";
import type {StudyDescription, StudyGroups, VariableDescription} from "../../src/model/study.js";

/** The word for the units of the study in `data/`. */
export const unit = {one: "patient", many: "patients"};

/** The groups that the study in `data/` compares. */
export const ageGroups: StudyGroups = {
  field: "age_group",
  levels: [
    {level: "adult", one: "adult", many: "adults"},
    {level: "child", one: "child", many: "children"}
  ]
};

/** Their characteristic, as a study describes it. */
export const ageGroup: VariableDescription = {
  name: "age_group",
  title: "Age group",
  levels: ["adult", "child"],
  printed: false,
  dividesGroups: true
};

/** The same as a grouping. */
export const byAge = groupingBy("age_group", {unit, groups: ageGroups, variables: [ageGroup]});

/** What a study has that has nothing: no paper, no code, and every page. */
export const bare: Pick<StudyDescription, "paper" | "groups" | "codes" | "absentPages"> = {
  paper: null,
  groups: null,
  codes: [],
  absentPages: []
};

/** Its groups. */
export const [adults, children] = byAge.groups as [Group, Group];
export const everyone = byAge.all;

/** The two that are compared. */
export const bothAges = [adults, children] as const;
