import {expect, test} from "vitest";
import {decide, Effort, limitEffort, OutOfEffort} from "../../../../loaders/release/suppress/effort.js";
import {loadSolver} from "../../../../loaders/solver/solver.js";

function openChoices(most: number) {
  const effort = new Effort(most);
  return (cost: number, share = 1) =>
    decide(
      effort,
      () => {
        effort.spend(cost);
        return "decided";
      },
      () => "withheld",
      share
    );
}

test("a decision that takes more than two thirds of the effort that is left is taken otherwise", () => {
  const choose = openChoices(150_000);
  expect(choose(90_000)).toBe("decided");
  // 60,000 are left.
  expect(choose(30_000)).toBe("decided");
  // 30,000 are left.
  expect(choose(25_000)).toBe("withheld");
  // What did not help is spent, too: 5,000 are left.
  expect(choose(4_000)).toBe("withheld");
});

test("a decision may take a share of that", () => {
  expect(openChoices(300_000)(20_000, 1 / 10)).toBe("decided");
  expect(openChoices(300_000)(20_001, 1 / 10)).toBe("withheld");
});

test("a small decision is always taken, even where nothing is left", () => {
  const choose = openChoices(0);
  expect(choose(2_000)).toBe("decided");
  expect(choose(2_000)).toBe("decided");
  expect(choose(2_001)).toBe("withheld");
});

test("a decision fails with what went wrong, if that is not the effort", () => {
  const fail = () => {
    throw new Error("a fault");
  };
  expect(() => decide(new Effort(), fail, () => undefined)).toThrow("a fault");
});

test("a limited solver spends what each of its programs takes, and stops where no more is left", async () => {
  const effort = new Effort(1_000);
  const solver = limitEffort(await loadSolver(), effort);
  // The most of x + y with x + 2y at most 4 and 2x + y at most 4 is 8/3.
  const columns = [1, 1].map((cost) => ({lower: 0, upper: 4, cost}));
  const rows = [
    [1, 2],
    [2, 1]
  ].map((weights) => ({lower: 0, upper: 4, terms: weights.map((weight, at) => [at, weight] as const)}));
  solver.use({columns, rows}, (program) => {
    program.setSense("maximise");
    const {objective, effort: taken} = program.run();
    expect(objective).toBeCloseTo(8 / 3);
    expect(taken).toBeGreaterThan(0);
    expect(effort.left).toBe(1_000 - taken);
    effort.allow(0);
    expect(() => program.run()).toThrow(OutOfEffort);
  });
});
