import {createHash} from "node:crypto";
import {readFile} from "node:fs/promises";
import {isMap, isScalar, type Node} from "yaml";
import {UserError} from "../../../src/text/errors.js";
import {nearestName} from "../../../src/text/message-words.js";
import {type Entries, type Placed, type YamlFault, YamlFile} from "../../../src/text/yaml-file.js";
import {openDatabase} from "../../disk/duckdb.js";
import {checkPatterns, type PlacedPattern} from "./check-patterns.js";
import {readContext} from "./read-contexts.js";
import {type Patterns, readTerm, readUnless} from "./read-terms.js";
import type {HitContext, RetrievalRule, Strategy, StrategyConcept} from "./strategy.js";

/** A strategy that cannot be used. `message` has one line for each fault: `FILE:LINE:COLUMN: what is wrong`. */
export class StrategyFaults extends UserError {
  override readonly name = "StrategyFaults";

  constructor(
    readonly file: string,
    readonly faults: readonly YamlFault[]
  ) {
    super(faults.map(({line, column, message}) => `${file}:${line}:${column}: ${message}`).join("\n"));
  }
}

const defaultAbbreviations = ["Dr", "Mr", "Mrs", "Ms", "Prof", "St", "e.g", "i.e", "approx", "cf", "vs"];

/** Reads a strategy's file. Throws `StrategyFaults` with every fault at once, or a `UserError` where there is no file. */
export async function readStrategy(path: string): Promise<Strategy> {
  const text = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new UserError(
      `${path}: the strategy cannot be read (${error.code}); name its file with --strategy FILE`
    );
  });
  return parseStrategy(text, path);
}

/** A strategy from the bytes of its file; `path` names it in faults. */
export async function parseStrategy(bytes: Buffer | string, path: string): Promise<Strategy> {
  const file = new YamlFile(
    path,
    bytes.toString(),
    "the file is empty; a strategy has a name, concepts and rules",
    (name, faults) => new StrategyFaults(name, faults)
  );
  const patterns: PlacedPattern[] = [];
  const strategy = file.root === null ? undefined : read(file, file.root, patterns);
  await checkAgainstEngine(file, patterns);
  file.throwFaults();
  if (strategy === undefined) throw new UserError(`${path}: the strategy cannot be understood`);
  return {...strategy, sha256: createHash("sha256").update(bytes).digest("hex")};
}

async function checkAgainstEngine(file: YamlFile, patterns: readonly PlacedPattern[]): Promise<void> {
  const database = await openDatabase();
  try {
    await checkPatterns(database.connection, file, patterns);
  } finally {
    database.close();
  }
}

function read(file: YamlFile, root: Node, found: PlacedPattern[]): Omit<Strategy, "sha256"> | undefined {
  const entries = file.entries(root, "the strategy", [
    "name",
    "about",
    "abbreviations",
    "lists",
    "concepts",
    "contexts",
    "retrieve"
  ]);
  if (entries === undefined) return undefined;
  const patterns: Patterns = {
    lists: readLists(file, entries),
    add: (pattern, node, what) => void found.push({pattern, node, what})
  };
  const name = file.text(entries, "name");
  const about = file.text(entries, "about");
  const abbreviations = entries.values.has("abbreviations")
    ? file.texts(entries, "abbreviations").map(({value}) => value.replace(/\.$/, ""))
    : defaultAbbreviations;

  const concepts: StrategyConcept[] = [];
  const conceptNames = uniqueNames(file, "concept");
  const termNames = uniqueNames(file, "term");
  for (const node of file.items(entries, "concepts")) {
    const concept = readConcept(file, node, patterns);
    if (concept === undefined) continue;
    conceptNames.add(concept.placed);
    for (const term of concept.terms) termNames.add({value: term.term, node: term.node});
    concepts.push({...concept.concept, terms: concept.terms.map(({node: _, ...term}) => term)});
  }
  const findConcept = (node: Node, value: string) => conceptNames.find(node, value);
  const allNames = concepts.map(({concept}) => concept);

  const contexts: HitContext[] = [];
  const contextNames = uniqueNames(file, "context");
  for (const node of entries.values.has("contexts") ? file.items(entries, "contexts") : []) {
    const context = readContext(file, node, allNames, findConcept, patterns);
    if (context === undefined) continue;
    contextNames.add({value: context.context, node});
    contexts.push(context);
  }

  const rules: RetrievalRule[] = [];
  const ruleNames = uniqueNames(file, "rule");
  for (const node of file.items(entries, "retrieve")) {
    const rule = readRule(file, node, findConcept);
    if (rule === undefined) continue;
    ruleNames.add({value: rule.rule, node});
    rules.push(rule);
  }
  if (name === undefined || about === undefined) return undefined;
  return {name: name.value, about: about.value, abbreviations, concepts, contexts, rules};
}

