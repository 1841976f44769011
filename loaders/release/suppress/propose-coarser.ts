import type {CountedTable, Withheld} from "../tables/counted-table.js";
import {alone, type Place, placesOf} from "./partitions.js";
import type {SuppressOptions} from "./suppression-problem.js";

/** Levels of a table that could be put together: `saves` is how many more numbers could then be released. */
export type Proposal = {
  table: string;
  dimension: string;
  /** What the rows say in the other dimensions, but for the age group. */
  where: Record<string, string>;
  levels: string[];
  saves: number;
};

const mostPlaces = 8;
const mostProposals = 5;

/**
 * Which levels could be put together so that more numbers are released, the best first. Each is tried in its own table with
 * the sizes of its groups given, so that `saves` is an estimate for tables that hang together with others. Only what is of
 * use is told, and in the order of the table, so that nothing is said of how great a level is.
 */
export async function proposeCoarser(
  tables: readonly CountedTable[],
  withheld: Withheld,
  options: SuppressOptions,
  suppress: (tables: readonly CountedTable[], options: SuppressOptions) => Promise<Withheld>
): Promise<Proposal[]> {
  const places = tables
    .flatMap((table) => placesOf(table, withheld.get(table.name) ?? new Set()))
    .sort((a, b) => b.hidden.size - a.hidden.size)
    .slice(0, mostPlaces);
  const found: Proposal[] = [];
  for (const place of places) {
    const released = async (merged: ReadonlySet<string>) => {
      const {table, groups, known, parts} = alone(place, merged, options);
      const result = await suppress([groups, table], {...options, known, parts, exceptions: []});
      return table.rows.length - (result.get(table.name)?.size ?? 0);
    };
    const before = await released(new Set());
    for (const levels of candidates(place)) {
      const saves = (await released(new Set(levels))) - before;
      const {table, dimension, where} = place;
      if (saves > 0) found.push({table: table.name, dimension, where, levels, saves});
    }
  }
  return found.sort((a, b) => b.saves - a.saves || a.levels.length - b.levels.length).slice(0, mostProposals);
}

/** The two to four smallest levels of which something is withheld, and each two of these, in the order of the table. */
function candidates({dimension, rows, hidden}: Place): string[][] {
  const sizes = new Map<string, number>();
  for (const row of rows) {
    const level = String(row[dimension]);
    const isOpen = rows.some((other) => String(other[dimension]) === level && hidden.has(other));
    if (isOpen) sizes.set(level, (sizes.get(level) ?? 0) + Number(row.patients));
  }
  const inOrder = [...sizes.keys()];
  const smallest = [...sizes]
    .sort(([, a], [, b]) => a - b)
    .map(([level]) => level)
    .slice(0, 4);
  const pairs = smallest.flatMap((one, at) => smallest.slice(at + 1).map((other) => [one, other]));
  const longer = [3, 4]
    .filter((length) => length <= smallest.length)
    .map((length) => smallest.slice(0, length));
  const all = new Set(rows.map((row) => String(row[dimension]))).size;
  return [...pairs, ...longer]
    .filter(({length}) => length < all)
    .map((levels) => inOrder.filter((level) => levels.includes(level)));
}
