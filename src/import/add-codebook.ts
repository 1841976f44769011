import type {Project, ProjectCode} from "./project/coded-project.js";
import {foldKey} from "./project/fold-names.js";

/**
 * Adds the definitions and the tree of a codebook from its own file to a project. A code of the project matches one of
 * the codebook where the two have the same path. A code without parent and children also matches where the codebook has
 * its name once, and moves there. Codes of only one of the two are kept. A code
 * whose name is another form of one that matches goes where that one goes.
 */
export function addCodebook(project: Project, codebook: Project, name: string): Project {
  const matches = matchCodes(project.codes, codebook.codes);
  const ids = new Map(codebook.codes.map(({id}) => [id, matches.get(id)?.id ?? `${name}: ${id}`]));
  const taken = new Set([...matches.values()].map(({id}) => id));
  const known = codebook.codes.map((code): ProjectCode => {
    const match = matches.get(code.id);
    return {
      ...code,
      id: ids.get(code.id) ?? code.id,
      name: match?.name ?? code.name,
      parent: code.parent === undefined ? undefined : ids.get(code.parent),
      description: match?.description || code.description
    };
  });
  const paths = foldedPaths(project.codes);
  const placeOf = new Map(known.map(({id, parent}) => [paths.get(id), {parent}]));
  const untaken = project.codes.filter(({id}) => !taken.has(id));
  const variants = untaken.flatMap((code) => {
    const place = placeOf.get(paths.get(code.id));
    return place === undefined ? [] : [{...code, ...place}];
  });
  const others = untaken.filter(({id}) => !placeOf.has(paths.get(id)));
  return {
    ...project,
    codes: [...known, ...variants, ...others],
    leftBehind: [...project.leftBehind, ...codebook.leftBehind],
    warnings: [
      ...project.warnings,
      ...codebook.warnings,
      ...(others.length === 0 ? [] : [`${name} lacks ${listFewNames(others)}, which are kept as they are.`])
    ]
  };
}

/** The code of the project for each identifier of the codebook that has one. */
function matchCodes(codes: readonly ProjectCode[], known: readonly ProjectCode[]): Map<string, ProjectCode> {
  const byPath = new Map<string, ProjectCode>();
  const paths = foldedPaths(codes);
  for (const code of codes) {
    const path = paths.get(code.id) ?? "";
    if (!byPath.has(path)) byPath.set(path, code);
  }
  const matches = new Map<string, ProjectCode>();
  const knownPaths = foldedPaths(known);
  const names = new Map<string, number>();
  for (const {name} of known) names.set(foldKey(name), (names.get(foldKey(name)) ?? 0) + 1);
  for (const {id} of known) {
    const match = byPath.get(knownPaths.get(id) ?? "");
    if (match !== undefined) matches.set(id, match);
  }
  const parents = new Set(codes.map(({parent}) => parent));
  const taken = new Set(matches.values());
  for (const {id, name} of known) {
    const candidate = byPath.get(JSON.stringify([foldKey(name)]));
    if (candidate === undefined || matches.has(id) || taken.has(candidate)) continue;
    if (names.get(foldKey(name)) === 1 && !parents.has(candidate.id)) matches.set(id, candidate);
  }
  return matches;
}

/** Uses numbered ends of chains instead of whole chains, so that a tree of any depth takes linear time. */
function foldedPaths(codes: readonly ProjectCode[]): Map<string, string> {
  const nodes = new Map<string, string>();
  const paths = new Map<string, string>();
  for (const {id, parent, name} of codes) {
    const above = parent === undefined ? undefined : paths.get(parent);
    const path = JSON.stringify(above === undefined ? [foldKey(name)] : [shorten(above), foldKey(name)]);
    paths.set(id, path);
  }
  return paths;

  function shorten(path: string): string {
    const known = nodes.get(path) ?? String(nodes.size);
    nodes.set(path, known);
    return known;
  }
}

function listFewNames(codes: readonly ProjectCode[]): string {
  const names = codes.slice(0, 5).map(({name}) => `"${name}"`);
  return `${names.join(", ")}${codes.length > 5 ? ` and ${codes.length - 5} more codes` : ""}`;
}
