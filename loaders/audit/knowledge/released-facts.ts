import type {Release, ReleasedTable, TableStructure} from "../../../src/model/release.js";
import {rowMatches} from "../../../src/model/row.js";
import {isSmall} from "../counts/audit-rules.js";
import {type CountSystem, type Fact, restsTable} from "../counts/count-system.js";
import {
  allGroups,
  followLink,
  getRowKey,
  groupSizesTable,
  isFurther,
  type RowKey
} from "../counts/row-keys.js";

/** Rows that may be released although a rule would withhold them. */
export type RowException = {table: string; where: Readonly<Record<string, string>>};

/** A release and what its numbers depend on. `source` names it in words. */
export type ReleaseSource = {
  release: Release;
  source: string;
  /** The sizes of the groups. */
  groups: ReadonlyMap<string, number>;
  /** Rows that may be released although they are small. */
  exceptions?: readonly RowException[];
};

/** Adds the rows of a release to a system, and collects what it says of them: its numbers and their denominators. */
export function collectReleasedFacts(system: CountSystem, publication: ReleaseSource): Fact[] {
  const {release, source} = publication;
  const byName = new Map<string, TableStructure>(release.tables.map((table) => [table.name, table]));
  const makeFacts = (table: string, where: RowKey, value: unknown): Fact[] => {
    const count = system.findOrAdd(table, where);
    if (typeof value !== "number") return [];
    const [lower, upper] = findCountRange(system, publication, {count, structure: byName.get(table)}, value);
    return [{count, lower, upper, source}];
  };
  return release.tables.flatMap((table) =>
    table.rows.flatMap((row) => {
      const where = getRowKey(table, row);
      const {denominator} = table;
      const number = makeFacts(table.name, where, row.patients);
      if (!denominator) return number;
      const among = makeFacts(denominator.table, followLink(denominator, where), row.denominator);
      return [...number, ...among, ...findRestFact(system, publication, number, among)];
    })
  );
}

/**
 * That the rest of a released rounded number is not small, as the number would be withheld else. Of a denominator that is itself
 * uncertain, this says more of both together than of either.
 */
function findRestFact(
  system: CountSystem,
  {release: {rules}, source, exceptions = []}: ReleaseSource,
  [number]: readonly Fact[],
  [among]: readonly Fact[]
): Fact[] {
  if (rules.rounding === null || !rules.complements || !number || !among) return [];
  if (among.lower === among.upper || isException(system, number.count, exceptions)) return [];
  if (!rules.zeros && among.lower <= number.upper) return []; // nobody may be left
  const {table, where} = system.get(number.count);
  const rest = system.findOrAdd(restsTable, {...where, of: table});
  const terms = [[among.count, 1] as const, [number.count, -1] as const, [rest, -1] as const];
  system.addRelation({terms, lower: 0, upper: 0});
  return [{count: rest, lower: rules.threshold, upper: Number.POSITIVE_INFINITY, source}];
}

/** Whether a count is of a row that may be released although it is small. Only rows of the study's own groups are. */
export function isException(
  system: CountSystem,
  count: number,
  exceptions: readonly RowException[]
): boolean {
  const {table, where} = system.get(count);
  if (isFurther(where)) return false;
  return exceptions.some((exception) => exception.table === table && rowMatches(where, exception.where));
}

/**
 * The range of the count behind a released number. A rounded number stands for the counts that are rounded to it, ties going
 * up, except those that would be withheld because they or their rest are small, unless the row is an exception.
 */
function findCountRange(
  system: CountSystem,
  {release: {rules}, groups, exceptions = []}: ReleaseSource,
  {count, structure}: {count: number; structure: Pick<ReleasedTable, "name" | "denominator"> | undefined},
  value: number
): [lower: number, upper: number] {
  const {table, where} = system.get(count);
  if (rules.rounding === null || table === groupSizesTable) return [value, value];
  const lower = Math.max(0, value - Math.floor(rules.rounding / 2));
  const upper = value + Math.ceil(rules.rounding / 2) - 1;
  if (isException(system, count, exceptions)) return [lower, upper];
  const size =
    structure?.denominator?.table === groupSizesTable ? groups.get(where.group ?? allGroups) : undefined;
  const possible = listIntegers(lower, upper).filter(
    (possibleCount) =>
      !isSmall(rules, possibleCount, possibleCount) &&
      !(
        rules.complements &&
        size !== undefined &&
        (possibleCount > size || isSmall(rules, size - possibleCount, size - possibleCount))
      )
  );
  return [possible[0] ?? lower, possible.at(-1) ?? upper];
}

function listIntegers(lower: number, upper: number): number[] {
  return Array.from({length: upper - lower + 1}, (_, i) => lower + i);
}
