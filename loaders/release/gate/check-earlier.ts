import type {Release, ReleasedGrouping} from "../../../src/model/release.js";
import type {Row} from "../../../src/model/row.js";
import {inWords, showValue} from "../../../src/text/message-words.js";
import {coarsenRows} from "../policy/coarsen.js";
import type {Policy, PolicyTable} from "../policy/disclosure-policy.js";
import {rowKey} from "../tables/group-rows.js";

/**
 * Finds what earlier releases have that a later one cannot be protected with.
 * @returns a sentence for each earlier release by further groups, and for each level that this one does not have
 */
export function checkEarlier(
  {tables, earlier: paths}: Pick<Policy, "tables" | "earlier">,
  queries: ReadonlyMap<string, readonly Row[]>,
  earlier: readonly Release[]
): string[] {
  const grouped = earlier.flatMap(({groupings = []}, i) =>
    groupings.length > 0 ? [describeGroupings(paths[i] ?? "", groupings)] : []
  );
  return [...grouped, ...findCombined(tables, paths, queries, earlier)];
}

/**
 * Finds levels that earlier releases combined and this one does not. Whoever has both can subtract, and this release does not
 * know what a coarser level of an earlier one combined, so that it could not protect against that.
 */
function findCombined(
  tables: readonly PolicyTable[],
  paths: readonly string[],
  queries: ReadonlyMap<string, readonly Row[]>,
  earlier: readonly Release[]
): string[] {
  return tables.flatMap((table) => {
    if (table.partition === null) return [];
    const rows = queries.get(table.name) ?? [];
    const beside = table.dimensions.filter((column) => column !== "group");
    const known = new Set([...rows, ...coarsenRows(table, rows)].map((row) => rowKey(row, beside)));
    return earlier.flatMap((release, i) => {
      const before = release.tables.find(({name}) => name === table.name);
      const strange = (before?.rows ?? []).filter((row) => !known.has(rowKey(row, beside)));
      const sentences = strange.map((row) => describeLevel(paths[i] ?? "", table, row));
      return [...new Set(sentences)];
    });
  });
}

function describeGroupings(path: string, groupings: readonly ReleasedGrouping[]): string {
  const names = inWords(groupings.map(({by}) => by));
  return `${path}: tables left by ${names} too, and it is not reckoned with who is the same patient in a later release; keep the site that was made of it, and make no further release of these patients`;
}

function describeLevel(path: string, {name, partition, dimensions}: PolicyTable, row: Row): string {
  const beside = dimensions.filter((column) => column !== partition && column !== "group");
  const place = beside.map((column) => ` of ${column} ${showValue(String(row[column]))}`).join("");
  return `${path}: ${name} has the level ${showValue(String(row[partition ?? ""]))}${place}, which is not a level now; put the same levels together under that name, or leave the table out`;
}
