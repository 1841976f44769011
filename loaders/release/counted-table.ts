import type {Row} from "../../src/checks/cell.js";
import type {Structure} from "../../src/release/release.js";

/** What every released table counts, and among how many: its columns beside dimensions and labels. */
export const counts = ["patients", "denominator"] as const;

/** A table with all of its counts, before anything is withheld: it must not leave. Every row has `patients` and `denominator`. */
export type CountedTable = Structure & {rows: readonly Row[]};

/** A count that everybody can know: it was printed, or released before. */
export type KnownCount = {table: string; where: Record<string, string>; patients: number; source: string};

/** Which rows of each table are withheld, by their index in `rows`. */
export type Withheld = ReadonlyMap<string, ReadonlySet<number>>;
