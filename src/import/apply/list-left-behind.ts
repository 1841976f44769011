import type {Mapping} from "../mapping/mapping.js";
import type {LeftBehind, Project} from "../project/coded-project.js";
import {foldKey, tidy} from "../project/fold-names.js";
import type {CodeUse, DroppedUse} from "./code-uses.js";

/**
 * Lists all that the extract has no place for: what the file's reader counted, then codings by their reason, then what
 * the mapping does not name.
 */
export function listLeftBehind(
  project: Project,
  mapping: Mapping,
  uses: readonly CodeUse[],
  dropped: readonly DroppedUse[],
  droppedReadings: number
): LeftBehind[] {
  const reasons = new Map<string, LeftBehind>();
  for (const {use, why} of dropped) {
    const what = (uses[use] as CodeUse).place === undefined ? "codes on cases" : "codings";
    const key = `${what} ${why}`;
    const row = reasons.get(key) ?? {what, count: 0, why};
    row.count += 1;
    reasons.set(key, row);
  }
  return [
    ...project.leftBehind,
    ...reasons.values(),
    ...(droppedReadings > 0
      ? [{what: "readings", count: droppedReadings, why: "their passage is of no patient, or has no text"}]
      : []),
    ...listUnnamedVariables(project, mapping),
    ...listOthers(project, mapping)
  ];
}

function listUnnamedVariables(project: Project, mapping: Mapping): LeftBehind[] {
  const {primary} = mapping;
  const named = new Set(
    [
      mapping.groups?.variable,
      ...mapping.characteristics.map(({variable}) => variable),
      ...(primary !== undefined && "variable" in primary ? [primary.variable, primary.informant] : []),
      mapping.excerpts.recordType,
      mapping.excerpts.professionalRole
    ].flatMap((name) => (name === undefined ? [] : [foldKey(name)]))
  );
  const counts = new Map<string, number>();
  for (const {values} of [...project.cases, ...project.sources])
    for (const {variable, value} of values)
      if (value !== "") counts.set(variable, (counts.get(variable) ?? 0) + 1);
  return project.variables.flatMap(({id, name}) => {
    const count = counts.get(id) ?? 0;
    return named.has(foldKey(name)) || count === 0
      ? []
      : [{what: `values of the variable “${tidy(name)}”`, count, why: "the mapping does not name it"}];
  });
}

function listOthers(project: Project, mapping: Mapping): LeftBehind[] {
  const coded = new Set([...project.codings, ...(project.readings ?? [])].map(({source}) => source));
  const rows: LeftBehind[] = [
    {
      what: "sources in which nothing is coded",
      count: project.sources.filter(({id}) => !coded.has(id)).length,
      why: "an extract holds coded passages only"
    },
    {
      what: "users who coded nothing",
      count: countIdle(project),
      why: "a coder is named with codings only"
    },
    {
      what: "sets",
      count: mapping.patient === "set" ? 0 : project.sets.length,
      why: "the mapping does not make patients of them"
    }
  ];
  return rows.filter(({count}) => count > 0);
}

function countIdle({users, codings, readings = []}: Project): number {
  const busy = new Set([...codings, ...readings].map(({user}) => user));
  return users.filter(({id}) => !busy.has(id)).length;
}
