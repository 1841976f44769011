import {expect, test} from "vitest";
import {Solutions} from "../../../../loaders/audit/solve/solutions.js";
import type {LinearForm, Subsystem} from "../../../../loaders/audit/solve/subsystems.js";
import {loadSolver} from "../../../../loaders/solver/solver.js";

/** Three counts of 0 to 1, of which any two make `least` to 1: halves would do where whole numbers do not. */
function triangle(lower: number): Subsystem {
  const pairs = [
    [0, 1],
    [1, 2],
    [0, 2]
  ] as const;
  return {
    counts: [0, 1, 2],
    isCore: [false, false, false],
    box: {lower: [0, 0, 0], upper: [1, 1, 1]},
    relations: pairs.map((pair) => ({terms: pair.map((count) => [count, 1] as const), lower, upper: 1}))
  };
}

const all: LinearForm = {
  constant: 5,
  terms: [
    [0, 1],
    [1, 1],
    [2, 1]
  ]
};
const first: LinearForm = {constant: 0, terms: [[0, 1]]};
const notFirst: LinearForm = {constant: 1, terms: [[0, -1]]};

test("bounds are of whole numbers where fractions would go further", async () => {
  const solutions = new Solutions(await loadSolver(), triangle(0), [all, first, notFirst]);
  expect(solutions.findExtreme(0, "max")).toBe(6);
  expect(solutions.findExtreme(0, "min")).toBe(5);
  expect(solutions.findExtreme(0, "min", 1)).toBe(6);
  expect(solutions.findExtreme(0, "max", 2)).toBe(6);
  expect(solutions.findExtreme(2, "max", 1)).toBe(0);
  expect(solutions.findExtreme(1, "max")).toBe(1);
  expect(solutions.findExtreme(1, "max", 0)).toBe(1);
  solutions.dispose();
});

test("what only fractions satisfy has no solution", async () => {
  const solutions = new Solutions(await loadSolver(), triangle(1), [all]);
  expect(solutions.exist()).toBe(false);
  solutions.dispose();
});
