import {parseCellAddress, type Row, rowMatches} from "../../src/model/row.js";
import type {ReleaseRules} from "../../src/model/study.js";
import {hasUnnamed, isUnlisted, placesOf, restName} from "./combinations.js";
import {type KnownTable, linkedRow, nameByValues, type Publication, setName} from "./published.js";

/** A sum of counts of patients, each of a set in an age group or in `all`, in one of the releases. */
export type CountSum = ReadonlyArray<{release: number; set: string; group: string; weight: 1 | -1}>;

/** What is known of a sum. */
export type Fact = {sum: CountSum; lower: number; upper: number};

/** What a publication says of counts by its numbers, and by its rules: a rounded number is of a count that may leave. */
export function releasedFacts(publication: Publication, release: number): Fact[] {
  const {rules, tables} = publication;
  const isKnown = new Set(publicFacts(publication, release).map(({sum}) => JSON.stringify(sum)));
  return tables.flatMap((table) =>
    table.rows.flatMap((row): Fact[] => {
      const whole = linkedRow(tables, table, row);
      if (!whole) return [];
      const size = whole.table.denominator === null ? (whole.row.patients ?? null) : row.denominator;
      const isOwn = !String(row.group).includes("=");
      const among = {sum: countOf(whole.table, whole.row, release), ...unround(size, rules)};
      if (whole.table.denominator === null && (isOwn || size !== null))
        among.lower = among.upper = Number(size);
      const number = {sum: countOf(table, row, release), ...unround(row.patients, rules)};
      const isFree =
        rules.rounding === null || row.patients === null || isKnown.has(JSON.stringify(number.sum));
      if (isFree) return [among, number];
      const rest = {
        sum: subtract(among.sum, number.sum),
        lower: among.lower - number.upper,
        upper: Number.POSITIVE_INFINITY
      };
      return [among, notSmall(number, rules), ...(rules.complements ? [notSmall(rest, rules)] : [])];
    })
  );
}

/** What everybody knows of the counts of a release without it, apart from the sizes of its groups: print, and who is nobody. */
export function publicFacts({tables, printed}: Publication, release: number): Fact[] {
  const nobody = tables.flatMap((table) =>
    (table.nobody ?? []).flatMap((where) =>
      table.rows
        .filter((row) => rowMatches(row, where))
        .map((row) => exactly(countOf(table, row, release), 0))
    )
  );
  return [...nobody, ...printed.flatMap((number) => printedFacts(tables, number, release))];
}

/** That nobody has the levels that only other releases have, where this one lists all. `others` are the tables of all. */
export function completeFacts(
  {tables}: Publication,
  others: readonly KnownTable[],
  release: number,
  groups: readonly string[]
): Fact[] {
  return tables.flatMap((table) => {
    const dimension = table.partition ?? table.covers;
    if (dimension === null) return [];
    const same = others.filter(({name}) => name === table.name);
    return [...placesOf(table, dimension)].flatMap(([place, rows]) => {
      const listed = rows.map((row) => setName(table, row));
      const named = same.flatMap((other) => placesOf(other, dimension).get(place) ?? []);
      const absent = isUnlisted(table, dimension, place)
        ? []
        : named.map((row) => setName(table, row)).filter((name) => !listed.includes(name));
      const rest = hasUnnamed(table, others, dimension, place) ? [] : [restName(table, place)];
      return [...absent, ...rest].flatMap((set) =>
        groups.map((group) => exactly([{release, set, group, weight: 1}], 0))
      );
    });
  });
}

/** The count of a row of a release. */
export function countOf(table: KnownTable, row: Row, release: number): CountSum {
  return [{release, set: setName(table, row), group: String(row.group), weight: 1}];
}

/** A sum less another. */
export function subtract(sum: CountSum, other: CountSum): CountSum {
  return [
    ...sum,
    ...other.map((term) => ({...term, weight: term.weight === 1 ? (-1 as const) : (1 as const)}))
  ];
}

/** What a published number leaves to its count; a withheld one leaves everything. */
function unround(count: Row[string] | undefined, {rounding}: ReleaseRules): {lower: number; upper: number} {
  if (typeof count !== "number") return {lower: 0, upper: Number.POSITIVE_INFINITY};
  if (rounding === null) return {lower: count, upper: count};
  return {lower: Math.max(0, Math.ceil(count - rounding / 2)), upper: Math.ceil(count + rounding / 2) - 1};
}

/** Raises the least of a released count to the threshold, unless it may be a 0 that the rules release. */
function notSmall(fact: Fact, {threshold, zeros}: ReleaseRules): Fact {
  return zeros || fact.lower > 0 ? {...fact, lower: Math.max(fact.lower, threshold)} : fact;
}

/** A printed number of patients, of a listed row or of another. A blank stands for 0, unless a percentage stands alone. */
function printedFacts(tables: readonly KnownTable[], number: Row, release: number): Fact[] {
  const {query, cell, n = null, denominator = null} = number;
  if (typeof cell !== "string" || (n === null && denominator === null)) return [];
  const {measure, where} = parseCellAddress(cell);
  const {group, ...values} = where;
  if (measure !== "patients" || group === undefined) return [];
  const table = tables.find(({name}) => name === query);
  const row = table?.rows.find((each) => rowMatches(each, where));
  const set = table && row ? setName(table, row) : nameByValues(String(query), values);
  return [exactly([{release, set, group, weight: 1}], Number(n ?? 0))];
}

function exactly(sum: CountSum, value: number): Fact {
  return {sum, lower: value, upper: value};
}
