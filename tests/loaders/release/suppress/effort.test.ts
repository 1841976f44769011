import {expect, test} from "vitest";
import {decide, Effort, limitEffort} from "../../../../loaders/release/suppress/effort.js";
import {loadSolver} from "../../../../loaders/solver/solver.js";

// 10,000 unknowns cost 10,000^1.25 = 100,000.
const columns = Array.from({length: 10_000}, () => ({lower: 0, upper: 3, cost: 1}));

async function openChoices(most: number) {
  const effort = new Effort(most);
  const solver = limitEffort(await loadSolver(), effort);
  const solve = (times: number, unknowns = columns.length) =>
    solver.use({columns: columns.slice(0, unknowns), rows: []}, (program) => {
      for (let i = 0; i < times; i += 1) program.run();
      return "decided";
    });
  const choose = (times: number, {share = 1, unknowns = columns.length} = {}) =>
    decide(
      effort,
      () => solve(times, unknowns),
      () => "withheld",
      share
    );
  return {solve, choose};
}

test("a decision that takes more than two thirds of the effort that is left is taken otherwise", async () => {
  const {solve, choose} = await openChoices(1_500_000);
  expect(choose(9)).toBe("decided");
  // 600,000 are left.
  expect(choose(3)).toBe("decided");
  // 300,000 are left.
  expect(choose(3)).toBe("withheld");
  // What did not help is spent, too.
  expect(choose(1)).toBe("withheld");
  expect(solve(5)).toBe("decided");
});

test("a decision may take a share of that", async () => {
  expect((await openChoices(3_100_000)).choose(2, {share: 1 / 10})).toBe("decided");
  expect((await openChoices(3_100_000)).choose(3, {share: 1 / 10})).toBe("withheld");
});

test("a small decision is always taken, even where nothing is left", async () => {
  const {choose} = await openChoices(0);
  // 625 unknowns cost 625^1.25 = 3,125; 20,000 are allowed.
  expect(choose(6, {unknowns: 625})).toBe("decided");
  expect(choose(6, {unknowns: 625})).toBe("decided");
  expect(choose(7, {unknowns: 625})).toBe("withheld");
});

test("a decision fails with what went wrong, if that is not the effort", () => {
  const fail = () => {
    throw new Error("a fault");
  };
  expect(() => decide(new Effort(), fail, () => undefined)).toThrow("a fault");
});
