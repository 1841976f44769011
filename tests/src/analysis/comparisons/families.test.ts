import {describe, expect, it} from "vitest";
import {wholeCharacteristics} from "../../../../src/analysis/comparisons/characteristic-counts.js";
import {compareFamily} from "../../../../src/analysis/comparisons/comparison.js";
import {comparisonsIn, familyNamed} from "../../../../src/analysis/comparisons/families.js";
import type {Row} from "../../../../src/model/row.js";
import {bothAges} from "../../../support/age-groups.js";

function level(variable: string, name: string, adults: number, children: number): Row[] {
  return [
    {variable, level: name, group: "adult", patients: adults, denominator: 95},
    {variable, level: name, group: "child", patients: children, denominator: 35},
    {variable, level: name, group: "all", patients: adults + children, denominator: 130}
  ];
}

const rows = [
  ...level("sex", "Female", 76, 25),
  ...level("sex", "Male", 19, 10),
  ...level("age_band", "Child", 0, 35),
  ...level("age_band", "Adult", 95, 0),
  ...level("answer", "Yes", 41, 22),
  ...level("answer", "No", 38, 10),
  ...level("answer", "Unclear", 16, 3),
  ...level("answer", "Never given", 0, 0)
];

const characteristics = [
  {name: "sex", title: "Sex", levels: ["Female", "Male"], printed: true, dividesGroups: false},
  {name: "age_band", title: "Age", levels: ["Child", "Adult"], printed: true, dividesGroups: true},
  {name: "answer", title: "Answer", levels: [], printed: false, dividesGroups: false}
];

describe("the family of characteristics", () => {
  const compared = compareFamily(
    comparisonsIn(familyNamed("characteristics"), rows, bothAges, characteristics)
  );

  it("holds every level but those of a characteristic that only divides the groups, the largest difference first", () => {
    expect(compared.map(({label}) => label)).toEqual([
      "Answer: Yes", // 43.2 − 62.9
      "Answer: No", // 40.0 − 28.6
      "Sex: Female", // 80.0 − 71.4
      "Sex: Male",
      "Answer: Unclear", // 16.8 − 8.6
      "Answer: Never given"
    ]);
  });

  it("adjusts each p over all six: R's p.adjust of the six Fisher p values", () => {
    const yes = compared[0];
    expect(yes?.pValue).toBeCloseTo(0.0508258382237, 12);
    expect(yes?.adjusted).toBeCloseTo(6 * 0.0508258382237, 12);
    expect(compared.find(({label}) => label === "Answer: Never given")).toMatchObject({
      pValue: 1,
      adjusted: 1,
      oddsRatio: {estimate: null, lower: 0, upper: Number.POSITIVE_INFINITY}
    });
  });

  it("is empty where a group is", () => {
    const adultsOnly = rows.map((row) =>
      row.group === "child" ? {...row, patients: 0, denominator: 0} : row
    );
    expect(
      compareFamily(comparisonsIn(familyNamed("characteristics"), adultsOnly, bothAges, characteristics))
    ).toEqual([]);
    expect(wholeCharacteristics(adultsOnly, bothAges, characteristics)).toEqual([]);
  });
});

it("takes a characteristic whole when three of its levels are in view, without those that nobody has", () => {
  expect(wholeCharacteristics(rows, bothAges, characteristics)).toEqual([
    {
      name: "answer",
      title: "Answer",
      levels: ["Yes", "No", "Unclear"],
      counts: [
        [41, 38, 16],
        [22, 10, 3]
      ]
    }
  ]);
});
