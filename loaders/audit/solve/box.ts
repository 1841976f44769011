import type {Relation, Term} from "../counts/count-system.js";

/** The least and the greatest value of each count, as far as known. */
export type Box = {least: number[]; greatest: number[]};

/**
 * Narrows a box by each relation in turn until none narrows it: what follows without solving anything.
 * @returns whether the relations leave anything; where not, they contradict each other
 */
export function narrow({least, greatest}: Box, relations: readonly Relation[]): boolean {
  const touching = touchingOf(least.length, relations);
  const waiting = new Set(relations.keys());
  for (const next of waiting) {
    waiting.delete(next);
    const relation = relations[next];
    if (!relation) continue;
    const changed = tighten({least, greatest}, relation);
    if (!changed) return false;
    for (const count of changed) for (const other of touching[count] ?? []) waiting.add(other);
  }
  return true;
}

/** The least and the greatest value of a sum in a box. */
export function rangeOf(terms: readonly Term[], {least, greatest}: Box): [least: number, greatest: number] {
  let [low, high] = [0, 0];
  for (const [count, weight] of terms) {
    const [a, b] = [weight * (least[count] ?? 0), weight * (greatest[count] ?? 0)];
    low += Math.min(a, b);
    high += Math.max(a, b);
  }
  return [low, high];
}

/** The counts that a relation narrows; undefined where it leaves nothing. */
function tighten(box: Box, relation: Relation): number[] | undefined {
  const [low, high] = rangeOf(relation.terms, box);
  if (low > relation.greatest || high < relation.least) return;
  const changed: number[] = [];
  for (const [count, weight] of relation.terms) {
    const [least, greatest] = [box.least[count] ?? 0, box.greatest[count] ?? 0];
    const [a, b] = [weight * least, weight * greatest];
    const most = relation.greatest - (low - Math.min(a, b));
    const fewest = relation.least - (high - Math.max(a, b));
    const [from, to] = weight > 0 ? [fewest / weight, most / weight] : [most / weight, fewest / weight];
    const narrowed = [Math.max(least, Math.ceil(from)), Math.min(greatest, Math.floor(to))] as const;
    if (narrowed[0] > narrowed[1]) return;
    if (narrowed[0] === least && narrowed[1] === greatest) continue;
    [box.least[count], box.greatest[count]] = narrowed;
    changed.push(count);
  }
  return changed;
}

function touchingOf(counts: number, relations: readonly Relation[]): number[][] {
  const touching: number[][] = Array.from({length: counts}, () => []);
  for (const [index, {terms}] of relations.entries()) {
    for (const [count] of terms) touching[count]?.push(index);
  }
  return touching;
}
