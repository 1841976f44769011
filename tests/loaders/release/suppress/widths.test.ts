import {expect, test} from "vitest";
import type {Attacker} from "../../../../loaders/release/suppress/attacker.js";
import {findProvenWidth, isWideIfKnown} from "../../../../loaders/release/suppress/widths.js";

/** What an attacker found of the counts 7 and 9. */
function found(mixes: boolean, ...tables: [number, number][]): Attacker {
  const [counts, known] = [tables.map(([count]) => count), tables.map(([, other]) => other)];
  return {
    indexes: new Map([
      [7, 0],
      [9, 1]
    ]),
    possibleTables: tables.map((table) => Float64Array.from(table)),
    least: [Math.min(...counts), Math.min(...known)],
    greatest: [Math.max(...counts), Math.max(...known)],
    mixes
  } as unknown as Attacker;
}

const tables: [number, number][] = [
  [0, 0],
  [20, 0],
  [1, 4],
  [19, 4]
];

test("what is between two possible tables is possible in fractions of patients", () => {
  // A quarter of (1, 4) and three of (0, 0) is (0.25, 1); a quarter of (19, 4) and three of (20, 0) is (19.75, 1).
  expect(findProvenWidth(found(true, ...tables), 7)).toBe(20);
  expect(findProvenWidth(found(true, ...tables), 7, 9)).toBe(19.5);
  expect(findProvenWidth(found(false, ...tables), 7, 9)).toBe(18);
});

test("in whole numbers a width between tables must be wider by one", () => {
  expect(isWideIfKnown(found(true, ...tables), 7, 9, 19.5)).toBe(true);
  expect(isWideIfKnown(found(true, ...tables), 7, 9, 19.6)).toBe(false);
  expect(isWideIfKnown(found(false, ...tables), 7, 9, 18.5)).toBe(true);
  expect(isWideIfKnown(found(false, ...tables), 7, 9, 18.6)).toBe(false);
});

test("nothing is shown where no table has the known count", () => {
  expect(isWideIfKnown(found(true, [0, 0], [20, 0]), 7, 9, 1)).toBe(false);
});
