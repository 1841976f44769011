import {holm} from "../../stats/adjust.js";
import {toTwoByTwo} from "../../stats/contingency.js";
import {fisherExact} from "../../stats/fisher-exact.js";
import {type DifferenceInterval, newcombe} from "../../stats/newcombe.js";
import type {Proportion} from "../../stats/proportion.js";
import {type Interval, wilson} from "../../stats/wilson.js";
import {cramersAssociation, testWhole} from "../methods/family-methods.js";
import type {Trait} from "./families.js";

/** Two of several groups on one trait: which they are, by their places among the groups. */
export type ComparedTwo = {
  one: number;
  other: number;
  difference: DifferenceInterval;
  /** Fisher's exact p, and the same adjusted by Holm over the pairs of the trait. */
  pValue: number;
  adjusted: number;
};

/** Several groups on one trait, by the stated methods. */
export type ComparedSeveral = Trait & {
  intervals: Interval[];
  /** The p of all groups at once, and whether it is exact; null where all or none have the trait. */
  pValue: number | null;
  isExact: boolean;
  /** Cramér's V; null where all or none have the trait. */
  association: number | null;
  pairs: ComparedTwo[];
};

/**
 * Compares several groups on every trait: Wilson's interval for each share; over all groups Freeman and Halton's exact
 * test, or Pearson's chi-square where that would take too long, and Cramér's V; and each pair by Newcombe's interval and
 * Fisher's exact test, adjusted by Holm over the pairs of the trait. The strongest association comes first. A trait on
 * which a group is empty is left out.
 */
export function compareSeveral(traits: readonly Trait[]): ComparedSeveral[] {
  return traits
    .filter(({shares}) => shares.every(({denominator}) => denominator > 0))
    .map(compareTrait)
    .sort((a, b) => (b.association ?? -1) - (a.association ?? -1));
}

/** The groups on a trait as a table: a row a group, those with the trait before those without. */
export function tableOf(shares: readonly Proportion[]): number[][] {
  return shares.map(({numerator, denominator}) => [numerator, denominator - numerator]);
}

/** Every pair of several, by their places. */
export function pairsAmong(count: number): Array<readonly [number, number]> {
  const places = Array.from({length: count}, (_, i) => i);
  return places.flatMap((one) => places.slice(one + 1).map((other) => [one, other] as const));
}

function compareTrait(trait: Trait): ComparedSeveral {
  const {shares} = trait;
  const table = tableOf(shares);
  const varies = [0, 1].every((column) => table.some((row) => row[column] !== 0));
  const {pValue, isExact} = varies ? testWhole(table) : {pValue: null, isExact: true};
  return {
    ...trait,
    intervals: shares.map(({numerator, denominator}) => wilson(numerator, denominator)),
    pValue,
    isExact,
    association: varies ? (cramersAssociation.values(table).estimate ?? null) : null,
    pairs: comparePairs(shares)
  };
}

function comparePairs(shares: readonly Proportion[]): ComparedTwo[] {
  const pairs = pairsAmong(shares.length).map(([one, other]) => {
    const [first, second] = [shares[one] as Proportion, shares[other] as Proportion];
    const {pValue} = fisherExact(toTwoByTwo({first, second}));
    return {one, other, difference: newcombe(first, second), pValue};
  });
  const adjusted = holm(pairs.map(({pValue}) => pValue));
  return pairs.map((pair, i) => ({...pair, adjusted: adjusted[i] as number}));
}
