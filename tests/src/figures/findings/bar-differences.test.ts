import {describe, expect, it} from "vitest";
import {familyNamed} from "../../../../src/analysis/comparisons/families.js";
import {type Finding, measureOf, situationOf} from "../../../../src/figures/findings/finding.js";
import {groupDifferences} from "../../../../src/figures/findings/group-differences.js";
import {identificationRoutes} from "../../../../src/figures/findings/identification-routes.js";
import {sampleCharacteristics} from "../../../../src/figures/findings/sample-characteristics.js";
import type {Group} from "../../../../src/model/groups.js";
import {comparedBy, noFilters} from "../../../../src/queries/filters.js";
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

describe("the file of two selections", () => {
  const tabled = (all: number) => {
    const rows = (
      [
        ["A", 56, 70],
        ["B", 48, 80],
        ["all", 104, all]
      ] as const
    ).map(([group, patients, denominator]) => ({group, route: "told", label: "Told", patients, denominator}));
    const [first = {}, second = {}] = rows.map((row) => identificationRoutes.tabled?.(row, rows, situation));
    expect(second).toEqual({percent: "60", low: "49", high: "70"});
    return first;
  };

  /** Newcombe 1998, table II (a), method 10: 56/70 − 48/80; p by the sum of all tables no likelier, in whole numbers. */
  it("has the difference that the table prints, beside the first", () => {
    const {difference, difference_lower, difference_upper, fisher_p, ...share} = tabled(150);
    expect(share).toEqual({percent: "80", low: "69", high: "88"});
    expect([difference, difference_lower, difference_upper, fisher_p]).toEqual([
      "20.0",
      "5.2",
      "33.4",
      "0.0125"
    ]);
  });

  it("has none where somebody is in both", () => {
    expect(tabled(140)).toEqual({percent: "80", low: "69", high: "88"});
  });

  it("says of what the groups are chosen by why there is none", () => {
    const first = {...noFilters, routes: ["told"]};
    const chosen = comparedBy(noFilters, {first, second: "rest"});
    const {context} = situation;
    const rows = ["told", "seen"].flatMap((key) =>
      route(30).map((row) => ({...row, route: key, label: key}))
    );
    const [told] = rows.map((row) => identificationRoutes.tabled?.(row, rows, situationOf(context, chosen)));
    expect(told).toEqual({percent: "50", low: "30", high: "70", not_tested: "fixed by the choice"});
  });
});

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

describe("the sample of two selections", () => {
  it("says how many are in both, since the sizes of A and B are no sum", () => {
    const title = (all: number) => sampleCharacteristics.title(route(all), situation);
    expect(title(25)).toBe("25 patients: 20 patients of A and 10 patients of B, of whom 5 are in both");
    expect(title(30)).toBe("30 patients: 20 patients of A and 10 patients of B");
  });

  it("leaves out a selection that nobody is in, and says a size once", () => {
    const sizes = (a: number, b: number, all: number) =>
      sampleCharacteristics.title(
        Object.entries({A: a, B: b, all}).map(([group, denominator]) => ({group, denominator})),
        situation
      );
    expect(sizes(20, 0, 20)).toBe("20 patients of A");
    expect(sizes(0, 0, 0)).toBe("0 patients");
  });
});
