import type {CountSystem, CountTerm, Relation} from "../counts/count-system.js";
import {groupSizesTable} from "../counts/row-keys.js";
import type {SetsOfCount} from "./sets.js";

/**
 * Adds what pairs of sets tell where there are too many sets to reckon with all their combinations: Bonferroni's inequalities
 * of each three sets, and each relation between sets among the patients of another set and among the rest.
 * @param together the counts of those in several sets together
 * @param relations what holds for any patients
 */
export function addTriples(
  system: CountSystem,
  together: readonly number[],
  sets: SetsOfCount,
  relations: readonly Relation[]
): void {
  const pairs = new Map(
    together.filter((count) => sets.get(count)?.length === 2).map((count) => [sets.get(count)?.join(), count])
  );
  const findPair = (a: number, b: number) => pairs.get([Math.min(a, b), Math.max(a, b)].join());
  const linked = [...new Set(together.flatMap((count) => sets.get(count) ?? []))].sort((a, b) => a - b);
  for (const [i, a] of linked.entries()) {
    addWithin(system, a, sets, relations, findPair);
    for (const [j, b] of linked.slice(0, i).entries())
      for (const c of linked.slice(0, j)) addTriple(system, [a, b, c], findPair);
  }
}

type FindPair = (a: number, b: number) => number | undefined;

/** Adds Bonferroni's inequalities of three sets: of those in one of them, and of those in any. */
function addTriple(system: CountSystem, three: readonly [number, number, number], findPair: FindPair): void {
  const [a, b, c] = three;
  const [ab, ac, bc] = [findPair(a, b), findPair(a, c), findPair(b, c)];
  if (ab === undefined || ac === undefined || bc === undefined) return;
  const everyone = system.find(groupSizesTable, {group: system.get(a).where.group ?? ""});
  const upper = Number.POSITIVE_INFINITY;
  const add = (plus: readonly number[], minus: readonly number[]) => {
    const terms = [
      ...plus.map((count): CountTerm => [count, 1]),
      ...minus.map((count): CountTerm => [count, -1])
    ];
    system.addRelation({terms, lower: 0, upper});
  };
  add([a, bc], [ab, ac]);
  add([b, ac], [ab, bc]);
  add([c, ab], [ac, bc]);
  if (everyone !== undefined) add([everyone, ab, ac, bc], three);
}

/** Adds each relation between sets among the patients of a set, and among all others, where the pairs are counted. */
function addWithin(
  system: CountSystem,
  set: number,
  sets: SetsOfCount,
  relations: readonly Relation[],
  findPair: FindPair
): void {
  for (const {terms, lower, upper} of relations) {
    const inside = terms.map(([count, weight]): [number | undefined, number] => {
      const [of, more] = sets.get(count) ?? [];
      if (of === undefined) return [set, weight];
      if (more !== undefined) return [undefined, weight];
      return [of === set ? set : findPair(of, set), weight];
    });
    const found = inside.filter((term): term is [number, number] => term[0] !== undefined);
    if (found.length < inside.length) continue;
    system.addRelation({terms: found, lower, upper});
    const outside = found.map(([count, weight]): CountTerm => [count, -weight]);
    system.addRelation({terms: [...terms, ...outside], lower, upper});
  }
}
