import type {Release, ReleasedTable, TableLink} from "../../../src/model/release.js";
import {type Row, rowMatches} from "../../../src/model/row.js";
import {addressOf, nameOf} from "../counts/count-system.js";
import {everyone, follow, sizes, whereOf} from "../counts/row-keys.js";

/** Where a table holds more, or other, than its declaration says. */
export function tableFaults(table: ReleasedTable, release: Release): string[] {
  const name = `The table ${table.name}`;
  const columns = [...table.dimensions, ...table.labels, "patients", "denominator"];
  const links = [...(table.denominator ? [table.denominator] : []), ...table.within];
  const strange = [table.partition, table.covers].filter(
    (one) => one !== null && !table.dimensions.includes(one)
  );
  const addresses = table.rows.map((row) => addressOf(whereOf(table, row)));
  return [
    ...extraKeys(table, keys, name),
    ...(isSameSet(table.columns, columns)
      ? []
      : [`${name} has other columns than its dimensions and labels, patients and denominator.`]),
    ...(table.dimensions.includes("age_group") ? [] : [`${name} has no age_group.`]),
    ...links.flatMap((link) =>
      extraKeys(link, ["table", "on", "where"], `A link of the table ${table.name}`)
    ),
    ...table.coarser.flatMap((one) => coarserFaults(table, one)),
    ...strange.map((dimension) => `${name} has no dimension ${dimension}.`),
    ...addresses
      .filter((address, i) => addresses.indexOf(address) !== i)
      .map((address) => `${name} has the row ${address} twice.`),
    ...table.rows.flatMap((row) => rowFaults(row, table, columns, release))
  ];
}

/** The keys of a thing that it may not have. */
export function extraKeys(thing: object, allowed: readonly string[], name: string): string[] {
  return Object.keys(thing)
    .filter((key) => !allowed.includes(key))
    .map((key) => `${name} has “${key}”, which a release does not have.`);
}

/** What a coarser level is made of says only which levels are known elsewhere, of one that the table lists. */
function coarserFaults(table: ReleasedTable, coarser: ReleasedTable["coarser"][number]): string[] {
  const {where, level, of} = coarser;
  const named = {...where, [table.partition ?? ""]: level};
  const isListed = table.rows.some((row) => rowMatches(row, named));
  const isText =
    [level, ...of].every((one) => typeof one === "string") && typeof coarser.complete === "boolean";
  return [
    ...extraKeys(coarser, ["where", "level", "of", "complete"], `A coarser level of the table ${table.name}`),
    ...(isListed && isText
      ? []
      : [`The table ${table.name} says of what a level is made that it does not have.`])
  ];
}

function rowFaults(row: Row, table: ReleasedTable, columns: readonly string[], release: Release): string[] {
  const name = nameOf({table: table.name, where: whereOf(table, row)});
  const missing = columns.filter((column) => !(column in row));
  return [
    ...extraKeys(row, columns, name),
    ...missing.map((column) => `${name} has no ${column}.`),
    ...table.dimensions
      .filter((dimension) => typeof row[dimension] !== "string")
      .map((dimension) => `${name} has a ${dimension} that is not a text.`),
    ...table.labels
      .filter((label) => row[label] !== null && typeof row[label] !== "string")
      .map((label) => `${name} has a ${label} that is not a text.`),
    ...countFaults(row.patients, table.name, release).map((fault) => `${name} has patients that ${fault}.`),
    ...denominatorFaults(row, table, release).map((fault) => `${name} ${fault}.`)
  ];
}

function countFaults(value: Row[string] | undefined, table: string, {rules}: Release): string[] {
  if (table === sizes && value === null) return ["are withheld, though the sizes of the groups are public"];
  if (value === null) return [];
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0) return ["are no count"];
  if (table === sizes || rules.rounding === null || value % rules.rounding === 0) return [];
  return [`are no multiple of ${rules.rounding}`];
}

/** A denominator repeats the number of the row that it is of, and is withheld where that is. */
function denominatorFaults(row: Row, table: ReleasedTable, {tables}: Release): string[] {
  const link: TableLink = table.denominator ?? {table: table.name, on: {}, where: {age_group: everyone}};
  const target = tables.find(({name}) => name === link.table);
  const where = follow(link, whereOf(table, row));
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
  ...["columns", "rows", "unlisted", "coarser"]
];
