import {createHash} from "node:crypto";
import {readFile} from "node:fs/promises";
import type {Node} from "yaml";
import {isScalar} from "yaml";
import {queryNames} from "../../../src/queries/query-names.js";
import {UserError} from "../../../src/text/errors.js";
import {showValue} from "../../../src/text/message-words.js";
import {readApprovers} from "./approvers.js";
import {checkStructure} from "./check-structure.js";
import type {Policy} from "./disclosure-policy.js";
import {type Entries, PolicyFile} from "./policy-file.js";
import {readExceptions} from "./read-exceptions.js";
import {readPolicyTable} from "./read-policy-table.js";

const keys = [
  "threshold",
  "zeros",
  "complements",
  "rounding",
  "protection",
  "tables",
  "by",
  "never_leave",
  "public",
  "earlier",
  "approvers",
  "exceptions"
];

/**
 * Reads a disclosure policy.
 * @throws PolicyFaults with every fault at once, or a UserError where there is no file
 */
export async function readPolicy(path: string): Promise<Policy> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new UserError(
      `${path}: the disclosure policy cannot be read (${error.code}); copy data/disclosure.yaml of the project there and let the data owner decide what it says`
    );
  });
  return parsePolicy(bytes, path);
}

/** A policy from the bytes of its file; `path` names it in faults. */
export async function parsePolicy(bytes: Buffer | string, path: string): Promise<Policy> {
  const file = new PolicyFile(path, bytes.toString());
  const policy = file.root === null ? undefined : read(file, file.root, queryNames);
  file.throwFaults();
  if (policy === undefined) throw new UserError(`${path}: the policy cannot be understood`);
  return {...policy, hash: createHash("sha256").update(bytes).digest("hex")};
}

/** Reads what is withheld, and how well it is protected. A value with a fault, which the file notes, is 0 or false. */
function readRules(file: PolicyFile, entries: Entries): Pick<Policy, "rules" | "minimise"> {
  const threshold = file.integer(entries, "threshold", 1) ?? 0;
  const zeros = file.choice(entries, "zeros", ["counted", "released"]) === "counted";
  const complements = file.choice(entries, "complements", ["counted", "ignored"]) === "counted";
  const rounding = readRounding(file, entries);
  const {minimise, ...widths} = readProtection(file, entries);
  return {rules: {threshold, zeros, complements, rounding, ...widths}, minimise};
}

function read(file: PolicyFile, root: Node, queries: readonly string[]): Omit<Policy, "hash"> | undefined {
  const entries = file.entries(root, "the policy", keys);
  if (entries === undefined) return undefined;
  const paths = (key: string) => file.words(entries, key).map(({value}) => value);
  const rules = readRules(file, entries);
  const neverLeave = file.texts(entries, "never_leave").map(({value}) => value);
  const nodes = file.items(entries, "tables");
  const read = nodes.flatMap((node) => readPolicyTable(file, node, {queries, neverLeave}) ?? []);
  if (nodes.length > 0) checkStructure(file, read, entries.values.get("tables") ?? root);
  const tables = read.map(({table}) => table);
  const people = readApprovers(file, entries);
  return {
    ...rules,
    tables,
    by: readGroupings(file, entries, neverLeave),
    neverLeave,
    public: paths("public"),
    earlier: paths("earlier"),
    ...people,
    exceptions: readExceptions(file, entries, tables, people.approvers)
  };
}

/** Reads the characteristics by which tables leave; none where the policy does not speak of them. */
function readGroupings(file: PolicyFile, entries: Entries, neverLeave: readonly string[]): string[] {
  if (!file.has(entries, "by")) return [];
  return file.words(entries, "by").map(({value, node}) => {
    if (neverLeave.includes(value))
      file.fault(node, `${showValue(value)} is in "never_leave"; take it out of "by"`);
    return value;
  });
}

function readRounding(file: PolicyFile, entries: Entries): number | null {
  const node = entries.values.get("rounding");
  const value = isScalar(node) ? node.value : undefined;
  if (value === "none") return null;
  if (typeof value === "number" && Number.isInteger(value) && value >= 2) return value;
  file.fault(
    node ?? entries.node,
    '"rounding" of the policy must be none, or a whole number from 2: counts become its multiples'
  );
  return null;
}

function readProtection(file: PolicyFile, {node, values}: Entries) {
  const given = values.get("protection");
  if (!given) file.fault(node, 'the policy has no "protection"; add it');
  const entries = file.entries(given, '"protection"', ["width", "width_if_one_known", "least"]);
  if (entries === undefined) return {width: 0, widthIfOneKnown: 0, minimise: "cells" as const};
  const width = file.integer(entries, "width", 1);
  const known = file.integer(entries, "width_if_one_known", 0);
  if (width !== undefined && known !== undefined && known > width)
    file.fault(
      entries.values.get("width_if_one_known") ?? entries.node,
      `"width_if_one_known" is ${known}, but who knows of one patient is no less sure than others; make it ${width} or less, as "width" is`
    );
  const minimise = file.choice(entries, "least", ["cells", "information"]) ?? "cells";
  return {width: width ?? 0, widthIfOneKnown: known ?? 0, minimise};
}
