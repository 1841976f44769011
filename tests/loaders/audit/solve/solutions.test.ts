import {expect, test} from "vitest";
import {Solutions} from "../../../../loaders/audit/solve/solutions.js";
import type {Form, Part} from "../../../../loaders/audit/solve/subsystems.js";
import {loadSolver} from "../../../../loaders/solver/solver.js";

/** Three counts of 0 to 1, of which any two make `least` to 1: halves would do where whole numbers do not. */
function triangle(least: number): Part {
  const pairs = [
    [0, 1],
    [1, 2],
    [0, 2]
  ] as const;
  return {
    counts: [0, 1, 2],
    box: {least: [0, 0, 0], greatest: [1, 1, 1]},
    relations: pairs.map((pair) => ({terms: pair.map((count) => [count, 1] as const), least, greatest: 1}))
  };
}

const all: Form = {
  constant: 5,
  terms: [
    [0, 1],
    [1, 1],
    [2, 1]
  ]
};
const first: Form = {constant: 0, terms: [[0, 1]]};
const notFirst: Form = {constant: 1, terms: [[0, -1]]};

test("bounds are of whole numbers where fractions would go further", async () => {
  const solutions = new Solutions(await loadSolver(), triangle(0), [all, first, notFirst]);
  expect(solutions.extreme(0, -1)).toBe(6);
  expect(solutions.extreme(0, 1)).toBe(5);
  expect(solutions.extreme(0, 1, 1)).toBe(6);
  expect(solutions.extreme(0, -1, 2)).toBe(6);
  expect(solutions.extreme(2, -1, 1)).toBe(0);
  expect(solutions.extreme(1, -1)).toBe(1);
  expect(solutions.extreme(1, -1, 0)).toBe(1);
  solutions.dispose();
});

test("what only fractions satisfy has no solution", async () => {
  const solutions = new Solutions(await loadSolver(), triangle(1), [all]);
  expect(solutions.exist()).toBe(false);
  solutions.dispose();
});
