import {counted} from "../../text/numbers.js";
import {assignRoles} from "../apply/assign-roles.js";
import {buildCodeTree, type CodeTree} from "../apply/code-tree.js";
import {findBelongings} from "../apply/find-belongings.js";
import {findPatients} from "../apply/find-patients.js";
import type {Choice, Decisions, GuessedMapping, Mapping, MappingDraft} from "../mapping/mapping.js";
import type {Project} from "../project/coded-project.js";
import {FoldLog, foldKey, listFew, listNames} from "../project/fold-names.js";
import {guessBranches} from "./guess-branches.js";
import {guessGroups} from "./guess-groups.js";
import {
  guessCharacteristics,
  guessExcerpts,
  listSeenVariables,
  nameDateLevels,
  type SeenVariable
} from "./guess-variables.js";
import {offerChoices} from "./offer-choices.js";

/**
 * Guesses a first mapping of a project: what its names and values show, each guess with its reason, and what a person
 * must decide. Where `open` is empty, `mapping` has every key that a mapping needs.
 * @param decisions what a person has chosen, from which the rest is guessed
 */
export function guessMapping(project: Project, decisions: Decisions = {}): GuessedMapping {
  const guessed: GuessedMapping = {
    mapping: {title: project.name, synthetic: false, patientIds: "numbered", renamed: [], columns: undefined},
    guesses: [],
    open: []
  };
  const tree = buildCodeTree(project.codes, new FoldLog());
  guessPatient(project, guessed);
  offerChoices(guessed, "patient", listUnits(project), decisions);
  const patient = guessed.mapping.patient ?? "case";
  const patients = findPatients(project, patient);
  const seen = listSeenVariables(
    project,
    patients.map(({values, sourceValues}) => ({
      values: patient === "source" || values.length === 0 ? [...values, ...sourceValues] : values
    }))
  );
  const variables = seen.filter(({differs}) => !differs);
  guessGroups(variables, patients.length, guessed, decisions);
  guessBranches(tree, project, guessed, decisions);
  guessPrimary(project, tree, variables, guessed);
  offerChoices(guessed, "primary", listPrimary(tree, variables, guessed.mapping), decisions);
  const {primary} = guessed.mapping;
  const taken = new Set<string>();
  for (const name of primary !== undefined && "variable" in primary
    ? [primary.variable, primary.informant]
    : [])
    if (name !== undefined) taken.add(foldKey(name));
  guessCharacteristics(variables, taken, patients.length, guessed);
  nameDateLevels(seen, guessed);
  const differing = seen.filter(({differs}) => differs).map(({name}) => name);
  if (differing.length > 0)
    guessed.guesses.push({
      key: "characteristics",
      why: `some patients have several different values of ${listNames(differing)}, so ${differing.length === 1 ? "it is not a characteristic" : "they are not characteristics"}`,
      assumed: true
    });
  guessExcerpts(patient === "source" ? [] : listSeenVariables(project, project.sources), guessed);
  return guessed;
}

function guessPatient(project: Project, {mapping, guesses, open}: GuessedMapping): void {
  const table = project.kind === "long table" || project.kind === "wide table";
  if (project.cases.length > 0) {
    mapping.patient = table ? "column" : "case";
    const some = project.cases.some(
      ({sources, passages, codes}) => sources.length + passages.length + codes.length > 0
    );
    const coded = project.codings.some((coding) => coding.case !== undefined);
    if (some || coded)
      guesses.push({
        key: "patient",
        why:
          project.cases.length === 1
            ? "the file has 1 case, which is taken for a patient"
            : `the file has ${project.cases.length} cases, each of which is taken for a patient`
      });
    else if (project.sources.length > 0) {
      mapping.patient = "source";
      guesses.push({
        key: "patient",
        why: "the cases of the file hold no source, no passage and no code, so each source is taken for a patient",
        assumed: true
      });
    } else
      open.push("The cases of the file hold no source, no passage and no code: there is nothing to import.");
  } else if (project.sources.length === 0)
    open.push(
      "The file has neither cases nor sources, and so no patients: import the project, not the codebook alone."
    );
  else {
    mapping.patient = "source";
    guesses.push({
      key: "patient",
      why: "the file has no cases, so each source is taken for a patient",
      assumed: project.sets.length > 1
    });
  }
}

