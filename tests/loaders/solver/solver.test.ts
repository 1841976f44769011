import {expect, test} from "vitest";
import type {Program, ProgramInput} from "../../../loaders/solver/program.js";
import {loadSolver} from "../../../loaders/solver/solver.js";

const solver = await loadSolver();
const none = Number.POSITIVE_INFINITY;

/**
 * A workshop earns 30 by a chair and 50 by a table. Carpentry: chairs + 2 tables ≤ 41; finishing: 2 chairs + tables ≤ 51.
 * The lines cross at 61/3 chairs and 31/3 tables, worth 3380/3; the best in whole numbers is 19 and 11, worth 1120.
 */
const workshop: ProgramInput = {
  columns: [
    {lower: 0, upper: none, cost: 30, integer: true},
    {lower: 0, upper: none, cost: 50, integer: true}
  ],
  rows: [
    {
      terms: [
        [0, 1],
        [1, 2]
      ],
      lower: -none,
      upper: 41
    },
    {
      terms: [
        [0, 2],
        [1, 1]
      ],
      lower: -none,
      upper: 51
    }
  ]
};

test("an integer program and its relaxation are solved from one model", () => {
  solver.use(workshop, (program) => {
    program.setSense("maximise");
    expect(program.run()).toMatchObject({status: "optimal", feasible: true, objective: 1120});
    expect([...program.values()].map(Math.round)).toEqual([19, 11]);
    expect(program.bound()).toBeCloseTo(1120, 6);
    program.setIntegers(false);
    expect(program.run().objective).toBeCloseTo(3380 / 3, 6);
    program.setIntegers(true);
    expect(program.run().objective).toBeCloseTo(1120, 6);
  });
});

test("a row's dual says what one unit more of it is worth", () => {
  solver.use(workshop, (program) => {
    program.setSense("maximise");
    program.setIntegers(false);
    program.run();
    expect(program.rowDuals()[0]).toBeCloseTo(70 / 3, 6);
    expect(program.rowDuals()[1]).toBeCloseTo(10 / 3, 6);
    expect(program.columnDuals()[0]).toBeCloseTo(0, 6);
  });
});

test("bounds, costs and rows change without a new model", () => {
  solver.use(workshop, (program) => {
    program.setSense("maximise");
    program.setBounds(0, 0, 10);
    expect(program.run().objective).toBe(9 * 30 + 16 * 50);
    program.setCost(0, 0);
    expect(program.run().objective).toBe(20 * 50);
    program.addRows([{terms: [[1, 1]], lower: -none, upper: 7}]);
    expect(program.run().objective).toBe(7 * 50);
    program.setRowBounds(2, -none, 5);
    expect(program.run().objective).toBe(5 * 50);
  });
});

test("a program that nothing satisfies says so, and so does one without a limit", () => {
  solver.use(workshop, (program) => {
    program.addRows([{terms: [[0, 1]], lower: 30, upper: none}]);
    expect(program.run()).toMatchObject({status: "infeasible", feasible: false});
  });
  solver.use({columns: [{lower: 0, upper: none, cost: -1}], rows: []}, (program) => {
    expect(program.run().status).toBe("unbounded");
  });
});

test("a program is disposed of when the work on it fails", () => {
  let kept: Program | undefined;
  const work = (program: Program) => {
    kept = program;
    throw new Error("no");
  };
  expect(() => solver.use(workshop, work)).toThrow("no");
  expect(() => kept?.run()).toThrow("after disposal");
});

test("an integer program has the solution that it has, which HiGHS presolves away", () => {
  const values = [1, 0, 0, 1, 33, 28, 1, 16, 24, 1];
  const row = (terms: Array<readonly [number, number]>, lower: number, upper = lower) => ({
    terms,
    lower,
    upper
  });
  const rows = [
    row(
      [0, 1, 2].map((column) => [column, 1]),
      1
    ),
    row(
      [7, 8, 9].map((column) => [column, 1]),
      41
    ),
    row(
      [3, 7, 8, 9].map((column) => [column, 1]),
      42
    ),
    row(
      [5, 3].map((column) => [column, 1]),
      29
    ),
    row(
      [4, 6].map((column) => [column, 1]),
      34
    ),
    ...[[3, 0] as const, [4, 5] as const, [6, 3] as const].map(([more, less]) =>
      row(
        [
          [more, 1],
          [less, -1]
        ],
        0,
        none
      )
    )
  ];
  for (const {terms, lower, upper} of rows) {
    const sum = terms.reduce((total, [column, weight]) => total + weight * (values[column] ?? 0), 0);
    expect(sum >= lower && sum <= upper).toBe(true);
  }
  const most = [64, 64, 64, 101, 117, 101, 117, 73, 73, 73];
  const columns = most.map((upper) => ({lower: 0, upper, integer: true}));
  solver.use({columns, rows}, (program) => expect(program.run().status).toBe("optimal"));
});
