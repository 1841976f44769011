import type {Mapping} from "../mapping/mapping.js";
import type {Project} from "../project/coded-project.js";
import {foldKey, listNames} from "../project/fold-names.js";
import type {CodeRole} from "./assign-roles.js";
import {formatPlace, type TreeCode} from "./code-tree.js";
import type {CodeUse} from "./code-uses.js";
import type {FilePatient} from "./find-patients.js";
import {formatPatients} from "./patient-columns.js";
import {makeValueReader} from "./patient-values.js";

/** One way in which a patient was identified. */
export type PatientIdentification = {
  patient: number;
  route: TreeCode;
  informant: TreeCode | undefined;
  isPrimary: boolean;
};

/**
 * Makes the identifications of all patients in their order, each patient's by first passage, and lists what they lack.
 */
export function makeIdentifications(
  project: Project,
  patients: readonly FilePatient[],
  uses: readonly CodeUse[],
  identifying: readonly number[],
  roles: ReadonlyMap<TreeCode, CodeRole>,
  names: ReadonlyMap<TreeCode, string>,
  mapping: Mapping
): {identifications: PatientIdentification[]; missing: string[]; guesses: string[]} {
  const byPatient = patients.map((): PatientIdentification[] => []);
  const seen = new Set<string>();
  for (const index of sortByPassage(project, uses, identifying)) {
    const {code, patients: whose} = uses[index] as CodeUse;
    const role = code && roles.get(code);
    if (code === undefined || (role?.kind !== "route" && role?.kind !== "informant")) continue;
    const way =
      role.kind === "route" ? {route: code, informant: undefined} : {route: role.route, informant: code};
    for (const patient of whose) {
      const key = `${patient} ${code.index}`;
      if (seen.has(key)) continue;
      seen.add(key);
      byPatient[patient]?.push({patient, ...way, isPrimary: false});
    }
  }
  const without = patients.filter(({index}) => byPatient[index]?.length === 0).map(({name}) => name);
  const {missing, guesses} = choosePrimary(project, patients, byPatient, names, mapping);
  if (without.length > 0 && mapping.routes)
    guesses.push(
      `${formatPatients(without.length)} no code of a route of identification: ${listNames(without)}; they count in every denominator, under no route.`
    );
  return {identifications: byPatient.flat(), missing, guesses};
}

/** Codes on cases first, then codings by their source and place in it. */
function sortByPassage(project: Project, uses: readonly CodeUse[], chosen: readonly number[]): number[] {
  const orderOf = new Map(project.sources.map(({id}, index) => [id, index]));
  const source = (use: CodeUse) =>
    use.place === undefined ? -1 : (orderOf.get(use.place.source) ?? orderOf.size);
  const start = (use: CodeUse) => use.place?.span?.start ?? -1;
  return [...chosen].sort((one, other) => {
    const [first, second] = [uses[one] as CodeUse, uses[other] as CodeUse];
    return source(first) - source(second) || start(first) - start(second) || one - other;
  });
}

function choosePrimary(
  project: Project,
  patients: readonly FilePatient[],
  byPatient: readonly PatientIdentification[][],
  names: ReadonlyMap<TreeCode, string>,
  {primary}: Mapping
): {missing: string[]; guesses: string[]} {
  const missing: string[] = [];
  const undecided: string[] = [];
  const unmatched: string[] = [];
  let severalInformants = 0;
  const assumed: string[] = [];
  const valueFor = makeValueReader(project, missing);
  const variables = primary !== undefined && "variable" in primary ? primary : undefined;
  const known = variables !== undefined && valueFor.knows(variables.variable, "primary");
  const informantKnown = variables?.informant !== undefined && valueFor.knows(variables.informant, "primary");
  for (const patient of patients) {
    const ways = byPatient[patient.index] ?? [];
    const value = known ? valueFor(patient, variables.variable)[0] : undefined;
    const informant = informantKnown ? valueFor(patient, variables?.informant ?? "")[0] : undefined;
    const named = value === undefined ? ways : ways.filter((way) => matchesValue(way, value, names));
    const closer =
      informant === undefined ? named : named.filter((way) => matchesValue(way, informant, names));
    const [first] = closer.length > 0 ? closer : named;
    if (ways.length === 0) continue;
    if (first === undefined) unmatched.push(`${patient.name}: ${value}`);
    else if (value === undefined && !haveSameRoute(ways) && variables !== undefined)
      undecided.push(patient.name);
    else {
      const direct = informant === undefined ? named.find((way) => way.informant === undefined) : undefined;
      const chosen = value === undefined ? first : (direct ?? first);
      chosen.isPrimary = true;
      if (primary === undefined && !haveSameRoute(ways)) assumed.push(patient.name);
      else if (primary === undefined && ways.length > 1) severalInformants += 1;
    }
  }
  if (undecided.length > 0)
    missing.push(
      `${formatPatients(undecided.length)} several routes, and no value that says which is the primary one: ${listNames(undecided)}; give the variable a value, or say under "primary" in the mapping "first: true" for the first passage.`
    );
  if (unmatched.length > 0)
    missing.push(
      `${formatPatients(unmatched.length)} a primary route that none of the patient's codes is: ${listNames(unmatched)}; correct the value or the coding in the program.`
    );
  const guesses = [
    ...(assumed.length > 0
      ? [
          `${formatPatients(assumed.length)} several routes, and the mapping does not say under "primary" which is the primary one: ${listNames(assumed)}; that of the first passage is taken.`
        ]
      : []),
    ...(severalInformants > 0
      ? [
          `${formatPatients(severalInformants)} one route by several informants; the first passage is taken for the primary one.`
        ]
      : [])
  ];
  return {missing, guesses};
}

function haveSameRoute(ways: readonly PatientIdentification[]): boolean {
  return ways.every(({route}) => route === ways[0]?.route);
}

/**
 * Whether a value names an identification: its route or informant, by label, by place or by its name in the extract.
 */
function matchesValue(
  {route, informant}: PatientIdentification,
  value: string,
  names: ReadonlyMap<TreeCode, string>
): boolean {
  const key = foldKey(value);
  return [route, informant].some(
    (code) =>
      code !== undefined &&
      [code.name, formatPlace(code), names.get(code) ?? "", `${route.name} › ${code.name}`].some(
        (name) => foldKey(name) === key
      )
  );
}
