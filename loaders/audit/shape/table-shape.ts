import type {Release, ReleasedTable, TableLink} from "../../../src/model/release.js";
import {type Row, rowMatches} from "../../../src/model/row.js";
import {formatCount, formatRowKey} from "../counts/count-system.js";
import {allGroups, followLink, getRowKey, groupSizesTable} from "../counts/row-keys.js";

/**
 * A sentence for each part of a table that is not as its declaration says.
 * @param isFurther whether it is by a further grouping, the sizes of whose groups may be withheld
 */
export function findTableFaults(table: ReleasedTable, release: Release, isFurther = false): string[] {
  const name = `The table ${table.name}`;
  const columns = [...table.dimensions, ...table.labels, "patients", "denominator"];
  const links = [...(table.denominator ? [table.denominator] : []), ...table.within];
  const {partition, covers, alone = {}, nobody = []} = table;
  const strange = [partition, covers, ...[alone, ...nobody].flatMap(Object.keys)].filter(
    (one) => one !== null && !table.dimensions.includes(one)
  );
  const addresses = table.rows.map((row) => formatRowKey(getRowKey(table, row)));
  return [
    ...findExtraKeys(table, keys, name),
    ...(isSameSet(table.columns, columns)
      ? []
      : [`${name} has other columns than its dimensions and labels, patients and denominator.`]),
    ...(table.dimensions.includes("group") ? [] : [`${name} has no group.`]),
    ...links.flatMap((link) =>
      findExtraKeys(link, ["table", "on", "where"], `A link of the table ${table.name}`)
    ),
    ...table.coarser.flatMap((one) => findCoarserFaults(table, one)),
    ...strange.map((dimension) => `${name} has no dimension ${dimension}.`),
    ...addresses
      .filter((address, i) => addresses.indexOf(address) !== i)
      .map((address) => `${name} has the row ${address} twice.`),
    ...table.rows.flatMap((row) => findRowFaults(row, table, columns, release, isFurther))
  ];
}

/** A sentence for each key that an object may not have; `name` names the object. */
export function findExtraKeys(thing: object, allowed: readonly string[], name: string): string[] {
  return Object.keys(thing)
    .filter((key) => !allowed.includes(key))
    .map((key) => `${name} has “${key}”, which a release does not have.`);
}

/** A coarser level must be one that the table lists, and lists only the names of known parts. */
function findCoarserFaults(table: ReleasedTable, coarser: ReleasedTable["coarser"][number]): string[] {
  const {where, level, of} = coarser;
  const named = {...where, [table.partition ?? ""]: level};
  const isListed = table.rows.some((row) => rowMatches(row, named));
  const isText =
    [level, ...of].every((one) => typeof one === "string") && typeof coarser.complete === "boolean";
  return [
    ...findExtraKeys(
      coarser,
      ["where", "level", "of", "complete"],
      `A coarser level of the table ${table.name}`
    ),
    ...(isListed && isText
      ? []
      : [`The table ${table.name} says of what a level is made that it does not have.`])
  ];
}

function findRowFaults(
  row: Row,
  table: ReleasedTable,
  columns: readonly string[],
  release: Release,
  isFurther: boolean
): string[] {
  const name = formatCount({table: table.name, where: getRowKey(table, row)});
  const missing = columns.filter((column) => !(column in row));
  return [
    ...findExtraKeys(row, columns, name),
    ...missing.map((column) => `${name} has no ${column}.`),
    ...table.dimensions
      .filter((dimension) => typeof row[dimension] !== "string")
      .map((dimension) => `${name} has a ${dimension} that is not a text.`),
    ...table.labels
      .filter((label) => row[label] !== null && typeof row[label] !== "string")
      .map((label) => `${name} has a ${label} that is not a text.`),
    ...(isFurther && row.patients === null ? [] : findCountFaults(row.patients, table.name, release)).map(
      (fault) => `${name} has patients that ${fault}.`
    ),
    ...findDenominatorFaults(row, table, release).map((fault) => `${name} ${fault}.`)
  ];
}

function findCountFaults(value: Row[string] | undefined, table: string, {rules}: Release): string[] {
  if (table === groupSizesTable && value === null)
    return ["are withheld, though the sizes of the groups are public"];
  if (value === null) return [];
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0) return ["are not a count"];
  if (table === groupSizesTable || rules.rounding === null || value % rules.rounding === 0) return [];
  return [`are not a multiple of ${rules.rounding}`];
}

/** A denominator repeats the number of the row that it is linked to, and is withheld where that is. */
function findDenominatorFaults(row: Row, table: ReleasedTable, {tables}: Release): string[] {
  const link: TableLink = table.denominator ?? {table: table.name, on: {}, where: {group: allGroups}};
  const target = tables.find(({name}) => name === link.table);
  const where = followLink(link, getRowKey(table, row));
  const linked = target?.rows.find((other) => rowMatches(other, where));
  const expected = linked?.patients ?? null;
  if (row.denominator === expected || (table.denominator === null && row.denominator === null)) return [];
  return ["has another denominator than the row that it is of"];
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && new Set([...a, ...b]).size === a.length;
}

const keys = [
  ...["name", "title", "population", "dimensions", "labels", "denominator", "within", "partition", "covers"],
  ...["columns", "rows", "unlisted", "coarser", "alone", "nobody"]
];
