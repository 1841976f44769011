import {describe, expect, it} from "vitest";
import {familyNamed} from "../../../../src/analysis/comparisons/families.js";
import {measureOf, type Situation} from "../../../../src/figures/findings/finding.js";
import {severalGroups} from "../../../../src/figures/findings/several-groups.js";
import {wholeCharacteristicsTested} from "../../../../src/figures/findings/whole-characteristics.js";
import {groupingBy} from "../../../../src/model/groups.js";
import type {Row} from "../../../../src/model/row.js";
import {noFilters} from "../../../../src/queries/filters.js";
import {unit} from "../../../support/age-groups.js";

const levels = ["key", "p", "__proto__"];
const variable = {name: "site", title: "Site", levels, printed: false, dividesGroups: false};
const study = {unit, groups: null, variables: [variable], codes: [], synthetic: false};
const situation = {
  context: {study, codes: new Map()},
  filters: {...noFilters, by: "site"},
  grouping: groupingBy("site", study)
} as unknown as Situation;
const themes = severalGroups(familyNamed("themes"));

/** A theme that so many of four in each level have. */
function theme(patients: readonly number[], denominators: readonly number[] = [4, 4, 4]): Row[] {
  return levels.map((group, i) => ({
    group,
    theme: "fear",
    label: "Fear",
    patients: patients[i] ?? 0,
    denominator: denominators[i] ?? 0
  }));
}

describe("the file of several groups", () => {
  it("loses no column to a level that is called like one", () => {
    const [row = {}] = themes.select?.(theme([3, 2, 1]), situation) ?? [];
    expect(row).toMatchObject({key: "fear", label: "Fear", _key: 3, _p: 2});
    expect(Object.getOwnPropertyDescriptor(row, "__proto__")?.value).toBe(1);
    // 5 columns of the trait, 5 of each of 3 groups, 5 of each of 3 pairs
    expect(Object.keys(row)).toHaveLength(35);
    expect(row.p).toBeGreaterThan(0.1);
  });
});

describe("the title of several groups", () => {
  const two = (denominators: number[], fear = [9, 3, 3]) => [
    ...theme(fear, denominators),
    ...theme([5, 5, 5], denominators).map((row) => ({...row, theme: "debt", label: "Debt"}))
  ];

  it("says what is most strongly associated, in groups of ten or more", () => {
    // 9, 3 and 3 of 10, and 1, 7 and 7, where 5 and 5 are expected: chi-square 2 · (16 + 4 + 4) / 5 = 9.6, V √(9.6 / 30)
    expect(themes.title(two([10, 10, 10]), situation)).toMatch(
      /^Fear is most strongly associated with the site: Cramér’s V 0\.566, exact p 0\.0\d+$/
    );
  });

  it.each([
    {what: "a smaller group", sizes: [11, 9, 6], fear: [9, 3, 3]},
    {what: "fewer than five cases", sizes: [10, 10, 10], fear: [4, 0, 0]}
  ])("says of $what that there are too few", ({sizes, fear}) => {
    const [first, second, third] = sizes;
    expect(themes.title(two(sizes, fear), situation)).toBe(
      `Too few cases to say which of the themes is most strongly associated with the site among ${first} patients whose site is “key”, ${second} where it is “p” and ${third} “__proto__”`
    );
  });
});

describe("several groups of which one is empty", () => {
  const rows = theme([3, 1, 0], [4, 4, 0]);

  it("are compared without it, which is said", () => {
    expect(themes.title(rows, situation)).toContain("Cramér’s V 0.500"); // (3·3 − 1·1) / √(4·4·4·4) = 8/16
    expect(measureOf(themes, situation, rows)).toMatch(
      /^Shares of patients whose site is “key” and those where it is “p”, .* No patients whose site is “__proto__” are in view\.$/
    );
    for (const file of [themes.select, themes.csv]) {
      const [row = {}] = file?.(rows, situation) ?? [];
      expect(Object.keys(row)).toHaveLength(20); // 5 of the trait, of each of 2 groups, and of their pair
    }
  });

  it("are compared on whole characteristics too", () => {
    const level = (name: string, counts: number[]) =>
      theme(counts, [9, 9, 0]).map((row) => ({...row, variable: "sex", level: name}));
    const shown = [...level("a", [3, 3, 0]), ...level("b", [3, 3, 0]), ...level("c", [3, 3, 0])];
    const sex = {...variable, name: "sex", title: "Sex", levels: ["a", "b", "c"]};
    const withSex = {
      ...situation,
      context: {...situation.context, study: {...study, variables: [variable, sex]}}
    };
    expect(wholeCharacteristicsTested.title(shown, withSex as unknown as Situation)).toBe(
      "Sex and the site: Cramér’s V 0.000, exact p 1"
    );
  });
});

describe("several groups that are not compared", () => {
  it("name the empty ones", () => {
    expect(themes.title(theme([3, 0, 0], [4, 0, 0]), situation)).toBe(
      "Patients whose site is “key”, those where it is “p” and “__proto__” cannot be compared: no patients whose site is “p” and none where it is “__proto__” are in view"
    );
  });

  it("are not called empty where there is nothing to compare them by", () => {
    expect(themes.title([], situation)).toBe(
      "There are no themes on which to compare patients whose site is “key”, those where it is “p” and “__proto__”"
    );
  });
});
