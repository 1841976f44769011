import {readFileSync} from "node:fs";
import {beforeAll, describe, expect, it} from "vitest";
import {benjaminiHochberg, holm} from "../../src/stats/adjust.js";
import {chiSquare} from "../../src/stats/chi-square.js";
import type {TwoByTwo} from "../../src/stats/contingency.js";
import {fisherExact} from "../../src/stats/fisher-exact.js";
import {midP} from "../../src/stats/mid-p.js";
import {wilson} from "../../src/stats/wilson.js";
import {expectAgreement, type Tolerance} from "./agree.js";
import {draws} from "./draws.js";
import {list, matrix, vector} from "./literals.js";
import {useR} from "./webr.js";

const ask = useR();
const {share, between, oneOf, many, having} = draws(1935);

/** Two groups of the given sizes, who have the trait as often as each other or not, or all or none of them. */
function anyTable(first: number, second: number): TwoByTwo {
  const common = share();
  const often = () => oneOf([0, common, common, share(), share(), 1]);
  const [a, b] = [having(first, often()), having(second, often())];
  return [
    [a, first - a],
    [b, second - b]
  ];
}

const tables: readonly TwoByTwo[] = [
  [
    [41, 54],
    [22, 13]
  ],
  [
    [0, 0],
    [0, 0]
  ],
  ...many(80, () => anyTable(between(0, 8), between(0, 8))),
  ...many(80, () => anyTable(between(1, 60), between(1, 60))),
  ...many(60, () => anyTable(between(50, 400), between(1, 400))),
  ...many(12, () => anyTable(between(1000, 4000), between(20, 4000)))
];
const isFilled = ([[a, b], [c, d]]: TwoByTwo) => [a + b, c + d, a + c, b + d].every((margin) => margin > 0);
const filled = tables.filter(isFilled);
const rated = tables.filter(([[a, b]]) => a + b > 0);

const names = [
  ...["fisher", "ratio", "ratioFrom", "ratioTo", "solved", "solvedFrom", "solvedTo"],
  ...["midPByLikelihood", "midPDoubled", "pearson", "pearsonP", "yates", "yatesP"],
  ...["scoreFrom", "scoreTo"]
];
const answers = new Map<TwoByTwo, number[]>();

beforeAll(async () => {
  await ask(`${readFileSync(new URL("comparisons.R", import.meta.url), "utf8")}\n0`);
  const wanted = `c(${names.map((name) => `"${name}"`).join(", ")})`;
  const numbers = await ask(
    `sapply(${list(tables.map(matrix))}, function(table) everything(table)[${wanted}])`
  );
  for (const [place, table] of tables.entries())
    answers.set(table, numbers.slice(place * names.length, (place + 1) * names.length));
});

/** Sets a number of ours beside the one that R gives by the name, for each of the tables. */
function expectR(
  name: string,
  ours: (table: TwoByTwo) => number | null,
  tolerance: Tolerance,
  among: readonly TwoByTwo[] = tables
): void {
  const place = names.indexOf(name);
  expectAgreement(
    among.map((table) => ({ours: ours(table), r: answers.get(table)?.[place], of: table})),
    tolerance
  );
}

const close = {relative: 1e-9, absolute: 1e-13};

describe("comparisons of two groups, against R", () => {
  it("has more than 200 tables to go by, with empty margins and zeros among them", () => {
    expect(tables.length).toBeGreaterThan(200);
    expect(tables.length - filled.length).toBeGreaterThan(10);
    expect(filled.filter((table) => table.flat().includes(0)).length).toBeGreaterThan(20);
  });

  it("fisherExact has the p of fisher.test", () => {
    expectR("fisher", (table) => fisherExact(table).pValue, {relative: 1e-9});
  });

  it("fisherExact has the odds ratio and interval of fisher.test, as far as that is solved", () => {
    const varied = tables.filter((table) => fisherExact(table).oddsRatio !== null);
    for (const [name, ours] of [
      ["ratio", (table: TwoByTwo) => fisherExact(table).oddsRatio as number],
      ["ratioFrom", (table: TwoByTwo) => fisherExact(table).lower],
      ["ratioTo", (table: TwoByTwo) => fisherExact(table).upper]
    ] as const) {
      const place = names.indexOf(name);
      expectAgreement(
        varied.map((table) => ({
          ours: belowOne(ours(table)),
          r: belowOne(answers.get(table)?.[place] as number),
          of: table
        })),
        {relative: 1e-2, absolute: 2.5e-4}
      );
    }
  });

  it("fisherExact has the odds ratio and interval of R, solved to the end", () => {
    expectR("solved", (table) => fisherExact(table).oddsRatio, close);
    expectR("solvedFrom", (table) => fisherExact(table).lower, close);
    expectR("solvedTo", (table) => fisherExact(table).upper, close);
  });

  it("midP has the sums of R's dhyper", () => {
    expectR("midPByLikelihood", (table) => midP(table, {rule: "likelihood"}).pValue, {relative: 1e-9});
    expectR("midPDoubled", (table) => midP(table, {rule: "doubled"}).pValue, {relative: 1e-9});
  });

  it("chiSquare has the statistic and p of chisq.test, corrected or not", () => {
    expectR("pearson", (table) => chiSquare(table).statistic, close, filled);
    expectR("pearsonP", (table) => chiSquare(table).pValue, {relative: 1e-9}, filled);
    expectR("yates", (table) => chiSquare(table, {yates: true}).statistic, close, filled);
    expectR("yatesP", (table) => chiSquare(table, {yates: true}).pValue, {relative: 1e-9}, filled);
  });
});

/** fisher.test solves for the odds ratio where it is below 1, and for its inverse where it is above, to 1.2e-4. */
function belowOne(ratio: number): number {
  return ratio > 1 ? 1 / ratio : ratio;
}

describe("proportions, against R", () => {
  it("wilson has the interval of prop.test", () => {
    expectR("scoreFrom", ([[a, b]]) => wilson(a, a + b).lower, close, rated);
    expectR("scoreTo", ([[a, b]]) => wilson(a, a + b).upper, close, rated);
  });
});

describe("adjusted p-values, against R", () => {
  const anyP = () => oneOf([0, 1, 0.05, share(), share() / 100, share() / 100]);
  const vectors = many(24, (place) => many(1 + place, anyP));

  it.each([
    {adjust: holm, method: "holm"},
    {adjust: benjaminiHochberg, method: "BH"}
  ])("$method has those of p.adjust", async ({adjust, method}) => {
    for (const p of vectors) {
      const adjusted = await ask(`p.adjust(${vector(p)}, "${method}")`);
      expect(adjusted).toHaveLength(p.length);
      expectAgreement(
        adjust(p).map((ours, i) => ({ours, r: adjusted[i], of: p})),
        {relative: 1e-14}
      );
    }
  });
});
