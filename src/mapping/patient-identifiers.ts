import type {FilePatient} from "../import/mapping/find-patients.js";
import {type FoldLog, foldKey, tidy} from "../import/mapping/fold-names.js";
import type {Mapping} from "../import/mapping/mapping.js";
import {listNames} from "./list-names.js";

/** The identifier of each patient: numbers from P001 on, or the names in the file. Where names are lacking or repeated, `missing` says so. */
export function patientIdentifiers(
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
      `${unnamed} of the patients have no name; number patients anew with "patient_ids: numbered", or name them in the program.`
    );
  if (repeated.length > 0)
    missing.push(
      `Several patients have the name ${listNames([...new Set(repeated)])}; number patients anew with "patient_ids: numbered", or give each its own name in the program.`
    );
  return unnamed + repeated.length > 0 ? numbers : names;
}
