import type {Random} from "../draws/random.js";
import {excerptCounts, recordTypeWeights, roleWeights, weightOf} from "./assumptions.js";
import type {SyntheticCoding} from "./deal-codings.js";
import {dealCodes, dealCodings, dealThemeWeights, themesOf} from "./deal-codings.js";
import type {ExtractSources} from "./extract-sources.js";
import type {SyntheticPatient} from "./synthesise-patients.js";

/** A coded passage of a synthetic patient's record. */
export interface SyntheticExcerpt {
  readonly excerpt_id: string;
  readonly patient_id: string;
  readonly record_type: string;
  readonly professional_role: string;
  readonly text: string;
}

/** What a note is written for: the patient, the codes that it must illustrate, and the type of record. */
export interface NoteOccasion {
  readonly patient: SyntheticPatient;
  readonly codes: readonly string[];
  readonly recordType: string;
}

/** Excerpts with their codings, in the order of patients; `write` makes the text of one. */
export function synthesiseExcerpts(
  patients: readonly SyntheticPatient[],
  {codebook, description}: ExtractSources,
  write: (occasion: NoteOccasion) => string,
  random: Random
): {excerpts: SyntheticExcerpt[]; codings: SyntheticCoding[]} {
  const themes = themesOf(codebook);
  const recordTypes = description.levels("excerpts", "record_type");
  const roles = description.levels("excerpts", "professional_role");
  const counts = countExcerpts(patients, random);
  const width = Math.max(4, String([...counts.values()].reduce((sum, count) => sum + count, 0)).length);
  const excerpts: SyntheticExcerpt[] = [];
  const codings: SyntheticCoding[] = [];
  for (const patient of patients) {
    const group = patient.age_group;
    const themeWeights = dealThemeWeights(themes, group, random);
    for (let left = counts.get(patient.patient_id) ?? 0; left > 0; left -= 1) {
      const excerptId = `E${String(excerpts.length + 1).padStart(width, "0")}`;
      const codes = dealCodes(themes, themeWeights, group, random);
      const recordType = random.weighted(recordTypes, (type) => weightOf(recordTypeWeights, type, group));
      excerpts.push({
        excerpt_id: excerptId,
        patient_id: patient.patient_id,
        record_type: recordType,
        professional_role: random.weighted(roles, (role) => weightOf(roleWeights, role, group)),
        text: write({patient, codes, recordType})
      });
      codings.push(...dealCodings(excerptId, codes, themes, random));
    }
  }
  return {excerpts, codings};
}

// A few patients have none; the others at least one, with a long tail.
function countExcerpts(patients: readonly SyntheticPatient[], random: Random): Map<string, number> {
  const without = Math.round(patients.length * excerptCounts.withoutAny);
  const having = random.shuffled(patients).slice(without);
  const shares = having.map(() => random.logNormal(excerptCounts.unevenness));
  const mean = shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
  return new Map(
    having.map(({patient_id}, index) => {
      const share = (shares[index] ?? mean) / mean;
      return [patient_id, 1 + random.poisson((excerptCounts.mean - 1) * share)];
    })
  );
}
