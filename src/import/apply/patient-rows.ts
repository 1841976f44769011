import type {Mapping} from "../mapping/mapping.js";
import type {Project} from "../project/coded-project.js";
import {type FoldLog, foldKey, listNames, NameFolder, tidy} from "../project/fold-names.js";
import type {FilePatient} from "./find-patients.js";
import type {MappedExtract, PatientRow} from "./mapped-extract.js";
import {makeValueReader, type ValueReader} from "./patient-values.js";

/** The rows of the patients table, in the patients' order, and what they lack. */
type PatientRows = {
  rows: PatientRow[];
  characteristics: MappedExtract["characteristics"];
  missing: string[];
  guesses: string[];
  /** The folded names of the variables that the mapping uses for patients. */
  used: Set<string>;
};

/** Makes the patients table by the mapping: identifiers, age groups, characteristics. */
export function makePatientRows(
  project: Project,
  patients: readonly FilePatient[],
  mapping: Mapping,
  log: FoldLog
): PatientRows {
  const missing: string[] = [];
  const guesses: string[] = [];
  const valueFor = makeValueReader(project, missing);
  const identifiers = listPatientIdentifiers(patients, mapping.patientIds, log, missing);
  const rows = patients.map((_, index): PatientRow => ({patient_id: identifiers[index] ?? ""}));

  if (mapping.ageGroup) readAgeGroups(patients, mapping.ageGroup, valueFor, rows, {missing, guesses, log});
  const characteristics = mapping.characteristics.map(({variable, column, levels}) => {
    const known = valueFor.knows(variable, "characteristics");
    const folder = new NameFolder(`value of ${tidy(variable)}`, log, levels ?? []);
    const given = new Set(folder.forms);
    const conflicting: string[] = [];
    for (const [index, patient] of patients.entries()) {
      const row = rows[index] as PatientRow;
      row[column] = "";
      if (!known) continue;
      const values = valueFor(patient, variable);
      if (values.length > 1) conflicting.push(patient.name);
      else if (values[0] !== undefined) row[column] = folder.fold(values[0]);
    }
    if (conflicting.length > 0) missing.push(describeConflict(conflicting, variable));
    const added = folder.forms.filter((level) => !given.has(level));
    if (levels !== undefined && added.length > 0)
      guesses.push(
        `The values ${listNames(added)} of “${tidy(variable)}” are not among its levels in the mapping; they stand after those.`
      );
    return {column, title: tidy(variable), levels: folder.forms};
  });
  const used = new Set(
    [mapping.ageGroup?.variable ?? [], ...mapping.characteristics.map(({variable}) => variable)]
      .flat()
      .map(foldKey)
  );
  return {rows, characteristics, missing, guesses, used};
}

/** Formats a count as the subject of a sentence: "1 patient has", "3 patients have". */
export function formatPatients(count: number): string {
  return count === 1 ? "1 patient has" : `${count} patients have`;
}

function readAgeGroups(
  patients: readonly FilePatient[],
  {variable, adult, child}: NonNullable<Mapping["ageGroup"]>,
  valueFor: ValueReader,
  rows: PatientRow[],
  {missing, guesses, log}: {missing: string[]; guesses: string[]; log: FoldLog}
): void {
  const groups = new Map([
    ...adult.map((value) => [foldKey(value), "adult"] as const),
    ...child.map((value) => [foldKey(value), "child"] as const)
  ]);
  const known = valueFor.knows(variable, "age_group");
  const without: string[] = [];
  const conflicting: string[] = [];
  const unmapped = new Map<string, {value: string; count: number}>();
  for (const [index, patient] of patients.entries()) {
    const row = rows[index] as PatientRow;
    const values = valueFor(patient, variable);
    const found = new Set(values.map((value) => groups.get(foldKey(value)) ?? ""));
    const [group = ""] = found;
    row.age_group = found.size === 1 ? group : "";
    if (!known) continue;
    if (values.length === 0) without.push(patient.name);
    else if (found.size > 1) conflicting.push(patient.name);
    else if (group === "") {
      const key = foldKey(values[0] ?? "");
      const entry = unmapped.get(key) ?? {value: tidy(values[0] ?? ""), count: 0};
      entry.count += 1;
      unmapped.set(key, entry);
    } else for (const value of values) log.note("age group", value, group);
  }
  if (without.length > 0)
    guesses.push(
      `${formatPatients(without.length)} no value of “${variable}”, and so no age group: ${listNames(without)}; they are a group of their own, Missing.`
    );
  if (conflicting.length > 0) missing.push(describeConflict(conflicting, variable));
  for (const {value, count} of unmapped.values())
    missing.push(
      `The value “${value}” of “${variable}” (of ${count} ${count === 1 ? "patient" : "patients"}) is neither under "adult" nor under "child" of "age_group"; put it there.`
    );
}

function describeConflict(names: readonly string[], variable: string): string {
  return `${formatPatients(names.length)} several different values of “${tidy(variable)}”: ${listNames(names)}; leave one in the program.`;
}

/**
 * The identifier of each patient: numbers from P001 on, or the names in the file. Names that are missing or repeated
 * are reported in `missing`.
 */
function listPatientIdentifiers(
  patients: readonly FilePatient[],
  kind: Mapping["patientIds"],
  log: FoldLog,
  missing: string[]
): string[] {
  const width = Math.max(3, String(patients.length).length);
  const numbers = patients.map((_, index) => `P${String(index + 1).padStart(width, "0")}`);
  if (kind === "numbered") return numbers;
  const seen = new Map<string, string>();
  const repeated: string[] = [];
  let unnamed = 0;
  const names = patients.map(({name}) => {
    const own = tidy(name);
    log.note("name of a patient", name, own);
    if (own === "") unnamed += 1;
    else if (seen.has(foldKey(own))) repeated.push(own);
    seen.set(foldKey(own), own);
    return own;
  });
  if (unnamed > 0)
    missing.push(
      `${unnamed} of the patients have no name; give patients new numbers with "patient_ids: numbered", or name them in the program.`
    );
  if (repeated.length > 0)
    missing.push(
      `Several patients have the name ${listNames([...new Set(repeated)])}; give patients new numbers with "patient_ids: numbered", or give each its own name in the program.`
    );
  return unnamed + repeated.length > 0 ? numbers : names;
}
