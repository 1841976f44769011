import {expect, test} from "vitest";
import {estimateCost} from "../../../../loaders/release/further/estimate-cost.js";
import type {CountedTable} from "../../../../loaders/release/tables/counted-table.js";
import {rules} from "../../../support/release-rules.js";

const structure = {title: "", population: "", labels: [], within: [], partition: null, covers: null};
const sizes = {Female: 101, Male: 29};

function themes(...counts: Array<[female: number, male: number]>): CountedTable {
  const rows = counts.flatMap(([Female, Male], theme) => [
    {theme, group: "Female", patients: Female, denominator: sizes.Female},
    {theme, group: "Male", patients: Male, denominator: sizes.Male},
    {theme, group: "all", patients: Female + Male, denominator: 130}
  ]);
  return {
    ...structure,
    name: "themes",
    dimensions: ["theme", "group"],
    denominator: {table: "sample", on: {}},
    rows
  };
}

test("what a further characteristic costs is how many of its numbers, or their rests, are small", () => {
  // 16 of 29 men and their rest of 13 may leave; 21 of 29 leave 8, and 7 are few.
  expect(estimateCost("sex", [themes([61, 16], [61, 21], [36, 7])], rules)).toEqual({
    by: "sex",
    numbers: 6,
    withheld: 2
  });
});

test("of tables that do not leave by it nothing is counted", () => {
  const pairs = {...themes([61, 16]), within: [{table: "themes", on: {}}]};
  expect(estimateCost("sex", [pairs], rules)).toEqual({by: "sex", numbers: 0, withheld: 0});
});
