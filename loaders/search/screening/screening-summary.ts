import {desc, table} from "arquero";
import type {ScreeningOutcome} from "./decide-screening.js";
import type {Screening} from "./read-screening.js";
import type {ReviewerAgreement} from "./reviewer-agreement.js";

/**
 * What became of the people whom a search retrieved: `included`, `excluded`, `awaiting` and `awaitingAgreement` add up
 * to them. People whom it did not retrieve but somebody screened are counted apart.
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
  /** Every reviewer, `consensus` too, with the number of people that they screened; by name. */
  readonly reviewers: readonly {readonly reviewer: string; readonly people: number}[];
  readonly agreement: readonly ReviewerAgreement[];
}

/** Counts a screening against the people whom a search retrieved. */
export function summariseScreening(
  {rows, outcomes, agreement}: Screening,
  candidates: readonly string[]
): ScreeningSummary {
  const retrieved = new Set(candidates);
  const found = outcomes.filter(({person}) => retrieved.has(person));
  const others = outcomes.filter(({person}) => !retrieved.has(person));
  const count = (among: readonly ScreeningOutcome[], sought: ScreeningOutcome["outcome"]) =>
    among.filter(({outcome}) => outcome === sought).length;
  const reasons = table({reason: found.flatMap(({reason}) => reason ?? [])});
  const reviewers = table({reviewer: rows.map(({reviewer}) => reviewer)});
  return {
    included: count(found, "included"),
    excluded: reasons
      .groupby("reason")
      .count({as: "people"})
      .orderby(desc("people"), "reason")
      .objects() as ScreeningSummary["excluded"],
    awaiting: retrieved.size - found.length,
    awaitingAgreement: count(found, "awaiting agreement"),
    notRetrieved: {screened: others.length, included: count(others, "included")},
    reviewers: reviewers
      .groupby("reviewer")
      .count({as: "people"})
      .orderby("reviewer")
      .objects() as ScreeningSummary["reviewers"],
    agreement
  };
}
