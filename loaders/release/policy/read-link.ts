import type {Node} from "yaml";
import type {TableLink} from "../../../src/model/release.js";
import {showValue} from "../../../src/text/message-words.js";
import type {Entries, Placed, PolicyFile} from "./policy-file.js";

/** A link with the places of its parts in the file: the other table, and the columns of it in `on` and `where`. */
export type PlacedLink = {link: TableLink; table: Placed; on: Placed[]; where: Placed[]};

/** Reads a link of a table with these dimensions; undefined where it names no table. `what` names the link in faults. */
export function readLink(
  file: PolicyFile,
  node: Node | null | undefined,
  what: string,
  dimensions: readonly string[]
): PlacedLink | undefined {
  const entries = file.entries(node, what, ["table", "on", "where"]);
  if (entries === undefined) return undefined;
  const table = file.text(entries, "table");
  const on = readTexts(file, entries, "on", "this table's columns to the other's");
  const where = readTexts(file, entries, "where", "the other table's columns to what they say");
  for (const [mine] of on) {
    if (mine.value === "group")
      file.fault(mine.node, 'rows are of the same group in any case; take it out of "on"');
    else file.oneOf(mine, dimensions, "dimension of the table");
  }
  if (table === undefined) return undefined;
  const link = {
    table: table.value,
    on: Object.fromEntries(on.map(([mine, theirs]) => [mine.value, theirs.value])),
    ...(where.length > 0 && {
      where: Object.fromEntries(where.map(([column, says]) => [column.value, says.value]))
    })
  };
  return {link, table, on: on.map(([, theirs]) => theirs), where: where.map(([column]) => column)};
}

/**
 * Checks a link against the dimensions of the table that it leads to. It must name all of them, or it would lead to several
 * rows.
 */
export function checkLink(
  file: PolicyFile,
  {table, on, where}: PlacedLink,
  dimensions: readonly string[]
): void {
  const others = dimensions.filter((dimension) => dimension !== "group");
  const named = [...on, ...where];
  const known = named.map((column) => file.oneOf(column, others, `dimension of ${table.value} beside group`));
  const missing = others.filter((dimension) => !named.some(({value}) => value === dimension));
  if (missing.length > 0 && known.every(Boolean))
    file.fault(
      table.node,
      `the link leads to several rows of ${table.value}; say in "on" or "where" which ${missing.map(showValue).join(", ")} is meant`
    );
}

function readTexts(file: PolicyFile, entries: Entries, key: string, what: string): Array<[Placed, Placed]> {
  return file.has(entries, key)
    ? file.pairs(entries, key, what).flatMap((pair): Array<[Placed, Placed]> => {
        const text = file.textOf(pair);
        return text ? [[pair.key, text]] : [];
      })
    : [];
}
