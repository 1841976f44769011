import type {CountedTable, Withheld} from "../tables/counted-table.js";
import {type Decision, decide} from "./choose-withheld.js";
import {type Proposal, proposeCoarser} from "./propose-coarser.js";
import type {SuppressOptions} from "./suppression-problem.js";

/** Which numbers are withheld. Apart from `withheld` and `refused`, none of it may leave. */
export type Suppression = {
  withheld: Withheld;
  /** The tables of which no number can be released. */
  refused: Array<{table: string; because: string}>;
  /** How many rows there are. */
  cells: number;
  /** How many of them are withheld since they or what is left of their denominator are small, or to protect such. */
  small: number;
  complementary: number;
  /** How many small rows public numbers give away by themselves, wholly or in part. */
  alreadyPublic: number;
  /** Whether it is proven that nothing less would do. */
  proven: boolean;
  proposals: Proposal[];
};

/**
 * Chooses the numbers to withhold so that who has all others, and all public numbers, cannot narrow down a withheld or a
 * small count by more than the rules allow, be it with the knowledge of one patient.
 * @throws Error where the counts are not as the structure of their table says; no number is in it
 */
export async function suppress(
  tables: readonly CountedTable[],
  options: SuppressOptions
): Promise<Suppression> {
  const decision = await decide(tables, options);
  const withheld = withheldOf(tables, decision);
  const proposals = await proposeCoarser(tables, withheld, options, async (some, given) =>
    withheldOf(some, await decide(some, given))
  );
  const {cells, hidden, primary, givenAway, proven} = decision;
  const isRefused = ({name, rows}: CountedTable) =>
    rows.length > 0 && withheld.get(name)?.size === rows.length;
  const refused = tables.filter(isRefused);
  return {
    withheld,
    refused: refused.map(({name}) => ({table: name, because: "none of its numbers can be released"})),
    cells,
    small: primary.size,
    complementary: hidden.size - primary.size,
    alreadyPublic: givenAway,
    proven,
    proposals
  };
}

function withheldOf(tables: readonly CountedTable[], {model, hidden}: Decision): Withheld {
  const withheld = new Map<string, Set<number>>(tables.map(({name}) => [name, new Set()]));
  for (const row of [...hidden].sort((a, b) => a - b)) {
    const {table = "", index = null} = model.rows[row] ?? {};
    if (index !== null) withheld.get(table)?.add(index);
  }
  return withheld;
}

export type {Proposal};
