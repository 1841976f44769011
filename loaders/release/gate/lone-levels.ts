import {inWords, showValue} from "../../../src/text/message-words.js";
import type {CountedTable} from "../tables/counted-table.js";
import type {SupposedAlone} from "../tables/suppose-alone.js";

/** The levels that no patient of an extract has together with another, by their dimension. They must not leave. */
export type LoneLevels = ReadonlyMap<string, readonly string[]>;

/**
 * The tables with levels that stand alone, where the policy says nothing of that. Whoever reads what a route or a theme means may
 * be able to tell, and subtract accordingly.
 */
export function findLoneTables(tables: readonly CountedTable[], lone: LoneLevels): SupposedAlone[] {
  return tables.flatMap(({name, partition, alone, dimensions}) => {
    const [dimension = "", ...others] = dimensions.filter((column) => column !== "group");
    const levels = lone.get(dimension) ?? [];
    const isOpen = alone === undefined && partition === null && others.length === 0;
    return isOpen && levels.length > 0 ? [{table: name, alone: {[dimension]: [...levels]}}] : [];
  });
}

/** A sentence on levels that the policy should speak of. */
export function describeLone({table, alone}: SupposedAlone): string {
  const [[dimension, levels] = ["", []]] = Object.entries(alone);
  return `${table}: no patient here has the ${dimension} ${inWords(levels.map((level) => showValue(level)))} together with another. Numbers are protected from those who know so already, and from those who do not. Say under "alone" which levels stand alone, if everyone can know, or "alone: {}"`;
}
