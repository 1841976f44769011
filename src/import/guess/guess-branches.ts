import {type CodeTree, findPath, formatPlace, isWithin, type TreeCode} from "../apply/code-tree.js";
import {
  type Branch,
  type Choice,
  type Decisions,
  type Guess,
  type GuessedMapping,
  isSame
} from "../mapping/mapping.js";
import type {Project} from "../project/coded-project.js";
import {listFew, listNames} from "../project/fold-names.js";
import {guessThemes} from "./guess-themes.js";
import {listNamedBranches} from "./named-branches.js";
import {offerChoices} from "./offer-choices.js";

/** Guesses the branches of routes, informants and themes, from the codes at the top of the tree and one level below. */
export function guessBranches(
  tree: CodeTree,
  project: Project,
  guessed: GuessedMapping,
  decisions: Decisions
): void {
  const {mapping, guesses, open} = guessed;
  if (tree.all.length === 0) {
    open.push(
      project.kind === "long table" || project.kind === "wide table"
        ? 'No column is known to hold codes: name one under "code", or several under "codes", among the columns of the mapping.'
        : "The file has no codes: routes and themes must be named from a file that has them."
    );
    return;
  }
  const codable = new Set(project.codes.filter((code) => code.codable).map(({id}) => id));
  const near = tree.all.filter(({depth, children}) => depth <= 1 && children.length > 0);
  const likely = findOnlyRoutes(near, guesses);
  if (likely !== undefined) {
    mapping.routes = {under: findPath(likely)};
    guesses.push({
      key: "routes",
      why: `“${formatPlace(likely)}” is a code with others under it and is named like a branch of routes`
    });
  } else if (guesses.every(({key}) => key !== "routes"))
    guesses.push({
      key: "routes",
      why: `no branch of codes is named like routes of identification, so there are none; at its top the file has ${listNames(tree.tops.map(({name}) => name))}`,
      assumed: true
    });
  const branches = near.map(
    (code): Choice => ({
      value: {under: findPath(code)},
      label: formatPlace(code),
      about: listFew(code.children.map(({name}) => name))
    })
  );
  offerChoices(
    guessed,
    "routes",
    [...branches, {value: undefined, label: "no routes", about: ""}],
    decisions
  );
  const chosen = mapping.routes;
  const routes = near.find((code) => isSame({under: findPath(code)}, chosen));
  const likelyInformants = guessInformants(near, routes, guessed);
  offerChoices(guessed, "informants", listInformants(near, routes), decisions);
  const informants = findInformants(near, guessed) ?? likelyInformants;

  const taken = [routes, informants].filter((branch) => branch !== undefined);
  guessThemes(tree, project, near, taken, guessed);
  const others = branches.filter((_, index) => near[index] !== routes && near[index] !== informants);
  const top = {
    value: {under: []},
    label: "all codes at the top",
    about: listFew(tree.tops.map(({name}) => name))
  };
  offerChoices(guessed, "themes", [...listRest(mapping.themes), top, ...others], decisions);
  if (codable.size === 0) open.push("No code of the file can be put on a passage.");
}

/** The codes that a guess lists one by one, as a choice. */
function listRest(themes: Branch | undefined): Choice[] {
  if (themes === undefined || !("codes" in themes)) return [];
  const names = themes.codes.map((path) => path.at(-1) ?? "");
  return [{value: themes, label: "the other codes at the top", about: listFew(names)}];
}

function guessInformants(
  near: readonly TreeCode[],
  routes: TreeCode | undefined,
  {mapping, guesses}: GuessedMapping
): TreeCode | undefined {
  const own = listNamedBranches(
    near.filter((code) => !isWithin(code, routes)),
    "informants"
  );
  const parents = routes?.children.filter(({children}) => children.length > 0) ?? [];
  if (parents.length > 0) {
    mapping.informants = {under: "routes"};
    guesses.push({
      key: "informants",
      why: `codes stand under ${listNames(parents.map(({name}) => name))}, which ${parents.length === 1 ? "is a route" : "are routes"}`
    });
    return undefined;
  }
  const [branch] = own;
  if (branch === undefined || routes === undefined) return undefined;
  const telling = routes.children.filter(({name}) =>
    /\b(service|agency|agencies|professional|referr\w*|third part\w*)\b/i.test(name)
  );
  const [route] = telling;
  if (telling.length !== 1 || route === undefined) {
    guesses.push({
      key: "informants",
      why: `“${formatPlace(branch)}” could be the branch of informants, but it is not plain to which route they belong, so none are taken`,
      assumed: true
    });
    return branch;
  }
  mapping.informants = {branch: {under: findPath(branch)}, route: findPath(route)};
  guesses.push({
    key: "informants",
    why: `“${formatPlace(branch)}” is named like a branch of informants, and “${route.name}” like the route of services`
  });
  return branch;
}

/** The most pairs of a branch and a route that are offered. */
const mostPairs = 12;

/** Where informants could stand: under each route, or in another branch, whose codes are those of one route. */
function listInformants(near: readonly TreeCode[], routes: TreeCode | undefined): Choice[] {
  if (routes === undefined) return [];
  const others = near.filter((code) => !isWithin(code, routes));
  const pairs = others.flatMap((branch) =>
    routes.children.map(
      (route): Choice => ({
        value: {branch: {under: findPath(branch)}, route: findPath(route)},
        label: `${formatPlace(branch)}, for the route ${route.name}`,
        about: listFew(branch.children.map(({name}) => name))
      })
    )
  );
  const under = routes.children.flatMap(({children}) => children.map(({name}) => name));
  return [
    {value: undefined, label: "no informants", about: ""},
    ...(under.length > 0
      ? [{value: {under: "routes" as const}, label: "what stands under a route", about: listFew(under)}]
      : []),
    ...pairs.slice(0, mostPairs)
  ];
}

function findInformants(near: readonly TreeCode[], {mapping}: GuessedMapping): TreeCode | undefined {
  const {informants} = mapping;
  if (informants === undefined || !("branch" in informants)) return undefined;
  return near.find((code) => isSame({under: findPath(code)}, informants.branch));
}

function findOnlyRoutes(codes: readonly TreeCode[], guesses: Guess[]): TreeCode | undefined {
  const named = listNamedBranches(codes, "routes");
  if (named.length > 1)
    guesses.push({
      key: "routes",
      why: `several branches could be that of routes, ${listNames(named.map(formatPlace))}; none is taken`,
      assumed: true
    });
  return named.length === 1 ? named[0] : undefined;
}
