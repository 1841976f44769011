import type {Project} from "../project/coded-project.js";
import {placeKey} from "./code-uses.js";

/** What a project holds, in numbers: the `found` of a report. */
export function countProject(project: Project): Record<string, number> {
  const {codings} = project;
  return {
    users: project.users.length,
    codes: project.codes.length,
    variables: project.variables.length,
    cases: project.cases.length,
    sets: project.sets.length,
    "sources with text": project.sources.filter(({text}) => text !== undefined).length,
    "sources without text": project.sources.filter(({text}) => text === undefined).length,
    selections: new Set(codings.map(({selection}) => selection)).size,
    codings: codings.length,
    "distinct spans": new Set(codings.map((coding) => placeKey(coding))).size,
    "codes on cases": project.cases.reduce((sum, {codes}) => sum + codes.length, 0)
  };
}
