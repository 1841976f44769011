import {describe, expect, it} from "vitest";
import {familyNamed} from "../../../../src/analysis/comparisons/families.js";
import {type Finding, measureOf} from "../../../../src/figures/findings/finding.js";
import {groupDifferences} from "../../../../src/figures/findings/group-differences.js";
import {identificationRoutes} from "../../../../src/figures/findings/identification-routes.js";
import type {Group} from "../../../../src/model/groups.js";
import {groupingOf} from "../../../../src/queries/groupings.js";
import {minusWords} from "../../../../src/text/comparison-words.js";
import {ageGroup, ageGroups, unit} from "../../../support/age-groups.js";
import {levelFilters} from "../../../support/filters.js";

type Situation = Parameters<Finding["title"]>[1];

const sex = {name: "sex", title: "Sex", levels: ["Female", "Male"], printed: true, dividesGroups: false};
const study = {unit, groups: ageGroups, variables: [ageGroup, sex], codes: [], synthetic: false};
const filters = {
  ...levelFilters({sex: "Male"}),
  by: {first: levelFilters({sex: "Female"}), second: "filtered"} as const
};
const situation = {
  context: {study, codes: new Map()},
  filters,
  grouping: groupingOf(filters, study as unknown as Situation["context"]["study"])
} as unknown as Situation;

/** A route that 10 of 20 in A and 5 of 10 in B have, of so many in either. */
const route = (all: number) =>
  (
    [
      ["A", 10, 20],
      ["B", 5, 10],
      ["all", 12, all]
    ] as const
  ).map(([group, patients, denominator]) => ({group, route: "told", label: "Told", patients, denominator}));

describe("what is measured of two selections", () => {
  it("has the interval of their difference where nobody is in both", () => {
    const words = measureOf(identificationRoutes, situation, route(30));
    expect(words).toContain("Newcombe’s for a difference, patients of A minus patients of B.");
    expect(words).not.toContain("Whiskers"); // a narrow figure has none of shares
    expect(minusWords(situation.grouping.groups as unknown as [Group, Group])).toBe(
      "Patients of A minus patients of B"
    );
  });

  it("has none where somebody is in both, and nothing is tested", () => {
    expect(measureOf(identificationRoutes, situation, route(25))).toContain(
      "Whiskers: 95 % Wilson interval."
    );
    const compared = groupDifferences(familyNamed("routes"));
    expect(measureOf(compared, situation, route(25))).toBe(
      "Identification routes, patients of A against patients of B."
    );
    expect(compared.title(route(25), situation)).toBe(
      "5 patients are in both A and B: no difference is tested"
    );
  });
});
