import {UserError} from "../../../src/text/errors.js";
import type {Random} from "../draws/random.js";
import type {Leaning} from "./assumptions.js";
import type {GroupMargins} from "./printed-margins.js";

/** A synthetic patient: `patient_id`, `age_group` and a level for each other column of patients.csv. */
export type SyntheticPatient = Readonly<Record<string, string>> & {
  readonly patient_id: string;
  readonly age_group: string;
};

/**
 * Patients who reproduce the margins of every age group exactly. Within an age group the levels are dealt
 * at random and then exchanged between patients so that they follow the leanings. Identifiers are dealt
 * in shuffled order, so that they give nothing away; the patients come back in the order of identifiers.
 */
export function synthesisePatients(
  groups: readonly GroupMargins[],
  columns: readonly string[],
  leanings: readonly Leaning[],
  random: Random
): SyntheticPatient[] {
  const dealt = groups.flatMap((group) => {
    const patients = dealLevels(group, columns, random);
    exchange(patients, leanings, random);
    return patients;
  });
  const width = Math.max(3, String(dealt.length).length);
  return random.shuffled(dealt).map((patient, index) => ({
    ...patient,
    patient_id: `P${String(index + 1).padStart(width, "0")}`,
    age_group: patient.age_group ?? ""
  }));
}

type Levels = Record<string, string>;

function dealLevels(group: GroupMargins, columns: readonly string[], random: Random): Levels[] {
  const patients: Levels[] = Array.from({length: group.patients}, () => ({age_group: group.ageGroup}));
  for (const column of columns) {
    if (column === "patient_id" || column === "age_group") continue;
    const margin = group.variables.get(column);
    if (!margin) {
      throw new UserError(`reported.csv has no counts of "${column}" for age group "${group.ageGroup}".`);
    }
    const levels = random.shuffled(margin.flatMap(({level, patients: n}) => Array<string>(n).fill(level)));
    patients.forEach((patient, index) => {
      patient[column] = levels[index] ?? "";
    });
  }
  return patients;
}

// A Metropolis walk over the tables that have these margins: two patients exchange their levels of a
// column if that fits the leanings better, or, if worse, with the probability exp(change).
function exchange(patients: readonly Levels[], leanings: readonly Leaning[], random: Random): void {
  const columns = [...new Set(leanings.map((leaning) => leaning.towards[0]))];
  if (columns.length === 0 || patients.length < 2) return;
  const agreement = (patient: Levels) =>
    leanings.reduce((sum, {given, towards, strength}) => {
      return patient[given[0]] === given[1] && patient[towards[0]] === towards[1] ? sum + strength : sum;
    }, 0);
  for (let step = 0; step < patients.length * 40; step += 1) {
    const column = random.pick(columns);
    const [one, other] = [random.pick(patients), random.pick(patients)];
    const before = agreement(one) + agreement(other);
    swap(one, other, column);
    const change = agreement(one) + agreement(other) - before;
    if (change < 0 && !random.chance(Math.exp(change))) swap(one, other, column);
  }
}

function swap(one: Levels, other: Levels, column: string): void {
  const level = one[column] ?? "";
  one[column] = other[column] ?? "";
  other[column] = level;
}
