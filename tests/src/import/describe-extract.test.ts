import {expect, test} from "vitest";
import {applyMapping} from "../../../src/import/apply/apply-mapping.js";
import {describeExtract} from "../../../src/import/describe-extract.js";
import {guessMapping} from "../../../src/import/guess/guess-mapping.js";
import type {Mapping} from "../../../src/import/mapping/mapping.js";
import {tinyMapping, tinyProject} from "./tiny-project.js";

test("a characteristic may be called age_group and be compared by nothing", () => {
  const whole = tinyProject();
  const cases = whole.cases.map((one, index) => ({
    ...one,
    values: [{variable: "age", value: index === 0 ? "Under 25" : "25-40"}]
  }));
  const project = {...whole, cases};
  const mapping = guessMapping(project).mapping as Mapping;
  expect(mapping.groups).toBeUndefined();
  const {extract} = applyMapping(project, mapping);
  if (extract === undefined) throw new Error("there is no extract");
  const {study, resources} = JSON.parse(describeExtract(extract, "a file"));
  const [{schema}] = resources;
  expect(study).toBeUndefined();
  expect(schema.fields.map(({name}: {name: string}) => name)).toEqual(["patient_id", "age_group"]);
  expect(schema.fields[1].constraints.enum).toEqual(["Under 25", "25-40"]);
});

test("the study names its unit and its groups, with the words that the mapping has", () => {
  const levels = [
    {level: "Female", words: {one: "woman", many: "women"}, values: ["Female"]},
    {level: "Male", words: undefined, values: ["Male"]}
  ];
  const unit = {one: "resident", many: "residents"};
  const {extract} = applyMapping(tinyProject(), tinyMapping({unit, groups: {variable: "sex", levels}}));
  if (extract === undefined) throw new Error("there is no extract");
  const {study, resources} = JSON.parse(describeExtract(extract, "a file"));
  expect(study).toEqual({
    unit,
    groups: {field: "sex", levels: [{level: "Female", one: "woman", many: "women"}, {level: "Male"}]}
  });
  expect(resources[0].schema.fields.map(({name}: {name: string}) => name)).toEqual(["patient_id", "sex"]);
});
