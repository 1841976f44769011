import {createHash} from "node:crypto";
import {readFile} from "node:fs/promises";
import type {Node} from "yaml";
import {queryNames} from "../../../src/queries/query-names.js";
import {UserError} from "../../../src/text/errors.js";
import {checkStructure} from "./check-structure.js";
import type {Policy} from "./disclosure-policy.js";
import {PolicyFile} from "./policy-file.js";
import {readApprovers, readExceptions} from "./read-exceptions.js";
import {readTable} from "./read-policy-table.js";
import {readRules} from "./read-rules.js";

const keys = [
  "threshold",
  "zeros",
  "complements",
  "rounding",
  "protection",
  "tables",
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

function read(file: PolicyFile, root: Node, queries: readonly string[]): Omit<Policy, "hash"> | undefined {
  const entries = file.entries(root, "the policy", keys);
  if (entries === undefined) return undefined;
  const paths = (key: string) => file.words(entries, key).map(({value}) => value);
  const rules = readRules(file, entries);
  const neverLeave = file.texts(entries, "never_leave").map(({value}) => value);
  const nodes = file.items(entries, "tables");
  const read = nodes.flatMap((node) => readTable(file, node, {queries, neverLeave}) ?? []);
  if (nodes.length > 0) checkStructure(file, read, entries.values.get("tables") ?? root);
  const tables = read.map(({table}) => table);
  const approvers = readApprovers(file, entries);
  return {
    ...rules,
    tables,
    neverLeave,
    public: paths("public"),
    earlier: paths("earlier"),
    approvers,
    exceptions: readExceptions(file, entries, tables, approvers)
  };
}
