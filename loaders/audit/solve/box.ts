import type {CountTerm, Relation} from "../counts/count-system.js";

/** The bounds of each count, as far as known. */
export type Box = {lower: number[]; upper: number[]};

/**
 * Narrows a box with one relation after another until none narrows it any more, without solving anything.
 * @returns whether any values are possible; where not, the relations contradict each other
 */
export function narrowBox(box: Box, relations: readonly Relation[]): boolean {
  const byCount = relationsByCount(relations, box.lower.length);
  const waiting = new Set(relations.keys());
  for (const next of waiting) {
    waiting.delete(next);
    const relation = relations[next];
    if (!relation) continue;
    const changed = tighten(box, relation);
    if (!changed) return false;
    for (const count of changed) for (const other of byCount[count] ?? []) waiting.add(other);
  }
  return true;
}

/** The lowest and the highest value of a sum in a box. */
export function findRange(terms: readonly CountTerm[], {lower, upper}: Box): [lower: number, upper: number] {
  let [low, high] = [0, 0];
  for (const [count, weight] of terms) {
    const [a, b] = [weight * (lower[count] ?? 0), weight * (upper[count] ?? 0)];
    low += Math.min(a, b);
    high += Math.max(a, b);
  }
  return [low, high];
}

/** For each of so many counts, the indexes of the relations that it is in. */
export function relationsByCount(relations: readonly Pick<Relation, "terms">[], counts: number): number[][] {
  const byCount: number[][] = Array.from({length: counts}, () => []);
  for (const [index, {terms}] of relations.entries())
    for (const [count] of terms) byCount[count]?.push(index);
  return byCount;
}

/** Narrows a box with a relation. Returns the counts that changed; undefined where no values are possible. */
function tighten(box: Box, relation: Relation): number[] | undefined {
  const [low, high] = findRange(relation.terms, box);
  if (low > relation.upper || high < relation.lower) return;
  const changed: number[] = [];
  for (const [count, weight] of relation.terms) {
    const [lower, upper] = [box.lower[count] ?? 0, box.upper[count] ?? 0];
    const [a, b] = [weight * lower, weight * upper];
    const max = relation.upper - (low - Math.min(a, b));
    const min = relation.lower - (high - Math.max(a, b));
    const [from, to] = weight > 0 ? [min / weight, max / weight] : [max / weight, min / weight];
    const narrowed = [Math.max(lower, Math.ceil(from)), Math.min(upper, Math.floor(to))] as const;
    if (narrowed[0] > narrowed[1]) return;
    if (narrowed[0] === lower && narrowed[1] === upper) continue;
    [box.lower[count], box.upper[count]] = narrowed;
    changed.push(count);
  }
  return changed;
}
