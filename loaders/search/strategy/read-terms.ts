import type {Node} from "yaml";
import type {Entries, Placed, YamlFile} from "../../../src/text/yaml-file.js";
import {compilePhrase, PhraseFault, type PhraseOptions} from "./compile-phrase.js";
import {compileLoosely} from "./loose-spelling.js";
import type {StrategyTerm, TermKind, Unless} from "./strategy.js";

const kinds = ["stem", "word", "phrase", "near", "regex"] as const satisfies readonly TermKind[];

/** The keys of a term. */
const termKeys = [...kinds, "name", "within", "order", "spelling", "unless", "reason"];

/** The named lists of a strategy, and a collector of the patterns that RE2 has to check. */
export interface Patterns {
  readonly lists: ReadonlyMap<string, readonly string[]>;
  add(pattern: string, node: Node, what: string): void;
}

/** Reads one term of a concept; undefined when it has a fault. */
export function readTerm(
  file: YamlFile,
  node: Node,
  inherited: readonly Unless[],
  patterns: Patterns
): (StrategyTerm & {node: Node}) | undefined {
  const entries = file.entries(node, "a term", termKeys);
  if (entries === undefined) return undefined;
  const given = kinds.filter((kind) => entries.values.has(kind));
  const [kind] = given;
  if (kind === undefined || given.length > 1) {
    file.fault(
      node,
      kind === undefined
        ? `a term says what to look for as ${kinds.join(", ")}; add one of them`
        : `a term is one thing, but this is ${given.join(" and ")}; make them terms of their own`
    );
    return undefined;
  }
  const reason = file.text(entries, "reason");
  const found =
    kind === "near" ? readNear(file, entries, patterns) : readSimple(file, entries, kind, patterns);
  for (const key of ["within", "order"])
    if (kind !== "near" && entries.values.has(key))
      file.fault(entries.values.get(key) ?? node, `"${key}" belongs to "near", not to "${kind}"`);
  const name = entries.values.has("name") ? file.text(entries, "name") : {value: found?.written ?? "", node};
  const own = entries.values.has("unless") ? readUnless(file, entries, patterns) : [];
  if (found === undefined || reason === undefined || name === undefined) return undefined;
  patterns.add(found.pattern, found.node, `the term ${JSON.stringify(name.value)}`);
  return {
    term: name.value,
    kind,
    ...found,
    reason: reason.value,
    unless: [...inherited, ...own],
    node: name.node
  };
}

/** Reads what excludes hits: groups of phrases in which `~` is the hit, each group with its reason. */
export function readUnless(file: YamlFile, owner: Entries, patterns: Patterns): Unless[] {
  return file.items(owner, "unless").flatMap((node) => {
    const entries = file.entries(node, 'an entry of "unless"', ["phrases", "reason"]);
    if (entries === undefined) return [];
    const reason = file.text(entries, "reason");
    const phrases = file.texts(entries, "phrases");
    const pattern = compileAll(file, phrases, {around: true, lists: patterns.lists});
    if (reason === undefined || pattern === undefined) return [];
    patterns.add(pattern, entries.node, 'this "unless"');
    return [{pattern, written: phrases.map(({value}) => value), reason: reason.value}];
  });
}

/** Phrases as one RE2 alternation; undefined when none can be understood. */
export function compileAll(
  file: YamlFile,
  phrases: readonly Placed[],
  options: PhraseOptions
): string | undefined {
  const compiled = phrases.flatMap((phrase) => tryPhrase(file, phrase, options) ?? []);
  return compiled.length === 0 ? undefined : compiled.join("|");
}

function tryPhrase(file: YamlFile, {value, node}: Placed, options: PhraseOptions): string | undefined {
  try {
    return compilePhrase(value, options);
  } catch (error) {
    if (!(error instanceof PhraseFault)) throw error;
    file.fault(node, `${JSON.stringify(value)} is not a phrase: ${error.message}`);
    return undefined;
  }
}

interface Found {
  readonly pattern: string;
  readonly gate: string;
  readonly written: string;
  readonly node: Node;
}

function readSimple(
  file: YamlFile,
  entries: Entries,
  kind: Exclude<TermKind, "near">,
  {lists}: Patterns
): Found | undefined {
  const placed = file.text(entries, kind);
  const loose =
    entries.values.has("spelling") && file.choice(entries, "spelling", ["loose", "exact"]) === "loose";
  if (placed === undefined) return undefined;
  const {value, node} = placed;
  const written = `${kind} ${value}${loose ? ", loosely spelt" : ""}`;
  if (kind === "regex" || kind === "stem") {
    if (loose) file.fault(node, `"spelling: loose" goes with "word" and "phrase", not with "${kind}"`);
    if (kind === "regex") return {pattern: value, gate: value, written, node};
  }
  if (kind === "word" && /\s/.test(value))
    file.fault(node, `${JSON.stringify(value)} is several words; call it a phrase`);
  if (loose && /[()|*?]/.test(value)) {
    file.fault(node, `a loosely spelt term has no brackets or "*"; write each form as a term of its own`);
    return undefined;
  }
  if (loose) {
    const pattern = compileLoosely(value);
    return {pattern, gate: pattern, written, node};
  }
  const pattern = tryPhrase(file, {value: kind === "stem" ? `${value}*` : value, node}, {lists});
  return pattern === undefined ? undefined : {pattern, gate: pattern, written, node};
}

function readNear(file: YamlFile, entries: Entries, {lists}: Patterns): Found | undefined {
  const phrases = file.texts(entries, "near");
  const within = file.integer(entries, "within", 1);
  const order = entries.values.has("order")
    ? file.choice(entries, "order", ["before", "after", "either"])
    : "before";
  const node = entries.values.get("near") ?? entries.node;
  const [first, second] = phrases.map((phrase) => tryPhrase(file, phrase, {lists}));
  if (phrases.length !== 2) file.fault(node, '"near" is a list of two phrases, the rarer one first');
  if (within === undefined || order === undefined || first === undefined || second === undefined)
    return undefined;
  const between = `(?:\\W+\\w+){0,${within}}?\\W+`;
  const before = `(?:${first})${between}(?:${second})`;
  const after = `(?:${second})${between}(?:${first})`;
  const pattern = {before, after, either: `${before}|${after}`}[order];
  const [one, other] = phrases.map(({value}) => value);
  const words = `at most ${within} ${within === 1 ? "word" : "words"}`;
  const place = {before: `${words} before`, after: `${words} after`, either: `within ${words.slice(8)} of`}[
    order
  ];
  return {pattern, gate: first, written: `near: ${one}, ${place} ${other}`, node};
}
