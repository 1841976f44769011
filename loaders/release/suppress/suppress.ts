import type {CountedTable, WithheldRows} from "../tables/counted-table.js";
import {chooseWithheld, type WithheldChoice} from "./choose-withheld.js";
import {type CoarserProposal, proposeCoarser} from "./propose-coarser.js";
import type {SuppressOptions} from "./suppression-problem.js";

/** Which numbers are withheld. Only `withheld` and `refused` may leave. */
export type Suppression = {
  withheld: WithheldRows;
  /** The tables of which no number can be released. */
  refused: Array<{table: string; because: string}>;
  /** How many rows there are. */
  cells: number;
  /** How many rows are withheld because they, or the rest of their denominator, are small. */
  primary: number;
  /** How many further rows are withheld to protect those. */
  complementary: number;
  /** How many small rows public numbers give away by themselves, wholly or in part. */
  alreadyPublic: number;
  /** Whether it is proven that no cheaper choice would do. */
  proven: boolean;
  proposals: CoarserProposal[];
};

/**
 * Chooses the numbers to withhold. Somebody who has all others and all public numbers cannot narrow a withheld or small
 * count down by more than the rules allow, even with the knowledge of one patient.
 * @throws Error where the counts contradict the structure of their table; it names no number
 */
export async function suppress(
  tables: readonly CountedTable[],
  options: SuppressOptions
): Promise<Suppression> {
  const choice = await chooseWithheld(tables, options);
  const withheld = collectWithheld(tables, choice);
  const proposals = await proposeCoarser(tables, withheld, options, async (some, ofThese) =>
    collectWithheld(some, await chooseWithheld(some, ofThese))
  );
  const {cells, primary, alreadyPublic, proven, undecided} = choice;
  const isRefused = ({name, rows}: CountedTable) =>
    rows.length > 0 && withheld.get(name)?.size === rows.length;
  const because =
    findTooFew(tables, options.rules) ??
    (undecided
      ? "it would take too long to find out which of its numbers can be released"
      : `with a threshold of ${options.rules.threshold}, none of its numbers can be released`);
  return {
    withheld,
    refused: tables.filter(isRefused).map(({name}) => ({table: name, because})),
    cells,
    primary: primary.size,
    complementary: choice.withheld.size - primary.size,
    alreadyPublic,
    proven,
    proposals
  };
}

/** Why nothing but the sizes of the groups can be released of so few patients; undefined where they are enough. */
function findTooFew(
  tables: readonly CountedTable[],
  {threshold, complements}: SuppressOptions["rules"]
): string | undefined {
  const sample = tables.find(({name}) => name === "sample")?.rows ?? [];
  const patients = Number(sample.find(({group}) => group === "all")?.patients ?? 0);
  const least = complements ? 2 * threshold : threshold;
  if (patients >= least) return undefined;
  const leaves = complements ? ` and leaves ${threshold} or more` : "";
  return `no number of ${patients} patients is ${threshold} or more${leaves}`;
}

function collectWithheld(tables: readonly CountedTable[], {model, withheld}: WithheldChoice): WithheldRows {
  const byTable = new Map<string, Set<number>>(tables.map(({name}) => [name, new Set()]));
  for (const row of [...withheld].sort((a, b) => a - b)) {
    const {table = "", index = null} = model.rows[row] ?? {};
    if (index !== null) byTable.get(table)?.add(index);
  }
  return byTable;
}
