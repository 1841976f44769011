import {expect, test} from "vitest";
import {makeBareRelease} from "../../../../../loaders/release/gate/make-release.js";
import {withholdCounts} from "../../../../../loaders/release/gate/withhold.js";
import {readEarlier} from "../../../../../loaders/release/suppress/model/earlier-releases.js";
import {makeModel} from "../../../../../loaders/release/suppress/model/make-model.js";
import {rules, sample, table} from "../tables.js";

const sizes = [95, 35] as const;
const tables = [
  sample(sizes),
  table("routes", ["route"], {told: [11, 20], seen: [84, 12], heard: [4, 3]}, sizes)
];

/** What is read of a release that withholds these rows of the routes, and rounds to multiples of 5 or not at all. */
function read(rounding: number | null, withheld: readonly number[]) {
  const released = withholdCounts(tables, new Map([["routes", new Set(withheld)]]), {rounding});
  const [read] = readEarlier(makeModel(tables), tables, [makeBareRelease(released, {...rules, rounding})]);
  return read;
}

test("what an earlier release shows is read, and what it withholds or does not list is withheld", () => {
  const found = read(null, [0, 6, 7, 8]);
  expect([...(found?.shown ?? [])].map(([row, {lower, upper}]) => [row, lower, upper])).toEqual([
    [0, 95, 95],
    [1, 35, 35],
    [2, 130, 130],
    [4, 20, 20],
    [5, 31, 31],
    [6, 84, 84],
    [7, 12, 12],
    [8, 96, 96]
  ]);
  expect([...(found?.withheld ?? [])]).toEqual([3, 9, 10, 11]);
});

test("a rounded number leaves what is not small and does not leave a small rest", () => {
  // 11 becomes 10: of 8 to 12 those from 10. 84 of 95 becomes 85: of 83 to 87 those to 85. 20 of 35: 18 to 22.
  const shown = read(5, [9, 10, 11])?.shown;
  expect([3, 6, 4].map((row) => shown?.get(row))).toEqual([
    {lower: 10, upper: 12},
    {lower: 83, upper: 85},
    {lower: 18, upper: 22}
  ]);
});
