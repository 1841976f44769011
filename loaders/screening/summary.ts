import {type ReviewerAgreement, reviewerAgreement} from "./agreement.js";
import type {Outcome} from "./decide.js";
import type {ScreeningRow} from "./screening.js";

/**
 * What became of the people whom a search retrieved: `included`, `excluded`, `awaiting` and `awaitingAgreement` add up
 * to them. People whom it did not retrieve and somebody screened all the same are told apart.
 */
export interface ScreeningSummary {
  readonly included: number;
  /** The most frequent reason first, then by name. */
  readonly excluded: readonly {readonly reason: string; readonly people: number}[];
  /** Retrieved, and screened by nobody. */
  readonly awaiting: number;
  /** Retrieved and screened, with decisions that differ and no consensus. */
  readonly awaitingAgreement: number;
  readonly notRetrieved: {readonly screened: number; readonly included: number};
  /** Every reviewer, `consensus` too, with the people that they screened; by name. */
  readonly reviewers: readonly {readonly reviewer: string; readonly people: number}[];
  readonly agreement: readonly ReviewerAgreement[];
}

/** Counts a screening against the people whom a search retrieved. */
export function summariseScreening(
  rows: readonly ScreeningRow[],
  outcomes: readonly Outcome[],
  candidates: readonly string[]
): ScreeningSummary {
  const retrieved = new Set(candidates);
  const found = outcomes.filter(({person}) => retrieved.has(person));
  const others = outcomes.filter(({person}) => !retrieved.has(person));
  const count = (among: readonly Outcome[], sought: Outcome["outcome"]) =>
    among.filter(({outcome}) => outcome === sought).length;
  const reasons = tally(found.flatMap(({reason}) => reason ?? []));
  const reviewers = tally(rows.map(({reviewer}) => reviewer));
  return {
    included: count(found, "included"),
    excluded: reasons.map(([reason, people]) => ({reason, people})).sort((a, b) => b.people - a.people),
    awaiting: retrieved.size - found.length,
    awaitingAgreement: count(found, "awaiting agreement"),
    notRetrieved: {screened: others.length, included: count(others, "included")},
    reviewers: reviewers.map(([reviewer, people]) => ({reviewer, people})),
    agreement: reviewerAgreement(rows)
  };
}

/** How often each value stands in a list, by name. */
function tally(values: readonly string[]): [value: string, count: number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}
