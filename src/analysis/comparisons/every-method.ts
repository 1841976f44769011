import type {Group} from "../../model/groups.js";
import type {TwoGroups} from "../../stats/contingency.js";
import type {Method} from "../methods/method.js";
import {
  fisherTest,
  midPByLikelihood,
  midPDoubled,
  miettinenNurminenInterval,
  newcombeInterval,
  oddsRatioInterval,
  pearsonTest,
  yatesTest
} from "../methods/two-group-methods.js";

/** A comparison as counted or with one unit recoded; `change` names the change. */
export type Recoded = TwoGroups & {key: string; change: string};

/** The kind of number that a method gives: a p value, a difference or a ratio. */
export type NumberKind = "p" | "difference" | "ratio";

/** The value with which convention compares each kind of number. */
export const referenceValues: Record<NumberKind, number> = {p: 0.05, difference: 0, ratio: 1};

/** The result of one method for a comparison. Differences are fractions of 1; null where there is no such number. */
export type MethodAnswer = {
  method: Method<TwoGroups>;
  kind: NumberKind;
  value: number | null;
  lower?: number;
  upper?: number;
  /** Whether the p value is below its reference value, or the whole interval on one side of it. */
  beyond: boolean;
};

/** The methods that this site states beforehand, one for each kind of number. */
export const statedMethods: ReadonlyArray<{method: Method<TwoGroups>; kind: NumberKind}> = [
  {method: fisherTest, kind: "p"},
  {method: newcombeInterval, kind: "difference"},
  {method: oddsRatioInterval, kind: "ratio"}
];

/** All methods that are commonly used for two proportions. */
export const everyMethod: ReadonlyArray<{method: Method<TwoGroups>; kind: NumberKind}> = [
  {method: fisherTest, kind: "p"},
  {method: yatesTest, kind: "p"},
  {method: pearsonTest, kind: "p"},
  {method: midPDoubled, kind: "p"},
  {method: midPByLikelihood, kind: "p"},
  {method: newcombeInterval, kind: "difference"},
  {method: miettinenNurminenInterval, kind: "difference"},
  {method: oddsRatioInterval, kind: "ratio"}
];

/** The result of each method for two groups. */
export function answerByMethods(groups: TwoGroups, methods = everyMethod): MethodAnswer[] {
  return methods.map(({method, kind}) => {
    const {pValue, difference, oddsRatio, lower, upper} = method.values(groups);
    if (kind === "p") {
      const value = pValue ?? null;
      return {method, kind, value, beyond: value !== null && value < referenceValues.p};
    }
    const value = (kind === "difference" ? difference : oddsRatio) ?? null;
    const [from, to] = [lower ?? Number.NEGATIVE_INFINITY, upper ?? Number.POSITIVE_INFINITY];
    return {
      method,
      kind,
      value,
      lower: from,
      upper: to,
      beyond: from > referenceValues[kind] || to < referenceValues[kind]
    };
  });
}

/** The comparison as counted, and with one unit more or fewer that has the trait, in each group. */
export function recodeOne({first, second}: TwoGroups, [one, other]: readonly [Group, Group]): Recoded[] {
  const candidates: Recoded[] = [
    {key: "counted", change: "As counted", first, second},
    {key: `${one.level}-more`, change: `One ${one.one} more`, first: moved(first, 1), second},
    {key: `${one.level}-fewer`, change: `One ${one.one} fewer`, first: moved(first, -1), second},
    {key: `${other.level}-more`, change: `One ${other.one} more`, first, second: moved(second, 1)},
    {key: `${other.level}-fewer`, change: `One ${other.one} fewer`, first, second: moved(second, -1)}
  ];
  return candidates.filter(({first, second}) =>
    [first, second].every(({numerator, denominator}) => numerator >= 0 && numerator <= denominator)
  );
}

function moved({numerator, denominator}: TwoGroups["first"], by: number): TwoGroups["first"] {
  return {numerator: numerator + by, denominator};
}
