import {describe, expect, it} from "vitest";
import {contradictions, isRounding} from "../../../../src/analysis/checks/contradictions.js";
import {ageGroups} from "../../../support/age-groups.js";
import {printedNumber, readPrinted} from "../../../support/printed.js";

const groups = ageGroups.levels;

describe("contradictions, in the paper as printed", () => {
  it("finds the three slips, and no other printed number contradicts itself", () => {
    expect(Object.fromEntries(contradictions(readPrinted(), groups))).toEqual({
      "table1-exploitation-sexual-total": [{part: "percent", implied: 51.5}],
      "table1-referral-other-total": [{part: "n", implied: 21}],
      "table1-referral-other-children": [{part: "percent", implied: 42.9}]
    });
  });
});

describe("contradictions", () => {
  it("finds none where nothing is printed", () => {
    expect(contradictions([], groups).size).toBe(0);
  });

  it.each([
    {what: "a count without a percentage", number: {percent: null}},
    {what: "a count without a group", number: {denominator: null}},
    {what: "a blank", number: {n: null, percent: null}},
    {what: "an empty group", number: {n: 0, denominator: 0, percent: "0"}}
  ])("cannot hold a percentage against $what", ({number}) => {
    expect(contradictions([printedNumber(number)], groups).size).toBe(0);
  });

  it("suspects all three cells of a row where every column sums to its group", () => {
    const row = {place: "Table 1", variable: "Sex", level: "Female", percent: null};
    const other = {...row, level: "Male"};
    const printed = [
      printedNumber({...row, id: "total", group: "total", n: 7, denominator: 10}),
      printedNumber({...row, id: "adults", group: "adults", n: 4, denominator: 6}),
      printedNumber({...row, id: "children", group: "children", n: 2, denominator: 4}),
      printedNumber({...other, id: "other-total", group: "total", n: 3, denominator: 10}),
      printedNumber({...other, id: "other-adults", group: "adults", n: 2, denominator: 6}),
      printedNumber({...other, id: "other-children", group: "children", n: 2, denominator: 4})
    ];
    const implied = [...contradictions(printed, groups)].map(([id, found]) => [
      id,
      ...found.map((one) => one.implied)
    ]);
    expect(implied).toEqual([
      ["total", 6],
      ["adults", 5],
      ["children", 3],
      ["other-total", 4],
      ["other-adults", 1],
      ["other-children", 1]
    ]);
  });

  it("needs no group size to see that a row does not add up", () => {
    const row = {variable: "Sex", level: "Female", denominator: null, percent: null};
    const printed = [
      printedNumber({...row, id: "total", group: "total", n: 7}),
      printedNumber({...row, id: "adults", group: "adults", n: 4}),
      printedNumber({...row, id: "children", group: "children", n: 2})
    ];
    const found = contradictions(printed, groups);
    expect([...found.keys()]).toEqual(["total", "adults", "children"]);
    expect(found.get("total")?.[0]?.implied).toBe(6);
  });

  it("does not mix rows of the same name from two places, and asks nothing of a row without both groups", () => {
    const row = {variable: "Sex", level: "Female", percent: null};
    const printed = [
      printedNumber({...row, id: "total", group: "total", place: "Table 1", n: 7}),
      printedNumber({...row, id: "adults", group: "adults", place: "Table 1", n: 4}),
      printedNumber({...row, id: "children", group: "children", place: "Table 2", n: 2})
    ];
    expect(contradictions(printed, groups).size).toBe(0);
  });
});

describe("isRounding", () => {
  it.each([
    {percent: "80", count: 76, total: 95, is: true},
    {percent: "80.0", count: 76, total: 95, is: true},
    {percent: "43", count: 41, total: 95, is: true},
    {percent: "43.1", count: 41, total: 95, is: false},
    {percent: "43.2", count: 41, total: 95, is: true},
    {percent: "12", count: 1, total: 8, is: true},
    {percent: "13", count: 1, total: 8, is: true},
    {percent: "12.4", count: 1, total: 8, is: false},
    {percent: "37", count: 3, total: 8, is: false}
  ])("$percent for $count of $total: $is", ({percent, count, total, is}) => {
    expect(isRounding(percent, count, total)).toBe(is);
  });
});
