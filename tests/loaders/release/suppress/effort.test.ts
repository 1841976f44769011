import {expect, test} from "vitest";
import {decide, Effort, limitEffort} from "../../../../loaders/release/suppress/effort.js";
import {loadSolver} from "../../../../loaders/solver/solver.js";

test("a decision that takes more effort than it may is taken otherwise, and the next begins anew", async () => {
  const effort = new Effort();
  const solver = limitEffort(await loadSolver(), effort);
  const columns = [{lower: 0, upper: 3, cost: 1}];
  const solve = (times: number) =>
    solver.use({columns, rows: []}, (program) => {
      for (let i = 0; i < times; i += 1) program.run();
      return "decided";
    });
  // 800 unknowns for one row, and one unknown each time.
  expect(
    decide(
      effort,
      1,
      () => solve(800),
      () => "withheld"
    )
  ).toBe("decided");
  expect(
    decide(
      effort,
      1,
      () => solve(801),
      () => "withheld"
    )
  ).toBe("withheld");
  expect(
    decide(
      effort,
      1,
      () => solve(800),
      () => "withheld"
    )
  ).toBe("decided");
  expect(solve(2000)).toBe("decided");
});

test("a decision fails with what went wrong, if that is not the effort", () => {
  const fail = () => {
    throw new Error("a fault");
  };
  expect(() => decide(new Effort(), 1, fail, () => undefined)).toThrow("a fault");
});
