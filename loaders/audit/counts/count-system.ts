import type {CoarserLevel, TableStructure} from "../../../src/model/release.js";
import {rowMatches} from "../../../src/model/row.js";

/** What names a row in its table: each dimension and its level. */
export type Where = Readonly<Record<string, string>>;

/** A count of patients that is not negative: a row of a table, whether a release lists it or not. */
export type Count = {table: string; where: Where};

export type Term = readonly [count: number, weight: number];

/** A count that follows by subtraction from others: the rest of a group, those in neither of two, those of levels not listed. */
export type Implied = {kind: "rest" | "neither" | "unlisted"; of: number; among: number};

/** A weighted sum of counts that lies between two numbers; `implied` where the sum is a count of patients itself. */
export type Relation = {terms: Term[]; least: number; greatest: number; implied?: Implied};

/** What somebody said of a count: that it lies between two numbers. */
export type Fact = {count: number; least: number; greatest: number; source: string};

/** What relates the counts of a system, besides their values. */
export type Frame = {
  tables: ReadonlyMap<string, TableStructure>;
  /** The sizes of the groups. */
  groups: ReadonlyMap<string, number>;
  /** Where levels may be missing: for each table, what its rows say there. */
  unlisted: ReadonlyMap<string, readonly Where[]>;
  /** The levels that some release of a table puts together. */
  coarser: ReadonlyMap<string, readonly CoarserLevel[]>;
};

/** Whether a table lists every level where a row stands. */
export function listsAll({unlisted}: Frame, {table, where}: Count): boolean {
  const places = unlisted.get(table) ?? [];
  return !places.some((place) => rowMatches(where, place));
}

/** Counts and what holds between them whatever their values: facts are kept apart, so that each audience has its own. */
export class System {
  readonly counts: Count[] = [];
  readonly relations: Relation[] = [];
  readonly #byKey = new Map<string, number>();
  readonly #signatures = new Set<string>();

  /** The index of a count, which is made if there is none yet. */
  count(table: string, where: Where): number {
    const key = keyOf(table, where);
    const found = this.#byKey.get(key);
    if (found !== undefined) return found;
    this.#byKey.set(key, this.counts.length);
    return this.counts.push({table, where}) - 1;
  }

  at(count: number): Count {
    const found = this.counts[count];
    if (!found) throw new Error(`no count ${count}`);
    return found;
  }

  /** The index of a count, or undefined where there is none. */
  find(table: string, where: Where): number | undefined {
    return this.#byKey.get(keyOf(table, where));
  }

  /** Adds a relation once; terms of the same count are put together. */
  relate(relation: Relation): void {
    const weights = new Map<number, number>();
    for (const [count, weight] of relation.terms) weights.set(count, (weights.get(count) ?? 0) + weight);
    const terms = [...weights].filter(([, weight]) => weight !== 0).sort(([a], [b]) => a - b);
    const signature = JSON.stringify([terms, relation.least, relation.greatest]);
    if (terms.length === 0 || this.#signatures.has(signature)) return;
    this.#signatures.add(signature);
    this.relations.push({...relation, terms});
  }
}

/** A row in words that are an address too: `age_group=adult; route=another-service`. */
export function addressOf(where: Where): string {
  return Object.entries(where)
    .map(([column, value]) => `${column}=${value}`)
    .join("; ");
}

/** A count in words: its table, and its row. */
export function nameOf({table, where}: Count): string {
  return `${table}[${addressOf(where)}]`;
}

function keyOf(table: string, where: Where): string {
  return JSON.stringify([table, Object.entries(where).sort(([a], [b]) => (a < b ? -1 : 1))]);
}
