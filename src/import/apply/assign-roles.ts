import {nearestName} from "../../text/message-words.js";
import type {Branch, CodePath, Mapping} from "../mapping/mapping.js";
import {formatPath} from "../mapping/mapping.js";
import {type CodeTree, formatPlace, type TreeCode} from "./code-tree.js";

/** What a code becomes, or why it becomes nothing. */
export type CodeRole =
  | {kind: "route"}
  | {kind: "informant"; route: TreeCode; top: TreeCode}
  | {kind: "theme"}
  | {kind: "subtheme"; theme: TreeCode; parent: TreeCode}
  | {kind: "outside"; why: string};

type BranchName = "routes" | "informants" | "themes";

/** A code's position in a branch: level 0 is the code that the branch is under. `top` is the code at level 1. */
type Standing = {branch: BranchName; level: number; top: TreeCode | undefined};

type Claim = {branch: BranchName; level: 0 | 1};

/**
 * Assigns every code its role by the mapping, and lists what the mapping names but the file does not have. A code
 * belongs to the branch that is named nearest above it.
 */
export function assignRoles(
  tree: CodeTree,
  mapping: Mapping
): {roles: Map<TreeCode, CodeRole>; missing: string[]} {
  const missing: string[] = [];
  const claims = new Map<TreeCode, Claim>();
  let atTop: BranchName | undefined;
  const find = (branch: string, path: CodePath) => {
    const code = tree.find(path);
    if (code === undefined) missing.push(describeUnknown(tree, branch, path));
    return code;
  };
  const route =
    mapping.informants !== undefined && "route" in mapping.informants
      ? find("informants", mapping.informants.route)
      : undefined;
  const claim = (branch: BranchName, given: Branch) => {
    if ("under" in given && given.under.length === 0) {
      atTop = branch;
      return;
    }
    const level = "under" in given ? 0 : 1;
    for (const path of "under" in given ? [given.under] : given.codes) {
      const code = find(branch, path);
      if (code === undefined) continue;
      const other = claims.get(code);
      if (other !== undefined && other.branch !== branch)
        missing.push(
          `The mapping names the code “${formatPlace(code)}” under "${other.branch}" and under "${branch}"; name it under one of them.`
        );
      if (level === 0 && code.children.length === 0)
        missing.push(
          `The mapping says that the ${branch} stand under “${formatPlace(code)}”, but no code stands under it; name another code, or list the codes themselves with "codes".`
        );
      claims.set(code, {branch, level});
    }
  };
  if (mapping.routes) claim("routes", mapping.routes);
  claim("themes", mapping.themes);
  const informants = mapping.informants;
  const informantBranch = informants !== undefined && "branch" in informants ? informants.branch : undefined;
  const underRoute =
    informantBranch !== undefined &&
    "under" in informantBranch &&
    route !== undefined &&
    tree.find(informantBranch.under) === route;
  if (informantBranch !== undefined && !underRoute) claim("informants", informantBranch);

  const standings = new Map<TreeCode, Standing>();
  const roles = new Map<TreeCode, CodeRole>();
  for (const code of tree.all) {
    const standing = findStanding(code, claims.get(code), code.parent && standings.get(code.parent), atTop);
    if (standing !== undefined) standings.set(code, standing);
    const within =
      informants === undefined
        ? false
        : "branch" in informants
          ? underRoute && standing?.top === route
          : true;
    roles.set(code, findRole(standing, within, route, code.parent));
  }
  return {roles, missing};
}

function findStanding(
  code: TreeCode,
  claim: Claim | undefined,
  above: Standing | undefined,
  atTop: BranchName | undefined
): Standing | undefined {
  if (claim !== undefined) return {...claim, top: claim.level === 1 ? code : undefined};
  if (above !== undefined) return {branch: above.branch, level: above.level + 1, top: above.top ?? code};
  if (atTop !== undefined && code.parent === undefined) return {branch: atTop, level: 1, top: code};
  return undefined;
}

function findRole(
  standing: Standing | undefined,
  within: boolean,
  route: TreeCode | undefined,
  parent: TreeCode | undefined
): CodeRole {
  if (standing?.top === undefined)
    return {
      kind: "outside",
      why:
        standing === undefined
          ? "their code stands in no branch that the mapping names"
          : `they are put on the code that the ${standing.branch} stand under, and say none of them`
    };
  const {branch, level, top} = standing;
  if (branch === "themes")
    return level === 1 || !parent ? {kind: "theme"} : {kind: "subtheme", theme: top, parent};
  if (branch === "informants")
    return route === undefined
      ? {kind: "outside", why: "the route of informants is not in the file"}
      : {kind: "informant", route, top};
  if (level === 1) return {kind: "route"};
  return within
    ? {kind: "informant", route: top, top}
    : {kind: "outside", why: "their code stands under a route, and the mapping names no informants there"};
}

function describeUnknown(tree: CodeTree, branch: string, path: CodePath): string {
  const words = formatPath(path);
  const places = tree.all.slice(0, 5000).map(formatPlace);
  const last = path.at(-1) ?? "";
  const meant =
    nearestName(words, places) ??
    places[tree.all.findIndex(({name}) => nearestName(last, [name]) !== undefined)];
  const step =
    meant === undefined
      ? `at its top the file has ${
          tree.tops
            .slice(0, 8)
            .map(({name}) => `“${name}”`)
            .join(", ") || "no code"
        }`
      : `did you mean “${meant}”?`;
  return `The mapping names the code “${words}” under "${branch}", which the file does not have; ${step}`;
}
