import type {Release, ReleasedTable, TableStructure} from "../../../src/model/release.js";
import {rowMatches} from "../../../src/model/row.js";
import {isSmall} from "../counts/audit-rules.js";
import type {Fact, System, Where} from "../counts/count-system.js";
import {everyone, follow, sizes, whereOf} from "../counts/row-keys.js";

/** A row that may be released although a rule would withhold it. */
export type Excepted = {table: string; where: Readonly<Record<string, string>>};

/** What a release says: its numbers, and how they come to be published. */
export type Publication = {
  release: Release;
  source: string;
  /** The sizes of the groups. */
  groups: ReadonlyMap<string, number>;
  /** Rows that may be released although they are small. */
  exceptions?: readonly Excepted[];
};

/** Lists the rows of a release as counts, and says what it publishes: its numbers, and the denominators beside them. */
export function publishedFacts(system: System, publication: Publication): Fact[] {
  const {release, source} = publication;
  const byName = new Map<string, TableStructure>(release.tables.map((table) => [table.name, table]));
  const factOf = (table: string, where: Where, value: unknown): Fact[] => {
    const count = system.count(table, where);
    if (typeof value !== "number") return [];
    const [least, greatest] = rangeOf(system, publication, {count, structure: byName.get(table)}, value);
    return [{count, least, greatest, source}];
  };
  return release.tables.flatMap((table) =>
    table.rows.flatMap((row) => {
      const where = whereOf(table, row);
      const {denominator} = table;
      return [
        ...factOf(table.name, where, row.patients),
        ...(denominator ? factOf(denominator.table, follow(denominator, where), row.denominator) : [])
      ];
    })
  );
}

export function isExcepted(system: System, count: number, exceptions: readonly Excepted[]): boolean {
  const {table, where} = system.at(count);
  return exceptions.some((exception) => exception.table === table && rowMatches(where, exception.where));
}

/**
 * What a published number says of its count. A rounded one, ties going up, stands for those that are rounded to it; and, since
 * small counts and small rests are withheld, for none of which either is small, unless somebody answers for the row.
 */
function rangeOf(
  system: System,
  {release: {rules}, groups, exceptions = []}: Publication,
  {count, structure}: {count: number; structure: Pick<ReleasedTable, "name" | "denominator"> | undefined},
  value: number
): [least: number, greatest: number] {
  const {table, where} = system.at(count);
  if (rules.rounding === null || table === sizes) return [value, value];
  const least = Math.max(0, value - Math.floor(rules.rounding / 2));
  const greatest = value + Math.ceil(rules.rounding / 2) - 1;
  if (isExcepted(system, count, exceptions)) return [least, greatest];
  const size = structure?.denominator?.table === sizes ? groups.get(where.age_group ?? everyone) : undefined;
  const possible = range(least, greatest).filter(
    (one) =>
      !isSmall(rules, one, one) &&
      !(rules.complements && size !== undefined && (one > size || isSmall(rules, size - one, size - one)))
  );
  return [possible[0] ?? least, possible.at(-1) ?? greatest];
}

function range(least: number, greatest: number): number[] {
  return Array.from({length: greatest - least + 1}, (_, i) => least + i);
}
