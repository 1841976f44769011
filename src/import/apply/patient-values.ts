import {nearestName} from "../../text/message-words.js";
import type {Project, ProjectValue} from "../project/coded-project.js";
import {foldKey, listNames, tidy} from "../project/fold-names.js";
import type {FilePatient} from "./find-patients.js";

/** Reads the values that patients have of variables. */
export type ValueReader = {
  /**
   * The different values of a variable that a patient has, else those of its sources; as stored, without empty ones.
   */
  (patient: FilePatient, variable: string): string[];
  /** Whether the file has the variable; if not, adds a sentence to `missing`. */
  knows(variable: string, key: string): boolean;
};

/** Makes a reader of patients' values by the variable's name, ignoring spaces and case. */
export function makeValueReader(project: Project, missing: string[]): ValueReader {
  const identifiers = new Map<string, Set<string>>();
  for (const {id, name} of project.variables) {
    const key = foldKey(name);
    identifiers.set(key, (identifiers.get(key) ?? new Set()).add(id));
  }
  const distinct = (values: readonly ProjectValue[], ids: ReadonlySet<string>) => {
    const forms = new Map<string, string>();
    for (const {variable, value} of values)
      if (ids.has(variable) && value.trim() !== "" && !forms.has(foldKey(value)))
        forms.set(foldKey(value), value);
    return [...forms.values()];
  };
  const read = (patient: FilePatient, variable: string) => {
    const ids = identifiers.get(foldKey(variable));
    if (ids === undefined) return [];
    const own = distinct(patient.values, ids);
    return own.length > 0 ? own : distinct(patient.sourceValues, ids);
  };
  const knows = (variable: string, key: string) => {
    if (identifiers.has(foldKey(variable))) return true;
    const names = project.variables.map(({name}) => tidy(name));
    const meant = nearestName(variable, names);
    const step =
      meant !== undefined
        ? `did you mean “${meant}”?`
        : names.length === 0
          ? "it has no variables."
          : `it has ${listNames(names)}.`;
    missing.push(
      `The mapping names the variable “${variable}” under "${key}", which the file does not have; ${step}`
    );
    return false;
  };
  return Object.assign(read, {knows});
}
