import {describe, expect, it} from "vitest";
import {wholeCharacteristics} from "../../../../src/analysis/comparisons/characteristic-counts.js";
import {compareFamily, leavesOut, whyNotCompared} from "../../../../src/analysis/comparisons/comparison.js";
import {comparisonsIn, familyNamed} from "../../../../src/analysis/comparisons/families.js";
import {derivedNumbers} from "../../../../src/analysis/derived/derived-numbers.js";
import type {StudyDescription} from "../../../../src/model/study.js";
import {ageGroup, ageGroups, bothAges, unit} from "../../../support/age-groups.js";
import {groups} from "../../../support/released-study.js";

const route = (name: string, ...counts: Array<number | null>) =>
  groups({route: name, label: name}, ...counts);
const routes = [...route("told", 41, 22, 63), ...route("seen", 12, null, null), ...route("read", 20, 15, 35)];

const answer = {name: "answer", title: "Answer", levels: [], printed: false, dividesGroups: false};
const level = (name: string, ...counts: Array<number | null>) =>
  groups({variable: "answer", level: name}, ...counts);
const levels = [...level("Yes", 41, 12, 53), ...level("No", 38, 11, 49), ...level("Unclear", 16, 12, 28)];

describe("a family with a withheld number", () => {
  const compared = compareFamily(comparisonsIn(familyNamed("routes"), routes, bothAges, []));

  it("makes no comparison of it, and adjusts over those that it makes", () => {
    expect(compared.map(({key}) => key).sort()).toEqual(["read", "told"]);
    const smallest = Math.min(...compared.map(({pValue}) => pValue));
    expect(Math.min(...compared.map(({adjusted}) => adjusted))).toBeCloseTo(2 * smallest, 12);
  });

  it("makes none where the size of a group is withheld", () => {
    const sizeless = route("told", 41, 22, 63).map((row) => ({...row, denominator: null}));
    expect(comparisonsIn(familyNamed("routes"), sizeless, bothAges, [])).toEqual([]);
  });

  it("says that it leaves something out, but not for what is withheld of all patients alone", () => {
    expect(leavesOut(routes)).toBe(true);
    expect(leavesOut(route("told", 41, 22, null))).toBe(false);
    expect(leavesOut(route("told", 41, 22, 63))).toBe(false);
  });
});

describe("a whole characteristic", () => {
  it("is compared where every number of it is released", () => {
    expect(wholeCharacteristics(levels, bothAges, [answer])).toHaveLength(1);
  });

  it.each([
    {what: "a number is withheld", rows: [...levels, ...level("Other", 0, null, null)]},
    {
      what: "a level is not in the rows, so that patients are missing",
      rows: [...level("Yes", 40, 12, 52), ...levels.slice(3)]
    }
  ])("is left out where $what", ({rows}) => {
    expect(wholeCharacteristics(rows, bothAges, [answer])).toEqual([]);
  });
});

it("no derived number is made from a withheld one, and no other is lost", () => {
  const study = {unit, groups: ageGroups, variables: [ageGroup], codes: []} as unknown as StudyDescription;
  const list = derivedNumbers(study, (query) => (query === "identification-routes" ? routes : []));
  const about = (key: string) => list.filter(({id}) => id.includes(key));
  expect(about("seen").map(({id}) => id)).toEqual(["wilson identification-routes seen adult"]);
  expect(about("told").length).toBe(about("read").length);
  for (const {statement} of list) expect(statement).not.toMatch(/null|NaN/);
});

describe("why there is no comparison", () => {
  it("is a withheld number where one is", () => {
    expect(whyNotCompared(route("told", 41, null, null), bothAges, "identification routes")).toBe(
      "No comparison can be made: each has a withheld number"
    );
  });

  it("is a group that nobody is in", () => {
    const rows = route("told", 6, 0, 6).map((row) =>
      row.group === "child" ? {...row, denominator: 0} : row
    );
    expect(whyNotCompared(rows, bothAges, "identification routes")).toBe(
      "Adults and children cannot be compared: no children are in view"
    );
  });

  it("is that there is nothing to compare by, where no group is empty", () => {
    expect(whyNotCompared([], bothAges, "themes")).toBe(
      "There are no themes on which to compare adults and children"
    );
  });
});
