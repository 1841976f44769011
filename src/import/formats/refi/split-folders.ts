import type {Project, ProjectCode} from "../../project/coded-project.js";
import {foldKey, listNames} from "../../project/fold-names.js";
import {orderCodes} from "../../project/order-codes.js";

/** Between a folder and a code of it in the names that ATLAS.ti exports, because the standard has no folders. */
const separator = "::";

/**
 * Puts codes that are named like `Folder::code` under their folder, where the file shows that this is meant: the folder is
 * a code or a set by itself, or half of the codes or more are named so. Says so in a warning.
 */
export function splitFolders(project: Project): Project {
  const named = project.codes.filter(({name}) => listParts(name).length > 1);
  if (named.length === 0) return project;
  const isUsual = named.length * 2 >= project.codes.length;
  const known = new Set([...project.codes, ...project.sets].map(({name}) => foldKey(name)));
  const split = new Set(named.filter(({name}) => isUsual || known.has(foldKey(listParts(name)[0] ?? ""))));
  if (split.size === 0) return project;
  const {codes} = orderCodes(placeCodes(project.codes, split));
  return {...project, codes, warnings: [...project.warnings, describeSplit([...split], isUsual)]};
}

/** The codes with their new parents: codes of that name and place, or folders that are made before them. */
function placeCodes(codes: readonly ProjectCode[], split: ReadonlySet<ProjectCode>): ProjectCode[] {
  const byPlace = new Map<string, string>();
  const placeOf = (parent: string | undefined, name: string) => JSON.stringify([parent, foldKey(name)]);
  for (const code of codes) {
    const place = placeOf(code.parent, code.name);
    if (!split.has(code) && !byPlace.has(place)) byPlace.set(place, code.id);
  }
  return codes.flatMap((code) => {
    if (!split.has(code)) return [code];
    const made: ProjectCode[] = [];
    const parts = listParts(code.name);
    let {parent} = code;
    for (const name of parts.slice(0, -1)) {
      const place = placeOf(parent, name);
      const id = byPlace.get(place) ?? `folder ${place}`;
      if (!byPlace.has(place)) made.push({id, name, parent, description: "", codable: false});
      byPlace.set(place, id);
      parent = id;
    }
    return [...made, {...code, name: parts.at(-1) ?? code.name, parent}];
  });
}

/** The parts of a name; a name with an empty part has no folder. */
function listParts(name: string): string[] {
  const parts = name.split(separator).map((part) => part.trim());
  return parts.includes("") ? [name] : parts;
}

function describeSplit(split: readonly ProjectCode[], isUsual: boolean): string {
  const names = listNames(split.map(({name}) => name));
  const why = isUsual ? "half of the codes or more are named so" : "the folder is a code or a group itself";
  return `${split.length} ${split.length === 1 ? "code is" : "codes are"} read as standing under the folder before "${separator}" in ${split.length === 1 ? "its name" : "their names"}, since ${why}: ${names}.`;
}
