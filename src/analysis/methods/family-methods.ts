import {holm} from "../../stats/adjust.js";
import {chiSquare} from "../../stats/chi-square.js";
import type {Contingency} from "../../stats/contingency.js";
import {cramersV} from "../../stats/cramers-v.js";
import {freemanHalton} from "../../stats/freeman-halton.js";
import type {Method} from "./method.js";

/** One of several p values that are adjusted together. */
export type OneOfSeveral = {pValues: readonly number[]; place: number};

/** Holm’s step-down adjustment. */
export const holmAdjustment: Method<OneOfSeveral> = {
  name: "holm",
  label: "p adjusted by Holm",
  source: "Holm 1979, Scand J Stat 6:65",
  values: ({pValues, place}) => ({adjusted: holm(pValues)[place] ?? null}),
  r: ({pValues, place}) => `c(adjusted = p.adjust(c(${pValues.join(", ")}), "holm")[${place + 1}])`
};

/** Fisher’s test for a whole characteristic. */
export const freemanHaltonTest: Method<Contingency> = {
  name: "freeman-halton",
  label: "Freeman and Halton’s exact test",
  source: "Freeman & Halton 1951, Biometrika 38:141",
  values: (levels) => ({pValue: enumerated(levels)}),
  r: (levels) => `c(pValue = fisher.test(${levelsCode(levels)}, workspace = 2e7)$p.value)`
};

/** The steps that the test of more than two groups may take: some hundredths of a second. */
const stepsOfSeveral = 50_000;

/** The exact p, or null where too many tables have these margins. */
function enumerated(levels: Contingency): number | null {
  try {
    return freemanHalton(levels, levels.length > 2 ? stepsOfSeveral : undefined).pValue;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The large-sample test of a whole table, which stands in where the exact one would take too long. */
export const wholePearsonTest: Method<Contingency> = {
  name: "pearson-whole",
  label: "Pearson’s chi-square",
  source:
    "Pearson 1900, Phil Mag 50:157; in place of the exact test, which has too many tables to go through",
  values: (levels) => ({pValue: chiSquare(levels).pValue}),
  r: (levels) => `c(pValue = chisq.test(${levelsCode(levels)}, correct = FALSE)$p.value)`
};

/** The p of a whole table, by the exact test, or by Pearson's where that would take too long. */
export type WholeTest = {test: Method<Contingency>; pValue: number | null; isExact: boolean};

/** Tests a table of two groups or more; all must have units, and some levels too. */
export function testWhole(levels: Contingency): WholeTest {
  const exact = enumerated(levels);
  if (exact !== null) return {test: freemanHaltonTest, pValue: exact, isExact: true};
  return {test: wholePearsonTest, pValue: wholePearsonTest.values(levels).pValue ?? null, isExact: false};
}

/** How strongly a whole characteristic and the groups are associated, from 0 to 1. */
export const cramersAssociation: Method<Contingency> = {
  name: "cramers-v",
  label: "Cramér’s V",
  source: "Cramér 1946, Mathematical Methods of Statistics, 21.9; no bias correction",
  values: (levels) => ({estimate: cramersV(levels).estimate}),
  r: (levels) => `t <- ${levelsCode(levels)}
c(estimate = sqrt(chisq.test(t, correct = FALSE)$statistic[[1]] / sum(t) / (min(dim(t)) - 1)))`
};

function levelsCode(levels: Contingency): string {
  return `rbind(${levels.map((group) => `c(${group.join(", ")})`).join(", ")})`;
}
