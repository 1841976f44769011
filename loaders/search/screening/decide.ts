import {consensus, type ScreeningRow} from "./screening-row.js";

/** What became of a person whom somebody screened. */
export interface ScreeningOutcome {
  readonly person: string;
  readonly outcome: "included" | "excluded" | "awaiting agreement";
  /** Why the person is excluded; null for all others. */
  readonly reason: string | null;
  /** Whether the row `consensus` decides against what all other reviewers agree on. */
  readonly overruled: boolean;
}

/** Stands for the reason where reviewers exclude a person for different ones and no consensus names one. */
export const differentReasons = "Reviewers give different reasons";

/**
 * The final decision on each screened person, in the order of their ids: that of the row `consensus` where there is
 * one, else what all reviewers of the person agree on, else none yet. The reason is found in the same way.
 */
export function decideScreening(rows: readonly ScreeningRow[]): ScreeningOutcome[] {
  const people = new Map<string, ScreeningRow[]>();
  for (const row of rows) {
    const ofPerson = people.get(row.person_id);
    if (ofPerson === undefined) people.set(row.person_id, [row]);
    else ofPerson.push(row);
  }
  return [...people]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([person, ofPerson]) => decideOne(person, ofPerson));
}

function decideOne(person: string, rows: readonly ScreeningRow[]): ScreeningOutcome {
  const settled = rows.find(({reviewer}) => reviewer === consensus);
  const others = rows.filter(({reviewer}) => reviewer !== consensus);
  const agreed = only(others.map(({decision}) => decision));
  const outcome = settled?.decision ?? agreed ?? "awaiting agreement";
  const reasons = (settled === undefined ? others : [settled]).flatMap(({reason}) => reason ?? []);
  return {
    person,
    outcome,
    reason: outcome === "excluded" ? (only(reasons) ?? differentReasons) : null,
    overruled: settled !== undefined && agreed !== undefined && agreed !== settled.decision
  };
}

/** The one value that all are, if they are. */
function only<Value>(values: readonly Value[]): Value | undefined {
  const [first] = values;
  return values.every((value) => value === first) ? first : undefined;
}
