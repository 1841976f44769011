import type {TwoGroups} from "../../model/two-groups.js";
import type {Method} from "../methods/method.js";
import {
  conditionalOddsRatio,
  fisherTest,
  midPByLikelihood,
  midPDoubled,
  miettinenNurminenInterval,
  newcombeInterval,
  pearsonTest,
  yatesTest
} from "../methods/two-groups.js";

/** A number that a method compares with a line: a p value with 0.05, a difference with 0, a ratio with 1. */
export type Kind = "p" | "difference" | "ratio";

/** Where each kind of number meets the line that convention draws. */
export const lines: Record<Kind, number> = {p: 0.05, difference: 0, ratio: 1};

/** What one method says of a comparison. Differences are fractions of 1; null where there is no such number. */
export type Answer = {
  method: Method<TwoGroups>;
  kind: Kind;
  value: number | null;
  lower?: number;
  upper?: number;
  /** Whether the p value is below its line, or the whole interval on one side of it. */
  beyond: boolean;
};

/** The methods that this site states beforehand, one for each kind of number. */
export const statedMethods: ReadonlyArray<{method: Method<TwoGroups>; kind: Kind}> = [
  {method: fisherTest, kind: "p"},
  {method: newcombeInterval, kind: "difference"},
  {method: conditionalOddsRatio, kind: "ratio"}
];

/** All methods that are commonly used for two proportions. */
export const everyMethod: ReadonlyArray<{method: Method<TwoGroups>; kind: Kind}> = [
  {method: fisherTest, kind: "p"},
  {method: yatesTest, kind: "p"},
  {method: pearsonTest, kind: "p"},
  {method: midPDoubled, kind: "p"},
  {method: midPByLikelihood, kind: "p"},
  {method: newcombeInterval, kind: "difference"},
  {method: miettinenNurminenInterval, kind: "difference"},
  {method: conditionalOddsRatio, kind: "ratio"}
];

/** What each of the methods says of two groups. */
export function answers(groups: TwoGroups, methods = everyMethod): Answer[] {
  return methods.map(({method, kind}) => {
    const {pValue, difference, oddsRatio, lower, upper} = method.values(groups);
    if (kind === "p") {
      const value = pValue ?? null;
      return {method, kind, value, beyond: value !== null && value < lines.p};
    }
    const value = (kind === "difference" ? difference : oddsRatio) ?? null;
    const [from, to] = [lower ?? Number.NEGATIVE_INFINITY, upper ?? Number.POSITIVE_INFINITY];
    return {method, kind, value, lower: from, upper: to, beyond: from > lines[kind] || to < lines[kind]};
  });
}
