import type {Project, ProjectSet, ProjectValue, ProjectVariable} from "../../project/coded-project.js";
import {foldKey, listNames, tidy} from "../../project/fold-names.js";

/** A set whose name is that of a variable and a value: `gender: female`. */
type ValueSet = {variable: string; value: string; set: ProjectSet};

/**
 * Reads sets named like `gender: female` and `gender: male` as a variable with these values, of the sources and cases in
 * them: groups of documents are all that some programs have for it. Only where two or more sets share the name, no member
 * is in two of them, and the file has no variable of that name. The sets stay. Says so in a warning.
 */
export function addSetVariables(project: Project): Project {
  const members = new Set([...project.sources, ...project.cases].map(({id}) => id));
  const taken = new Set(project.variables.map(({name}) => foldKey(name)));
  const byVariable = new Map<string, ValueSet[]>();
  for (const set of project.sets) {
    const named = readName(set);
    if (named === undefined || taken.has(foldKey(named.variable))) continue;
    if (!set.members.some((member) => members.has(member))) continue;
    addTo(byVariable, foldKey(named.variable), named);
  }
  const variables: ProjectVariable[] = [];
  const values = new Map<string, ProjectValue[]>();
  const told: string[] = [];
  for (const [key, sets] of byVariable) {
    if (sets.length < 2 || haveCommonMember(sets)) continue;
    const id = `sets ${key}`;
    const name = sets[0]?.variable ?? key;
    variables.push({id, name, type: "text"});
    for (const {value, set} of sets)
      for (const member of set.members) addTo(values, member, {variable: id, value});
    told.push(`The sets ${listNames(sets.map(({set}) => set.name))} are read as the variable “${name}” too.`);
  }
  if (variables.length === 0) return project;
  const withValues = <Owner extends {id: string; values: ProjectValue[]}>(owner: Owner): Owner => ({
    ...owner,
    values: [...owner.values, ...(values.get(owner.id) ?? [])]
  });
  return {
    ...project,
    variables: [...project.variables, ...variables],
    cases: project.cases.map(withValues),
    sources: project.sources.map(withValues),
    warnings: [...project.warnings, ...told]
  };
}

function addTo<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function readName(set: ProjectSet): ValueSet | undefined {
  const [, variable = "", value = ""] = /^([^:]+):{1,2}([^:]+)$/.exec(tidy(set.name)) ?? [];
  const named = {variable: variable.trim(), value: value.trim(), set};
  return named.variable === "" || named.value === "" ? undefined : named;
}

function haveCommonMember(sets: readonly ValueSet[]): boolean {
  const all = sets.flatMap(({set}) => [...new Set(set.members)]);
  return new Set(all).size < all.length;
}
