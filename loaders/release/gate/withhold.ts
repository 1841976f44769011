import type {ReleasedTable} from "../../../src/model/release.js";
import {type Row, rowMatches} from "../../../src/model/row.js";
import type {ReleaseRules} from "../../../src/model/study.js";
import type {CountedParts, CountedTable, Withheld} from "../tables/counted-table.js";
import {createRowFinder} from "../tables/row-finder.js";
import {columnsOf} from "./count-tables.js";
import {levelsOf, namedLevels} from "./named-levels.js";

/**
 * The tables as they may leave: withheld counts and the denominators that repeat them are null, and counts are rounded
 * where the rules say so, but for the sizes of the groups. A row is left out where a level that it names has no released
 * number in any table.
 */
export function withhold(
  tables: readonly CountedTable[],
  withheld: Withheld,
  {rounding}: Pick<ReleaseRules, "rounding">,
  parts: readonly CountedParts[] = []
): ReleasedTable[] {
  const shown = (count: unknown, exact: boolean) =>
    exact || rounding === null ? Number(count) : Math.round(Number(count) / rounding) * rounding;
  const find = createRowFinder(tables);
  const masked = tables.map((table): ReleasedTable => {
    const isSample = table.denominator === null;
    const rows = table.rows.map((row, index): Row => {
      const size = table.denominator && find(table, row, table.denominator);
      const unknownSize = size !== null && (withheld.get(size.table)?.has(size.index) ?? false);
      const hidden = unknownSize || (withheld.get(table.name)?.has(index) ?? false);
      return {
        ...row,
        patients: hidden ? null : shown(row.patients, isSample),
        denominator: unknownSize ? null : shown(row.denominator, isSample || isOfSample(table, tables))
      };
    });
    return {...table, columns: columnsOf(table), rows, unlisted: [], coarser: []};
  });
  const named = namedLevels(masked);
  return masked
    .map((table) => {
      const isNamed = (row: Row) => levelsOf(table, row).every((level) => named.has(level));
      const unlisted = placesOf(
        table,
        table.rows.filter((row) => !isNamed(row))
      );
      const rows = table.rows.filter(isNamed);
      return {...table, rows, unlisted, coarser: coarserOf(table, rows, parts)};
    })
    .filter(({rows}) => rows.length > 0);
}

/** Where a table leaves out rows whose level has no released number, each place once. */
function placesOf(
  {dimensions, partition, covers}: CountedTable,
  rows: readonly Row[]
): ReleasedTable["unlisted"] {
  const level = partition ?? covers;
  if (level === null) return [];
  const beside = dimensions.filter((dimension) => dimension !== "age_group" && dimension !== level);
  const places = rows.map((row) => Object.fromEntries(beside.map((column) => [column, String(row[column])])));
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
}

/** The coarser levels among the rows that a table lists, without the counts of their parts. */
function coarserOf(
  {name, partition}: CountedTable,
  rows: readonly Row[],
  parts: readonly CountedParts[]
): ReleasedTable["coarser"] {
  return parts
    .filter(({table, where, level}) => {
      const named = {...where, [partition ?? ""]: level};
      return table === name && rows.some((row) => rowMatches(row, named));
    })
    .map(({where, level, of, complete}) => ({where, level, of, complete}));
}

/** Whether the denominators of a table are the sizes of the groups, which are never rounded. */
function isOfSample({denominator}: CountedTable, tables: readonly CountedTable[]): boolean {
  return !denominator || tables.find(({name}) => name === denominator.table)?.denominator === null;
}