/** The named lists of phrases; a list may use those before it. */
function readLists(file: YamlFile, entries: Entries): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  const node = entries.values.get("lists");
  if (!entries.values.has("lists")) return lists;
  if (!isMap(node)) {
    if (node) file.fault(node, '"lists" must be a mapping of names to lists of phrases');
    return lists;
  }
  const names = node.items.flatMap(({key}) => (isScalar(key) ? [String(key.value)] : []));
  const given = file.entries(node, '"lists"', names);
  for (const name of given === undefined ? [] : given.values.keys())
    lists.set(
      name,
      file.texts(given as Entries, name).map(({value}) => value)
    );
  return lists;
}

function readConcept(file: YamlFile, node: Node, patterns: Patterns) {
  const entries = file.entries(node, "a concept", ["concept", "label", "reason", "unless", "terms"]);
  if (entries === undefined) return undefined;
  const placed = file.text(entries, "concept");
  const label = file.text(entries, "label");
  const reason = file.text(entries, "reason");
  const unless = entries.values.has("unless") ? readUnless(file, entries, patterns) : [];
  const terms = file
    .items(entries, "terms")
    .map((item) => readTerm(file, item, unless, patterns))
    .filter((term) => term !== undefined);
  if (placed === undefined || label === undefined || reason === undefined) return undefined;
  return {placed, terms, concept: {concept: placed.value, label: label.value, reason: reason.value}};
}

function readRule(
  file: YamlFile,
  node: Node,
  findConcept: (node: Node, value: string) => boolean
): RetrievalRule | undefined {
  const entries = file.entries(node, "a rule", ["rule", "label", "all", "within"]);
  if (entries === undefined) return undefined;
  const name = file.text(entries, "rule");
  const label = file.text(entries, "label");
  const concepts = uniqueConcepts(file, entries, findConcept);
  const scope = file.choice(entries, "within", ["document", "person"]);
  if (name === undefined || label === undefined || scope === undefined) return undefined;
  if (name.value.includes(","))
    file.fault(name.node, `the name of a rule has no comma; candidates list rules with commas`);
  return {rule: name.value, label: label.value, concepts, scope};
}

function uniqueConcepts(
  file: YamlFile,
  entries: Entries,
  find: (node: Node, value: string) => boolean
): string[] {
  const concepts: string[] = [];
  for (const {value, node} of file.texts(entries, "all")) {
    if (!find(node, value)) continue;
    if (concepts.includes(value)) file.fault(node, `"${value}" stands twice in "all"; once is enough`);
    else concepts.push(value);
  }
  return concepts;
}

function uniqueNames(file: YamlFile, what: string) {
  const names = new Set<string>();
  return {
    add({value, node}: Placed): void {
      if (names.has(value))
        file.fault(node, `there is another ${what} "${value}"; give this one a name of its own`);
      names.add(value);
    },
    find(node: Node, value: string): boolean {
      if (names.has(value)) return true;
      const meant = nearestName(value, [...names]);
      const step = meant === undefined ? `there are ${[...names].join(", ")}` : `did you mean "${meant}"?`;
      file.fault(node, `"${value}" is not a ${what}; ${step}`);
      return false;
    }
  };
}
