import {allLevel, type Group, type Grouping, inTurn, mostNamed, namesOf} from "../../model/groups.js";
import type {Row} from "../../model/row.js";
import {readCounted} from "../../model/row.js";
import {capital} from "../../model/sentence-case.js";
import {isReleased} from "../../model/withheld.js";
import type {Selection} from "../../queries/filters.js";
import {holm} from "../../stats/adjust.js";
import type {TwoGroups} from "../../stats/contingency.js";
import {toTwoByTwo} from "../../stats/contingency.js";
import {fisherExact} from "../../stats/fisher-exact.js";
import {type DifferenceInterval, newcombe} from "../../stats/newcombe.js";
import {type Interval, wilson} from "../../stats/wilson.js";
import {listWords} from "../../text/comparison-words.js";
import {noneOf} from "../../text/numbers.js";

/** The sentence beside comparisons when some are left out. */
export const leftOutWords = "Comparisons with a withheld number are left out.";

/** The sentence in place of comparisons when each would need a withheld number. */
export const noneReleased = "No comparison can be made: each has a withheld number";

/**
 * The sentence in place of comparisons where none can be made: that a number is withheld, that groups are empty, or that
 * the rows have nothing to compare the groups on.
 * @param traits on what they would be compared, such as `identification routes`
 */
export function whyNotCompared(rows: readonly Row[], groups: readonly Group[], traits: string): string {
  if (leavesOut(rows)) return noneReleased;
  return (
    whyEmpty(rows, groups) ??
    `There are no ${traits} on which to compare ${manyWords(groupsInView(rows, groups))}`
  );
}

/** `Adults and children cannot be compared: no children are in view`; undefined where somebody of two groups or more is. */
export function whyEmpty(rows: readonly Row[], groups: readonly Group[]): string | undefined {
  if (groupsInView(rows, groups).length > 1) return;
  return `${capital(manyWords(groups))} cannot be compared: ${emptyWords(rows, groups)}`;
}

/** The groups that somebody is in, which are those that can be compared; all where there are no rows to tell. */
export function groupsInView(rows: readonly Row[], groups: readonly Group[]): Group[] {
  const isIn = ({level}: Group) =>
    rows.some((row) => row.group === level && readCounted(row).denominator !== 0);
  return groups.filter((group) => rows.length === 0 || isIn(group));
}

/** `no children are in view`; undefined where somebody of each group is. */
export function emptyWords(rows: readonly Row[], groups: readonly Group[]): string | undefined {
  const seen = groupsInView(rows, groups);
  const empty = groups.filter((group) => !seen.includes(group));
  return empty.length === 0 ? undefined : `${listWords(inTurn(empty).map(noneOf))} are in view`;
}

/** `adults and children`. */
export function manyWords(groups: readonly Group[]): string {
  return listWords(namesOf(groups));
}

/** The same, but for many groups what they are of: `the groups by age`. */
export function fewWords(groups: readonly Group[], {title}: Pick<Grouping, "title">): string {
  return groups.length > mostNamed ? `the groups by ${title}` : manyWords(groups);
}

/** Two groups on one trait: a route, a theme, or a level of a characteristic. */
export type Comparison = TwoGroups & {
  key: string;
  label: string;
  /** A word after the label, such as “synthetic”. */
  tag?: string | undefined;
  /** Those who have the trait, as the filters can choose them. */
  selection?: Selection | undefined;
};

/** A comparison with the results of the stated methods. Proportions and differences are fractions of 1. */
export type Compared = Comparison & {
  firstShare: Interval;
  secondShare: Interval;
  difference: DifferenceInterval;
  /** Fisher's exact p, two-sided. */
  pValue: number;
  /** The same, adjusted for all comparisons of the family. */
  adjusted: number;
  /** The conditional odds ratio of the first group against the second; null where it cannot be estimated. */
  oddsRatio: {estimate: number | null; lower: number; upper: number};
};

/**
 * Compares two groups on every trait of a family by the stated methods: Wilson's interval for each share,
 * Newcombe's for the difference, Fisher's exact p raw and adjusted over the family by Holm, and the conditional odds
 * ratio. The largest difference comes first. Traits on which a group is empty are left out, and out of the family.
 */
export function compareFamily(family: readonly Comparison[]): Compared[] {
  const whole = family.filter(({first, second}) => first.denominator > 0 && second.denominator > 0);
  const exact = whole.map((comparison) => fisherExact(toTwoByTwo(comparison)));
  const adjusted = holm(exact.map(({pValue}) => pValue));
  const compared = whole.map((comparison, i): Compared => {
    const {pValue, oddsRatio, lower, upper} = exact[i] as (typeof exact)[number];
    const {first, second} = comparison;
    return {
      ...comparison,
      firstShare: wilson(first.numerator, first.denominator),
      secondShare: wilson(second.numerator, second.denominator),
      difference: newcombe(first, second),
      pValue,
      adjusted: adjusted[i] as number,
      oddsRatio: {estimate: oddsRatio, lower, upper}
    };
  });
  return compared.sort((a, b) => Math.abs(b.difference.difference) - Math.abs(a.difference.difference));
}

/** Whether a number of a group is withheld in these rows, so that a comparison is left out. */
export function leavesOut(rows: readonly Row[]): boolean {
  return rows.some((row) => row.group !== allLevel && !isReleased(readCounted(row)));
}
