import {consensus} from "../../../src/extract/screening-rules.js";
import {showValue} from "../../../src/text/message-words.js";
import {listIds} from "./check-cohort.js";
import type {Screening} from "./read-screening.js";

/**
 * Sentences about what may be wrong in a screening: people whom this search does not retrieve, for the terms may have
 * changed since; a consensus against all reviewers; reasons of people who are included; and names and reasons that
 * differ in nothing but case or spaces.
 */
export function noteScreening({rows, outcomes}: Screening, candidates: readonly string[]): string[] {
  const retrieved = new Set(candidates);
  const lost = outcomes.filter(({person}) => !retrieved.has(person));
  const lostCases = lost.filter(({outcome}) => outcome === "included").map(({person}) => person);
  const overruled = outcomes.filter((outcome) => outcome.overruled).map(({person}) => person);
  const reasoned = rows.filter(({decision, reason}) => decision === "included" && reason !== null).length;
  const onlyConsensus = outcomes.length > 0 && rows.every(({reviewer}) => reviewer === consensus);
  return [
    ...(lost.length === 0
      ? []
      : [
          `${many(lost.length, "screened person is", "screened people are")} not retrieved by this search, ${lostCases.length} of them included; the strategy or the register may have changed since${lostCases.length === 0 ? "" : `, and these cases it now misses: ${listIds(lostCases)}`}`
        ]),
    ...(overruled.length === 0
      ? []
      : [
          `the consensus on ${many(overruled.length, "person is", "people is")} against what all reviewers agree on, and holds: ${listIds(overruled)}`
        ]),
    ...(reasoned === 0
      ? []
      : [`${many(reasoned, "row has", "rows have")} a reason though the person is included; it is not used`]),
    ...(onlyConsensus
      ? [
          "all rows are of the reviewer consensus, so there are no reviewers whose agreement could be measured"
        ]
      : []),
    ...alike(
      "reviewers",
      rows.map(({reviewer}) => reviewer)
    ),
    ...alike(
      "reasons",
      rows.flatMap(({reason}) => reason ?? [])
    )
  ];
}

/** A sentence for each group of values that differ in case or spaces only. */
function alike(what: string, values: readonly string[]): string[] {
  const groups = new Map<string, Set<string>>();
  for (const value of values) {
    const folded = value.toLowerCase().replace(/\s+/g, " ");
    groups.set(folded, (groups.get(folded) ?? new Set()).add(value));
  }
  return [...groups.values()]
    .filter(({size}) => size > 1)
    .map(
      (group) =>
        `the ${what} ${[...group].sort().map(showValue).join(" and ")} differ in case or spaces only, and are counted apart; write them alike`
    );
}

function many(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}
