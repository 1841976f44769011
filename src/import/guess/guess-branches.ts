import {type CodeTree, formatPlace, type TreeCode} from "../apply/code-tree.js";
import {
  type Branch,
  type Choice,
  type CodePath,
  type Decisions,
  type Guess,
  type GuessedMapping,
  isSame
} from "../mapping/mapping.js";
import type {Project} from "../project/coded-project.js";
import {listFew, listNames} from "../project/fold-names.js";
import {offerChoices} from "./offer-choices.js";

/** The names of branches in English and German. */
const routeWords =
  /\b(routes?|identif\w*|pathways?|how (they|patients?|it) (came|were|was)\b.*|disclosure routes?|wege?|zugangswege?)\b/i;
const informantWords =
  /\b(informants?|informing|who told|told by|referrers?|informed by|informant(en|innen)|informiert durch|wer informierte)\b/i;
const themeWords =
  /\b(themes?|challenges?|findings?|barriers?|experiences?|them(a|en)|herausforderungen|erfahrungen|barrieren|schwierigkeiten)\b/i;

/** The maximum number of codes that a guess lists one by one. */
const maxListed = 200;

/** Guesses the branches of routes, informants and themes, from the names at the top of the tree and one level below. */
export function guessBranches(
  tree: CodeTree,
  project: Project,
  guessed: GuessedMapping,
  decisions: Decisions
): void {
  const {mapping, guesses, open} = guessed;
  if (tree.all.length === 0) {
    open.push("The file has no codes: routes and themes must be named from a file that has them.");
    return;
  }
  const codable = new Set(project.codes.filter((code) => code.codable).map(({id}) => id));
  const near = tree.all.filter(({depth, children}) => depth <= 1 && children.length > 0);
  const likely = findOnlyOne(near, routeWords, "routes", guesses);
  if (likely !== undefined) {
    mapping.routes = {under: findPath(likely)};
    guesses.push({
      key: "routes",
      why: `“${formatPlace(likely)}” is a code with others under it and is named like a branch of routes`
    });
  } else if (guesses.every(({key}) => key !== "routes"))
    guesses.push({
      key: "routes",
      why: `no branch of codes is named like routes of identification, so that there are none; at its top the file has ${listNames(tree.tops.map(({name}) => name))}`,
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
  const informants = guessInformants(near, routes, guessed);

  const rest = tree.tops.filter((top) => !isWithin(routes, top) && !isWithin(informants, top));
  const named = findOnlyOne(
    near.filter((code) => code !== routes && code !== informants && !isWithin(code, routes)),
    themeWords,
    "themes",
    guesses
  );
  const [single] = rest;
  if (named !== undefined) {
    mapping.themes = {under: findPath(named)};
    guesses.push({
      key: "themes",
      why: `“${formatPlace(named)}” is a code with others under it and is named like a branch of themes`
    });
  } else if (rest.length === 1 && single !== undefined && single.children.length > 0) {
    mapping.themes = {under: findPath(single)};
    guesses.push({key: "themes", why: `“${single.name}” is the only other branch at the top`});
  } else if (rest.length > 0 && rest.length <= maxListed && routes !== undefined) {
    mapping.themes = {codes: rest.map(findPath)} satisfies Branch;
    guesses.push({key: "themes", why: "these are all the other codes at the top; take out what is no theme"});
  } else {
    mapping.themes = {under: []};
    guesses.push({
      key: "themes",
      why: "nothing is named like a branch of themes, so that the codes at the top are themes, and what stands under them subthemes",
      assumed: true
    });
  }
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
  const own = near.filter(
    (code) => code !== routes && informantWords.test(code.name) && !isWithin(code, routes)
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
      why: `“${formatPlace(branch)}” could be the branch of informants, but it is not plain to which route they belong, so that none are taken`,
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

function findOnlyOne(
  codes: readonly TreeCode[],
  words: RegExp,
  key: "routes" | "themes",
  guesses: Guess[]
): TreeCode | undefined {
  const found = codes.filter(({name}) => words.test(name));
  const outermost = found.filter((code) => !found.some((other) => other !== code && isWithin(code, other)));
  if (outermost.length > 1)
    guesses.push({
      key,
      why: `several branches could be that of ${key}, ${listNames(outermost.map(formatPlace))}; none is taken`,
      assumed: true
    });
  return outermost.length === 1 ? outermost[0] : undefined;
}

/** Whether a code is another, or stands under it, among the two uppermost levels. */
function isWithin(code: TreeCode | undefined, above: TreeCode | undefined): boolean {
  return code !== undefined && above !== undefined && (code === above || code.parent === above);
}

function findPath(code: TreeCode): CodePath {
  const path: string[] = [];
  for (let at: TreeCode | undefined = code; at !== undefined; at = at.parent) path.push(at.name);
  return path.reverse();
}
