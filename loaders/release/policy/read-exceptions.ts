import {isMap, type Node} from "yaml";
import {inWords, showValue} from "../../../src/text/message-words.js";
import {samePerson} from "./approvers.js";
import type {PolicyException, PolicyTable} from "./disclosure-policy.js";
import type {Entries, Placed, PolicyFile} from "./policy-file.js";

/** Reads the rows that are released although a rule would withhold them. */
export function readExceptions(
  file: PolicyFile,
  entries: Entries,
  tables: readonly PolicyTable[],
  approvers: readonly string[]
): PolicyException[] {
  return file
    .list(entries, "exceptions")
    .flatMap((node) => readException(file, node, tables, approvers) ?? []);
}

function readException(
  file: PolicyFile,
  node: Node,
  tables: readonly PolicyTable[],
  approvers: readonly string[]
): PolicyException | undefined {
  const entries = file.entries(node, "an exception", ["table", "where", "reason", "by"]);
  if (entries === undefined) return undefined;
  const table = file.text(entries, "table");
  const reason = file.text(entries, "reason");
  const by = file.text(entries, "by");
  const names = tables.map(({name}) => name);
  const found = table && file.oneOf(table, names, "table of the policy");
  const dimensions = tables.find(({name}) => found && name === table.value)?.dimensions;
  const where = readWhere(file, entries, dimensions);
  if (by && !approvers.some((approver) => samePerson(approver, by.value)))
    file.fault(
      by.node,
      `${showValue(by.value)} is not among "approvers", who are ${inWords(approvers)}; only they can answer for an exception`
    );
  if (table === undefined || reason === undefined || by === undefined) return undefined;
  return {table: table.value, where, reason: reason.value, by: by.value};
}

/** Reads the values that name the rows of an exception: one or more, because an exception cannot be a whole table. */
function readWhere(
  file: PolicyFile,
  entries: Entries,
  dimensions: readonly string[] | undefined
): Record<string, string> {
  const pairs = file.pairs(entries, "where", "dimensions to what the rows say");
  if (pairs.length === 0 && (!file.has(entries, "where") || isMap(entries.values.get("where"))))
    file.fault(entries.node, 'an exception must say in "where" which rows it is for; add a dimension');
  const texts = pairs.map((pair): [Placed, Placed | undefined] => [pair.key, file.textOf(pair)]);
  if (dimensions) for (const [column] of texts) file.oneOf(column, dimensions, "dimension of the table");
  return Object.fromEntries(texts.map(([column, text]) => [column.value, text?.value ?? ""]));
}
