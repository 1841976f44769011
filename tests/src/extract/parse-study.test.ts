import {describe, expect, it} from "vitest";
import type {Resource} from "../../../src/extract/data-package.js";
import {parseStudy} from "../../../src/extract/parse-study.js";

const field = (name: string, ...levels: string[]) => ({
  name,
  title: name,
  constraints: {required: false, enum: levels}
});
const ten = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
const resources = [
  {
    name: "patients",
    fields: [
      field("patient_id"),
      field("setting", "Ward", "Home"),
      field("answer", "yes", "all"),
      field("ten", ...ten)
    ]
  }
] as unknown as Resource[];

/** The study that is read of a value, and the complaints. */
function parse(value: unknown) {
  const complaints: string[] = [];
  const study = parseStudy(value, resources, (place, message) => complaints.push(`${place} ${message}`));
  return {study, complaints};
}

const level = (name: string) => ({level: name, one: `${name} one`, many: `${name} many`});
const groupsOf = (name: string, ...levels: string[]) => ({groups: {field: name, levels: levels.map(level)}});

describe("the study of an extract", () => {
  it("counts patients and compares nothing where nothing is said", () => {
    expect(parse(undefined)).toEqual({
      study: {unit: {one: "patient", many: "patients"}, groups: null},
      complaints: []
    });
  });

  it("has its own word for what it counts, and its own groups, in their own order", () => {
    const unit = {one: "interview", many: "interviews"};
    const value = {unit, ...groupsOf("setting", "Home", "Ward")};
    expect(parse(value)).toEqual({
      study: {unit, groups: {field: "setting", levels: [level("Home"), level("Ward")]}},
      complaints: []
    });
  });

  it("calls the units of a level that has no words by its level", () => {
    const levels = [{level: "Home"}, level("Ward")];
    expect(parse({groups: {field: "setting", levels}})).toEqual({
      study: {
        unit: {one: "patient", many: "patients"},
        groups: {
          field: "setting",
          levels: [
            {level: "Home", one: "patient whose setting is Home", many: "patients whose setting is Home"},
            level("Ward")
          ]
        }
      },
      complaints: []
    });
  });

  it.each([
    [
      "no object",
      "patients",
      ['study is a text, not an object; write {"unit": {"one": "patient", "many": "patients"}}']
    ],
    [
      "a unit without its plural",
      {unit: {one: "case"}},
      ['study.unit has no "many"; write the word as it stands after a number']
    ],
    [
      "a characteristic that is not there",
      groupsOf("wing", "a", "b"),
      ['study.groups.field "wing" is not a characteristic in patients; name one of its columns']
    ],
    [
      "the identifier",
      groupsOf("patient_id", "a", "b"),
      ['study.groups.field "patient_id" is not a characteristic in patients; name one of its columns']
    ],
    [
      "one level",
      groupsOf("setting", "Ward"),
      [
        'study.groups.levels has 1 levels; a study compares 2 to 8 groups. Without groups, take "groups" out',
        'study.groups.levels lacks the level "Home" of the field; add it'
      ]
    ],
    [
      "ten levels",
      groupsOf("ten", ...ten),
      ['study.groups.levels has 10 levels; a study compares 2 to 8 groups. Without groups, take "groups" out']
    ],
    [
      "a level twice, and one that the field does not have",
      groupsOf("setting", "Ward", "Home", "Ward", "Garden"),
      [
        'study.groups.levels has "Ward" twice; take one out',
        'study.groups.levels has "Garden", which is not in the enum of the field; correct it, or add it there'
      ]
    ],
    [
      "a level that stands for all",
      groupsOf("answer", "yes", "all"),
      ['study.groups.levels has "all", which stands for all units together; call the level otherwise']
    ],
    [
      "a level without a name",
      {groups: {field: "setting", levels: [level("Ward"), level("Home"), {one: "x", many: "y"}]}},
      ['study.groups.levels[2] has no level; write {"level": "…", "one": "…", "many": "…"}']
    ]
  ])("is told where it is wrong: %s", (_, value, complaints) => {
    expect(parse(value).complaints).toEqual(complaints);
  });
});
