import type {CoarserLevel, TableStructure} from "../../../src/model/release.js";
import {rowMatches} from "../../../src/model/row.js";
import {getWhom, nameGroup, type RowKey} from "./row-keys.js";

/** A count of patients, which cannot be negative: a row of a table, whether a release lists it or not. */
export type CountedRow = {table: string; where: RowKey};

/**
 * The table of the numbers of patients with one combination of sets. No release has it and nobody asks for them: they only
 * tie the counts together.
 */
export const combinationsTable = "combinations of sets";

/** The table of the rests that released numbers leave of others. No release has it either. */
export const restsTable = "rests of released numbers";

/** Whether a count only ties others together, so that nobody asks for it. */
export function isAuxiliary({table}: CountedRow): boolean {
  return table === combinationsTable || table === restsTable;
}

/** A count of a system by its index, and its weight in a sum. */
export type CountTerm = readonly [count: number, weight: number];

/**
 * A count that follows from others by subtraction. `rest`: the patients of `among` who are not of `of`. `neither`: those in
 * neither of two rows that include `of`. `unlisted`: those whose level no release lists.
 */
export type SubtractedCount = {kind: "rest" | "neither" | "unlisted"; of: number; among: number};

/** A weighted sum of counts between two bounds. `subtracted` where the sum is itself a count of patients. */
export type Relation = {terms: CountTerm[]; lower: number; upper: number; subtracted?: SubtractedCount};

/** That a count is between two bounds, and where that is said. */
export type Fact = {count: number; lower: number; upper: number; source: string};

/** For groups, by name, the level of each characteristic by which they are. */
export type LevelsOfGroups = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** What a system's relations are made from, besides its counts. */
export type AuditContext = {
  tables: ReadonlyMap<string, TableStructure>;
  /** The size of each group in each release, and of those who joined or left between two. */
  groups: ReadonlyMap<string, number>;
  /** Which of these are others together, as all are the groups together. */
  sums: ReadonlyArray<{whole: string; parts: readonly string[]}>;
  /** Of which level of which characteristic all of these are, where releases have further groupings. */
  levels: LevelsOfGroups;
  /** The tables that a release has by further groupings, and whether combinations of sets are reckoned with by these too. */
  further: {tables: ReadonlySet<string>; isExact: boolean};
  /** For each table, where its releases leave out levels: the values of the other dimensions. */
  unlisted: ReadonlyMap<string, readonly RowKey[]>;
  /** The coarser levels of each table in any release. */
  coarser: ReadonlyMap<string, readonly CoarserLevel[]>;
};

/**
 * Counts and the relations that hold between them whatever their values. Facts are kept apart, so that each observer has
 * its own.
 */
export class CountSystem {
  readonly counts: CountedRow[] = [];
  readonly relations: Relation[] = [];
  readonly #byKey = new Map<string, number>();
  readonly #signatures = new Set<string>();

  /** The index of a count, or undefined where there is none. */
  find(table: string, where: RowKey): number | undefined {
    return this.#byKey.get(makeKey(table, where));
  }

  /** The index of a count, which is added where there is none. */
  findOrAdd(table: string, where: RowKey): number {
    const index = this.find(table, where);
    if (index !== undefined) return index;
    this.#byKey.set(makeKey(table, where), this.counts.length);
    return this.counts.push({table, where}) - 1;
  }

  /** The count at an index. */
  get(index: number): CountedRow {
    const count = this.counts[index];
    if (!count) throw new Error(`no count ${index}`);
    return count;
  }

  /** Whether a count is of the patients with one combination of core sets, on which all others with these depend. */
  isOfCore(index: number): boolean {
    const {table, where} = this.get(index);
    return table === combinationsTable && where.in === "";
  }

  /** Adds a relation, unless it is there already. Terms of the same count are combined. */
  addRelation(relation: Relation): void {
    const weights = new Map<number, number>();
    for (const [count, weight] of relation.terms) weights.set(count, (weights.get(count) ?? 0) + weight);
    const terms = [...weights].filter(([, weight]) => weight !== 0).sort(([a], [b]) => a - b);
    const signature = JSON.stringify([terms, relation.lower, relation.upper]);
    if (terms.length === 0 || this.#signatures.has(signature)) return;
    this.#signatures.add(signature);
    this.relations.push({...relation, terms});
  }
}

/** Whether the releases of a table list every level beside the other dimensions of a row. */
export function listsAllLevels({unlisted}: AuditContext, {table, where}: CountedRow): boolean {
  const places = unlisted.get(table) ?? [];
  return !places.some((place) => rowMatches(where, place));
}

/** A row in the form of a cell address: `group=adult; route=another-service`. */
export function formatRowKey(where: RowKey): string {
  return Object.entries(where)
    .map(([column, value]) => (column === "group" ? nameGroup(where) : [column, value]))
    .map(([column, value]) => `${column}=${value}`)
    .join("; ");
}

/** A count by its table and row: `informants[group=adult; informant=police]`. */
export function formatCount({table, where}: CountedRow): string {
  const whom = getWhom(where);
  return `${table}[${formatRowKey(where)}]${whom === undefined ? "" : ` ${whom}`}`;
}

function makeKey(table: string, where: RowKey): string {
  return JSON.stringify([table, Object.entries(where).sort(([a], [b]) => (a < b ? -1 : 1))]);
}
