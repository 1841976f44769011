import {readFileSync} from "node:fs";
import {beforeAll, describe, expect, it} from "vitest";
import {cohenKappa} from "../../src/stats/cohen-kappa.js";
import {krippendorffAlpha} from "../../src/stats/krippendorff-alpha.js";
import type {Metric} from "../../src/stats/pairable-ratings.js";
import {expectAgreement} from "./agree.js";
import {draws} from "./draws.js";
import {list, matrix, vector} from "./literals.js";
import {useR} from "./webr.js";

const ask = useR();
const functions = readFileSync(new URL("agreement.R", import.meta.url), "utf8");
const metrics: Metric[] = ["nominal", "ordinal", "interval", "ratio"];
const {share, between, oneOf, many} = draws(1971);

/** Ratings of 5 to 40 units by 2 to 4 coders in 2 to 5 categories, who often agree and sometimes say nothing. */
function anyRatings(): (number | null)[][] {
  const coders = between(2, 4);
  const values = many(between(2, 5), () => between(0, 60) / 4);
  const any = () => oneOf(values);
  const [agreeing, missing] = [share(), share() / 3];
  return many(between(5, 40), () => {
    const usual = any();
    const rating = () => (share() < agreeing ? usual : any());
    return many(coders, () => (share() < missing ? null : rating()));
  });
}

/** A table of two coders, who now and then agree throughout or use one category only. */
function anyTable(): number[][] {
  const size = between(2, 5);
  const [most, off] = [between(1, 40), between(0, 2)];
  const cell = (i: number, j: number) => between(0, i === j ? most : Math.ceil((most * off) / 3));
  const table = many(size, (i) => many(size, (j) => cell(i, j)));
  (table[0] as number[])[0] = between(1, most);
  return table;
}

const units = (ratings: readonly (readonly (number | null)[])[]) => list(ratings.map(vector));

beforeAll(async () => {
  await ask(`${functions}\n0`);
});

describe("krippendorffAlpha, against its matrix of coincidences in R", () => {
  const sets = many(80, anyRatings);

  it.each(metrics)("gives the same for 80 sets of ratings under the %s metric", async (metric) => {
    const r = await ask(`sapply(${list(sets.map(units))}, alpha, metric = "${metric}")`);
    const ours = sets.map((set) => krippendorffAlpha(set, {metric, bootstrap: 0}).estimate);
    expectAgreement(
      sets.map((set, i) => ({ours: ours[i] as number | null, r: r[i], of: set})),
      {relative: 1e-9, absolute: 1e-12}
    );
  });
});

describe("krippendorffAlpha's interval, against R's sample.int and quantile", () => {
  const usual = anyRatings();
  const nearlyAlike = [
    [1, 1],
    [1, 1],
    [1, 2],
    [null, 2],
    [1, 1, 1]
  ];

  it.each(
    metrics.flatMap((metric) => [
      {metric, name: "a usual set", set: usual, seed: 15, resamples: 150, level: 0.95},
      {metric, name: "resamples without variation", set: nearlyAlike, seed: -7, resamples: 99, level: 0.9}
    ])
  )("gives the same ends under the $metric metric, $name", async ({metric, set, seed, resamples, level}) => {
    const r = await ask(`bootstrap(${units(set)}, "${metric}", ${seed}, ${resamples}, ${level})`);
    const {lower, upper} = krippendorffAlpha(set, {metric, seed, bootstrap: resamples, level});
    expect(r).toHaveLength(2);
    expectAgreement(
      [
        {ours: lower, r: r[0], of: "lower"},
        {ours: upper, r: r[1], of: "upper"}
      ],
      {relative: 1e-12, absolute: 1e-12}
    );
  });
});

describe("cohenKappa, against the formulas in R", () => {
  it("gives the same estimate and squared error for 200 tables", async () => {
    const tables = many(200, anyTable);
    expect(tables.filter((table) => cohenKappa(table).estimate === null).length).toBeGreaterThan(2);
    const r = await ask(`sapply(${list(tables.map(matrix))}, cohen)`);
    const ours = tables.map((table) => cohenKappa(table));
    expectAgreement(
      tables.map((table, i) => ({ours: ours[i]?.estimate ?? null, r: r[2 * i], of: table})),
      {relative: 1e-9, absolute: 1e-12}
    );
    expectAgreement(
      tables.map((table, i) => {
        const error = ours[i]?.standardError ?? null;
        return {ours: error === null ? null : error ** 2, r: r[2 * i + 1], of: table};
      }),
      {relative: 2e-9, absolute: 1e-15}
    );
  });
});
