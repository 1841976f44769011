import type {CountedTable, WithheldRows} from "../tables/counted-table.js";
import {findPartitions, isolatePartition, type TablePartition} from "./partitions.js";
import type {SuppressOptions} from "./suppression-problem.js";

/** Levels of a table that could be combined. `saves` is how many more numbers could then be released. */
export type CoarserProposal = {
  table: string;
  dimension: string;
  /** The values of the other dimensions beside the group. */
  where: Record<string, string>;
  levels: string[];
  saves: number;
};

const maxPartitions = 8;
const maxProposals = 5;

/**
 * Proposes levels to combine so that more numbers can be released, the best first. Each is tried in a table of its own,
 * beside the sizes of its groups, so that `saves` is an estimate for linked tables. Only proposals that save something are
 * made, with levels in the order of the table, so that they do not show which level is larger.
 */
export async function proposeCoarser(
  tables: readonly CountedTable[],
  withheld: WithheldRows,
  options: SuppressOptions,
  suppress: (tables: readonly CountedTable[], options: SuppressOptions) => Promise<WithheldRows>
): Promise<CoarserProposal[]> {
  const partitions = tables
    .flatMap((table) => findPartitions(table, withheld.get(table.name) ?? new Set()))
    .sort((a, b) => b.withheld.size - a.withheld.size)
    .slice(0, maxPartitions);
  const proposals: CoarserProposal[] = [];
  for (const partition of partitions) {
    const countReleased = async (combined: ReadonlySet<string>) => {
      const {table, groups, known, parts} = isolatePartition(partition, combined, options);
      const result = await suppress([groups, table], {
        ...{...options, known, parts, exceptions: []},
        ...{earlier: [], supposedEmpty: [], supposedAlone: [], alsoWithheld: []}
      });
      return table.rows.length - (result.get(table.name)?.size ?? 0);
    };
    const before = await countReleased(new Set());
    for (const levels of listCandidates(partition)) {
      const saves = (await countReleased(new Set(levels))) - before;
      const {table, dimension, where} = partition;
      if (saves > 0) proposals.push({table: table.name, dimension, where, levels, saves});
    }
  }
  return proposals
    .sort((a, b) => b.saves - a.saves || a.levels.length - b.levels.length)
    .slice(0, maxProposals);
}

/** The two to four smallest levels with a withheld number, and each pair of these, in the order of the table. */
function listCandidates({dimension, rows, withheld}: TablePartition): string[][] {
  const withheldLevels = new Set([...withheld].map((row) => String(row[dimension])));
  const sizes = new Map<string, number>();
  for (const row of rows) {
    const level = String(row[dimension]);
    if (withheldLevels.has(level)) sizes.set(level, (sizes.get(level) ?? 0) + Number(row.patients));
  }
  const inOrder = [...sizes.keys()];
  const smallest = [...sizes]
    .sort(([, a], [, b]) => a - b)
    .map(([level]) => level)
    .slice(0, 4);
  const pairs = smallest.flatMap((one, index) => smallest.slice(index + 1).map((other) => [one, other]));
  const longer = [3, 4]
    .filter((length) => length <= smallest.length)
    .map((length) => smallest.slice(0, length));
  const levelCount = new Set(rows.map((row) => String(row[dimension]))).size;
  return [...pairs, ...longer]
    .filter(({length}) => length < levelCount)
    .map((levels) => inOrder.filter((level) => levels.includes(level)));
}
