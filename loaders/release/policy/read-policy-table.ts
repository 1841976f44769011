import type {Node} from "yaml";
import {showValue} from "../../../src/text/message-words.js";
import type {PolicyTable} from "./disclosure-policy.js";
import type {Entries, Placed, PolicyFile} from "./policy-file.js";
import {type PlacedLink, readLink} from "./read-link.js";

/** A table with the places of what is checked once all tables are read. */
export type PlacedTable = {table: PolicyTable; name: Placed; hasDenominator: boolean; links: PlacedLink[]};

/** What limits a table: the names of the queries, and the columns that never leave. */
export type TableConstraints = {queries: readonly string[]; neverLeave: readonly string[]};

const keys = [
  "query",
  "title",
  "population",
  "dimensions",
  "labels",
  "denominator",
  "within",
  "partition",
  "covers",
  "alone",
  "nobody",
  "coarsen",
  "worth"
];

/** Reads one entry of `tables`; undefined where it names no query. Other faults are noted in the file. */
export function readPolicyTable(
  file: PolicyFile,
  node: Node,
  constraints: TableConstraints
): PlacedTable | undefined {
  const entries = file.entries(node, "a table", keys);
  if (entries === undefined) return undefined;
  const name = file.text(entries, "query");
  if (name) file.oneOf(name, constraints.queries, "query");
  const title = file.text(entries, "title")?.value ?? "";
  const population = file.text(entries, "population")?.value ?? "";
  const {dimensions, labels} = readColumns(file, entries, constraints.neverLeave);
  const partition = readLevels(file, entries, "partition", dimensions);
  const covers = readLevels(file, entries, "covers", dimensions);
  const alone = readAlone(file, entries, dimensions);
  const nobody = readNobody(file, entries, dimensions);
  const coarsen = readCoarsen(file, entries, partition);
  const hasDenominator = file.has(entries, "denominator");
  const denominator = hasDenominator
    ? readLink(file, entries.values.get("denominator"), '"denominator"', dimensions)
    : undefined;
  const within = file.has(entries, "within")
    ? file
        .list(entries, "within")
        .flatMap((item) => readLink(file, item, 'an entry of "within"', dimensions) ?? [])
    : [];
  if (name === undefined) return undefined;
  const table: PolicyTable = {
    name: name.value,
    title,
    population,
    dimensions,
    labels,
    denominator: denominator?.link ?? null,
    within: within.map(({link}) => link),
    partition,
    covers,
    ...(alone && {alone}),
    ...(nobody && {nobody}),
    coarsen,
    worth: file.has(entries, "worth") ? (file.integer(entries, "worth", 1) ?? 1) : 1
  };
  return {table, name, hasDenominator, links: [...(denominator ? [denominator] : []), ...within]};
}

function readColumns(file: PolicyFile, entries: Entries, neverLeave: readonly string[]) {
  const placed = file.words(entries, "dimensions");
  const dimensions = placed.map(({value}) => value);
  const labels = file.has(entries, "labels") ? file.words(entries, "labels") : [];
  if (entries.values.has("dimensions") && !dimensions.includes("group"))
    file.fault(
      entries.values.get("dimensions") ?? entries.node,
      '"dimensions" of a table must have group, which every released table is counted by; add it'
    );
  for (const {value, node} of labels)
    if (dimensions.includes(value))
      file.fault(node, `${showValue(value)} is a dimension of the table; take it out of "labels"`);
  for (const {value, node} of [...placed, ...labels]) {
    if (neverLeave.includes(value))
      file.fault(node, `${showValue(value)} is in "never_leave"; take it out of the table`);
    if (value === "patients" || value === "denominator")
      file.fault(node, `${showValue(value)} is what the table counts; take it out of the list`);
  }
  return {dimensions, labels: labels.map(({value}) => value)};
}

function readLevels(file: PolicyFile, entries: Entries, key: string, dimensions: string[]): string | null {
  const placed = file.has(entries, key) ? file.text(entries, key) : undefined;
  const others = dimensions.filter((dimension) => dimension !== "group");
  if (placed === undefined) return null;
  return file.oneOf(placed, others, `dimension of the table beside group`) ? placed.value : null;
}

/** Reads the levels that stand alone, by dimension; undefined where the policy does not speak of them. */
function readAlone(file: PolicyFile, entries: Entries, dimensions: string[]): PolicyTable["alone"] {
  if (!file.has(entries, "alone")) return undefined;
  const others = dimensions.filter((dimension) => dimension !== "group");
  const pairs = file.pairs(entries, "alone", "a dimension to its levels that stand alone");
  return Object.fromEntries(
    pairs.map(({key, value}) => {
      file.oneOf(key, others, "dimension of the table beside group");
      const list = {node: key.node, values: new Map([[key.value, value]]), what: '"alone"'};
      return [key.value, file.words(list, key.value).map((level) => level.value)];
    })
  );
}

/** Reads the rows that count nobody; undefined where the policy does not speak of them. */
function readNobody(file: PolicyFile, entries: Entries, dimensions: string[]): PolicyTable["nobody"] {
  if (!entries.values.get("nobody")) return undefined;
  return file.list(entries, "nobody").flatMap((node) => {
    const values = file.entries(node, 'an entry of "nobody"', dimensions);
    if (values?.values.size === 0)
      file.fault(node, 'an entry of "nobody" must say which rows it means; add a dimension');
    const texts = [...(values?.values.keys() ?? [])].flatMap((column) => {
      const text = values && file.text(values, column);
      return text ? [[column, text.value] as const] : [];
    });
    return values ? [Object.fromEntries(texts)] : [];
  });
}

function readCoarsen(file: PolicyFile, entries: Entries, partition: string | null): PolicyTable["coarsen"] {
  const coarsen: PolicyTable["coarsen"] = {};
  if (!file.has(entries, "coarsen")) return coarsen;
  for (const {key, value} of file.pairs(entries, "coarsen", "the partition to its coarser levels")) {
    if (key.value !== partition)
      file.fault(
        key.node,
        `${showValue(key.value)} is not the "partition" of the table; levels can be added up only where each patient has one`
      );
    const levels = {node: entries.node, values: new Map([[key.value, value]]), what: '"coarsen"'};
    coarsen[key.value] = readCoarser(file, levels, key);
  }
  return coarsen;
}

function readCoarser(file: PolicyFile, entries: Entries, dimension: Placed): Record<string, string[]> {
  const used = new Set<string>();
  const coarser: Record<string, string[]> = {};
  for (const {key, value} of file.pairs(entries, dimension.value, "coarser levels to lists of levels")) {
    const list = {node: key.node, values: new Map([[key.value, value]]), what: `"${dimension.value}"`};
    const levels = file.words(list, key.value);
    if (levels.length === 1)
      file.fault(key.node, `${showValue(key.value)} puts one level together; give it two or more`);
    for (const level of levels) {
      if (used.has(level.value))
        file.fault(level.node, `${showValue(level.value)} goes into two coarser levels; leave it in one`);
      used.add(level.value);
    }
    coarser[key.value] = levels.map((level) => level.value);
  }
  return coarser;
}
