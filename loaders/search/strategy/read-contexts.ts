import type {Node} from "yaml";
import type {Entries, YamlFile} from "../../../src/text/yaml-file.js";
import {compileAll, type Patterns} from "./read-terms.js";
import type {HitContext, Trigger} from "./strategy.js";

const triggerKeys = ["triggers", "direction", "scope", "terminators", "except", "unless"];

/** Names that a context may not have, because hits without a context have them. */
const reserved = ["counted", "excluded"];

/** Reads one context; undefined when it has a fault. */
export function readContext(
  file: YamlFile,
  node: Node,
  concepts: readonly string[],
  findConcept: (node: Node, name: string) => boolean,
  patterns: Patterns
): HitContext | undefined {
  const entries = file.entries(node, "a context", ["context", "counts", "reason", "concepts", "when"]);
  if (entries === undefined) return undefined;
  const name = file.text(entries, "context");
  if (name !== undefined && reserved.includes(name.value))
    file.fault(name.node, `"${name.value}" is what other hits are called; name the context otherwise`);
  const counts = file.boolean(entries, "counts");
  const reason = file.text(entries, "reason");
  const triggers = file.items(entries, "when").flatMap((item) => readTrigger(file, item, patterns) ?? []);
  const named = entries.values.has("concepts")
    ? file
        .texts(entries, "concepts")
        .filter(({node, value}) => findConcept(node, value))
        .map(({value}) => value)
    : concepts;
  if (name === undefined || counts === undefined || reason === undefined) return undefined;
  return {context: name.value, counts, reason: reason.value, concepts: named, triggers};
}

function readTrigger(file: YamlFile, node: Node, patterns: Patterns): Trigger | undefined {
  const entries = file.entries(node, 'an entry of "when"', triggerKeys);
  if (entries === undefined) return undefined;
  const triggers = phrases(file, entries, "triggers", patterns);
  const direction = file.choice(entries, "direction", ["forward", "backward"]);
  const scope = file.integer(entries, "scope", 0);
  const optional = (key: string, options = {}) =>
    entries.values.has(key) ? phrases(file, entries, key, patterns, options) : undefined;
  const terminators = optional("terminators");
  const except = optional("except");
  const unless = optional("unless", {around: true});
  if (triggers === undefined || direction === undefined || scope === undefined) return undefined;
  return {
    direction,
    scope,
    triggers,
    ...(terminators === undefined ? {} : {terminators}),
    ...(except === undefined ? {} : {except}),
    ...(unless === undefined ? {} : {unless})
  };
}

function phrases(
  file: YamlFile,
  entries: Entries,
  key: string,
  patterns: Patterns,
  options: {around?: boolean} = {}
): string | undefined {
  const placed = file.texts(entries, key);
  const pattern = compileAll(file, placed, {...options, lists: patterns.lists});
  const [first] = placed;
  if (pattern !== undefined && first !== undefined) patterns.add(pattern, first.node, `"${key}"`);
  return pattern;
}
