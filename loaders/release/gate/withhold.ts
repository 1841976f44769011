import type {ReleasedTable} from "../../../src/model/release.js";
import {type Row, rowMatches} from "../../../src/model/row.js";
import type {ReleaseRules} from "../../../src/model/study.js";
import type {CountedParts, CountedTable, WithheldRows} from "../tables/counted-table.js";
import {createRowFinder} from "../tables/row-finder.js";
import {listReleaseColumns} from "./count-tables.js";
import {findNamedLevels, listLevels} from "./named-levels.js";

/**
 * Withholds counts. They, and the denominators that repeat them, become null. Other counts are rounded where the rules say
 * so, except the sizes of the groups. Rows are left out that name a level without a released number in any table.
 */
export function withholdCounts(
  tables: readonly CountedTable[],
  withheld: WithheldRows,
  {rounding}: Pick<ReleaseRules, "rounding">,
  parts: readonly CountedParts[] = []
): ReleasedTable[] {
  const round = (count: unknown, isExact: boolean) =>
    isExact || rounding === null ? Number(count) : Math.round(Number(count) / rounding) * rounding;
  const find = createRowFinder(tables);
  const withheldTables = tables.map((table): ReleasedTable => {
    const isSample = table.denominator === null;
    const rows = table.rows.map((row, index): Row => {
      const size = table.denominator && find(table, row, table.denominator);
      const isSizeWithheld = size !== null && (withheld.get(size.table)?.has(size.index) ?? false);
      const isWithheld = isSizeWithheld || (withheld.get(table.name)?.has(index) ?? false);
      return {
        ...row,
        patients: isWithheld ? null : round(row.patients, isSample),
        denominator: isSizeWithheld
          ? null
          : round(row.denominator, isSample || hasSampleDenominator(table, tables))
      };
    });
    return {...table, columns: listReleaseColumns(table), rows, unlisted: [], coarser: []};
  });
  const named = findNamedLevels(withheldTables);
  return withheldTables
    .map((table) => {
      const isNamed = (row: Row) => listLevels(table, row).every((level) => named.has(level));
      const unlisted = listUnlisted(
        table,
        table.rows.filter((row) => !isNamed(row))
      );
      const rows = table.rows.filter(isNamed);
      const {alone, nobody, ...structure} = table;
      const known = pickKnown({alone, nobody}, rows);
      return {...structure, ...known, rows, unlisted, coarser: listCoarser(table, rows, parts)};
    })
    .filter(({rows}) => rows.length > 0);
}

/** What the policy says of levels that the rows name: which stand alone, and which rows count nobody. */
function pickKnown(
  {alone = {}, nobody = []}: {[Key in "alone" | "nobody"]: CountedTable[Key] | undefined},
  rows: readonly Row[]
): Pick<ReleasedTable, "alone" | "nobody"> {
  const named = Object.entries(alone).flatMap(([dimension, levels]) => {
    const there = new Set(rows.map((row) => String(row[dimension])));
    const listed = levels.filter((level) => there.has(level));
    return listed.length > 0 ? [[dimension, listed] as const] : [];
  });
  const listed = nobody.filter((where) => rows.some((row) => rowMatches(row, where)));
  return {
    ...(named.length > 0 && {alone: Object.fromEntries(named)}),
    ...(listed.length > 0 && {nobody: listed})
  };
}

/** Where a table leaves out levels without a released number: the values of the other dimensions, each once. */
function listUnlisted(
  {dimensions, partition, covers}: CountedTable,
  rows: readonly Row[]
): ReleasedTable["unlisted"] {
  const level = partition ?? covers;
  if (level === null) return [];
  const beside = dimensions.filter((dimension) => dimension !== "group" && dimension !== level);
  const places = rows.map((row) => Object.fromEntries(beside.map((column) => [column, String(row[column])])));
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
}

/** The coarser levels that a table lists, without the counts of their parts. */
function listCoarser(
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
function hasSampleDenominator({denominator}: CountedTable, tables: readonly CountedTable[]): boolean {
  return !denominator || tables.find(({name}) => name === denominator.table)?.denominator === null;
}
