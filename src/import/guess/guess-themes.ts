import {type CodeTree, findPath, formatPlace, isWithin, type TreeCode} from "../apply/code-tree.js";
import type {Branch, GuessedMapping} from "../mapping/mapping.js";
import type {Project} from "../project/coded-project.js";
import {listNames} from "../project/fold-names.js";
import {listNamedBranches} from "./named-branches.js";

/** The maximum number of codes that a guess lists one by one. */
const maxListed = 200;

/**
 * Guesses the themes. What stands under one code are the themes only where that code is named so, or is the only one, and
 * no coding would be left behind; otherwise the codes at the top are.
 * @param near the codes with others under them, from the two uppermost levels
 * @param taken the branches of routes and informants
 */
export function guessThemes(
  tree: CodeTree,
  project: Project,
  near: readonly TreeCode[],
  taken: readonly TreeCode[],
  {mapping, guesses}: GuessedMapping
): void {
  const isFree = (code: TreeCode) => !taken.some((branch) => isWithin(code, branch));
  const rest = tree.tops.filter(isFree);
  const named = listNamedBranches(near.filter(isFree), "themes");
  const [branch] = named;
  const [single] = rest;
  const coded = listCodedCodes(tree, project);
  const others = (["routes", "informants"] as const).flatMap((kind) => listNamedBranches(near, kind));
  const beside = coded.filter(
    (code) => isFree(code) && ![...others, ...named].some((above) => isWithin(code, above))
  );
  if (named.length === 1 && branch !== undefined && beside.length === 0) {
    mapping.themes = {under: findPath(branch)};
    guesses.push({
      key: "themes",
      why: `“${formatPlace(branch)}” is a code with others under it and is named like a branch of themes`
    });
  } else if (
    rest.length === 1 &&
    single !== undefined &&
    single.children.length > 0 &&
    !coded.includes(single)
  ) {
    mapping.themes = {under: findPath(single)};
    guesses.push({
      key: "themes",
      why: `“${single.name}” is the only other branch at the top, so the codes under it are themes`
    });
  } else if (rest.length > 0 && rest.length <= maxListed && taken.length > 0) {
    mapping.themes = {codes: rest.map(findPath)} satisfies Branch;
    guesses.push({
      key: "themes",
      why: "these are all the other codes at the top; take out what is not a theme"
    });
  } else {
    mapping.themes = {under: []};
    guesses.push({
      key: "themes",
      why: `${describeNames(named, beside)}, so the codes at the top are themes, and what stands under them subthemes`,
      assumed: true
    });
  }
}

function describeNames(named: readonly TreeCode[], beside: readonly TreeCode[]): string {
  const [branch, second] = named;
  if (branch === undefined) return "nothing is named like a branch of themes";
  return second === undefined
    ? `“${formatPlace(branch)}” is named like a branch of themes, but others are coded as well, ${listNames(beside.map(formatPlace))}`
    : `several branches could be that of themes, ${listNames(named.map(formatPlace))}`;
}

/** The codes that are on a passage or a case themselves, in the order of the tree. */
function listCodedCodes(tree: CodeTree, {codings, cases}: Project): TreeCode[] {
  const used = new Set([...codings.map(({code}) => code), ...cases.flatMap(({codes}) => codes)]);
  return tree.all.filter(({ids}) => ids.some((id) => used.has(id)));
}