/** What a unit can be. In a table it is what its column says. */
function listUnits({kind, cases, sources, sets}: Project): Choice[] {
  if (kind === "long table" || kind === "wide table") return [];
  const units = [
    {value: "case", items: cases},
    {value: "source", items: sources},
    {value: "set", items: sets}
  ] as const;
  return units
    .filter(({items}) => items.length > 0)
    .map(({value, items}) => ({
      value,
      label: `a ${value}`,
      about: counted(items.length, value)
    }));
}

function guessPrimary(
  project: Project,
  tree: CodeTree,
  variables: readonly SeenVariable[],
  guessed: GuessedMapping
): void {
  const {mapping, guesses} = guessed;
  if (mapping.routes === undefined) return;
  const named = variables.filter(({name}) => /\b(primary|main|first)\b/i.test(name.replace(/_/g, " ")));
  const [route, ...others] = named.filter(({name}) =>
    /\b(routes?|identif\w*|pathway)\b/i.test(name.replace(/_/g, " "))
  );
  if (route !== undefined && others.length === 0) {
    const informant = named.find((variable) => variable !== route && /informant/i.test(variable.name))?.name;
    mapping.primary = {variable: route.name, ...(informant === undefined ? {} : {informant})};
    guesses.push({key: "primary", why: `“${route.name}” is named like a primary route`});
  } else if (hasSeveralRoutes(project, tree, mapping)) {
    mapping.primary = {first: true};
    guesses.push({
      key: "primary",
      why: "some patients have several routes, and no variable says which is the primary one: that of the first passage is taken",
      assumed: true
    });
  }
}

/** What could say which route is the primary one: the first passage, or a variable of which a value names a route. */
function listPrimary(
  tree: CodeTree,
  variables: readonly SeenVariable[],
  {routes, primary}: MappingDraft
): Choice[] {
  if (routes === undefined) return [];
  const {roles} = assignRoles(tree, {...nothing, routes});
  const names = new Set([...roles].flatMap(([{name}, {kind}]) => (kind === "route" ? [foldKey(name)] : [])));
  const own = primary !== undefined && "variable" in primary ? primary : undefined;
  return [
    {value: {first: true}, label: "that of the first passage", about: ""},
    ...variables
      .filter(({name, values}) => name === own?.variable || values.some((value) => names.has(foldKey(value))))
      .map(({name, values}) => ({
        value: name === own?.variable ? own : {variable: name},
        label: `what “${name}” says`,
        about: listFew(values)
      }))
  ];
}

/** Whether any patient has codes of several routes. */
function hasSeveralRoutes(
  project: Project,
  tree: CodeTree,
  {routes, informants, patient}: MappingDraft
): boolean {
  if (routes === undefined) return false;
  const {roles} = assignRoles(tree, {...nothing, routes, informants});
  const patients = findPatients(project, patient ?? "case");
  const belongings = findBelongings(project, patients);
  const routeOf = new Map<number, number>();
  const differs = (code: string, whose: readonly number[]) => {
    const kept = tree.byId.get(code);
    const role = kept && roles.get(kept);
    const route = role?.kind === "route" ? kept : role?.kind === "informant" ? role.route : undefined;
    if (route === undefined) return false;
    return whose.some((one) => {
      const known = routeOf.get(one) ?? route.index;
      routeOf.set(one, known);
      return known !== route.index;
    });
  };
  return (
    project.codings.some(({code}, index) => differs(code, belongings.patients[index] ?? [])) ||
    project.cases.some(({id, codes}) => codes.some((code) => differs(code, belongings.ofCase(id))))
  );
}

const nothing: Mapping = {
  title: undefined,
  synthetic: false,
  patient: "case",
  patientIds: "numbered",
  unit: undefined,
  groups: undefined,
  characteristics: [],
  routes: {codes: []},
  informants: undefined,
  themes: {codes: []},
  primary: undefined,
  excerpts: {recordType: undefined, professionalRole: undefined},
  renamed: [],
  columns: undefined
};
