import type {CoarserLevel, TableStructure} from "../../../src/model/release.js";
import type {Row} from "../../../src/model/row.js";

/** What every released table counts, and among how many: its columns beside dimensions and labels. */
export const counts = ["patients", "denominator"] as const;

/** A table with all of its counts, before anything is withheld: it must not leave. Every row has `patients` and `denominator`. */
export type CountedTable = TableStructure & {rows: readonly Row[]};

/** A count that everybody can know: it was printed, or released before. */
export type KnownCount = {table: string; where: Record<string, string>; patients: number; source: string};

/** A coarser level of a table with how many patients have each of its parts that are known by name: it must not leave. */
export type CountedParts = CoarserLevel & {
  table: string;
  parts: ReadonlyArray<{level: string; ageGroup: string; patients: number; isKnown: boolean}>;
};

/** Which rows of each table are withheld, by their index in `rows`. */
export type Withheld = ReadonlyMap<string, ReadonlySet<number>>;
