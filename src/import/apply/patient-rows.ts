import type {Mapping} from "../mapping/mapping.js";
import type {Project} from "../project/coded-project.js";
import {type FoldLog, foldKey, listNames, tidy} from "../project/fold-names.js";
import type {FilePatient} from "./find-patients.js";
import type {MappedExtract, PatientRow} from "./mapped-extract.js";
import {fillColumns} from "./patient-columns.js";
import {makeValueReader} from "./patient-values.js";

/** The rows of the patients table, in the patients' order, and what they lack. */
type PatientRows = Pick<MappedExtract, "characteristics" | "groups"> & {
  rows: PatientRow[];
  missing: string[];
  guesses: string[];
};

/** Makes the patients table by the mapping: identifiers and characteristics, some of which may be compared. */
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

  const columns = fillColumns(patients, rows, mapping, valueFor, {missing, guesses, log});
  return {rows, ...columns, missing, guesses};
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
