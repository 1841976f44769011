import {expect, test} from "vitest";
import {decide, Effort, limitEffort} from "../../../../loaders/release/suppress/effort.js";
import {loadSolver} from "../../../../loaders/solver/solver.js";

test("a decision that takes more effort than it may is taken otherwise, and the next begins anew", async () => {
  const effort = new Effort();
  const solver = limitEffort(await loadSolver(), effort);
  // 10,000 unknowns cost 10,000^1.25 = 100,000. 2,005,000 are allowed for one row, which is 20 times as much.
  const columns = Array.from({length: 10_000}, () => ({lower: 0, upper: 3, cost: 1}));
  const solve = (times: number) =>
    solver.use({columns, rows: []}, (program) => {
      for (let i = 0; i < times; i += 1) program.run();
      return "decided";
    });
  const choose = (times: number, share?: number) =>
    decide(
      effort,
      1,
      () => solve(times),
      () => "withheld",
      share
    );
  expect(choose(20)).toBe("decided");
  expect(choose(21)).toBe("withheld");
  expect(choose(20)).toBe("decided");
  expect(choose(2, 1 / 10)).toBe("decided");
  expect(choose(3, 1 / 10)).toBe("withheld");
  expect(solve(21)).toBe("decided");
});

test("a decision fails with what went wrong, if that is not the effort", () => {
  const fail = () => {
    throw new Error("a fault");
  };
  expect(() => decide(new Effort(), 1, fail, () => undefined)).toThrow("a fault");
});
