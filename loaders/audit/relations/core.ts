/**
 * A core of linked sets: so many of them that of those that are counted together at most one is outside. Such a vertex cover
 * is found by taking the set with the most open links first, and leaving out those whose links the others cover.
 * @param together the sets that are counted together
 */
export function findCore(together: ReadonlyArray<readonly number[]>): number[] {
  const neighbours = new Map<number, Set<number>>();
  for (const sets of together) {
    for (const set of sets) {
      const others = neighbours.get(set) ?? new Set();
      for (const other of sets) if (other !== set) others.add(other);
      neighbours.set(set, others);
    }
  }
  const names = [...neighbours.keys()].sort((a, b) => a - b);
  const core = new Set<number>();
  const countOpen = (set: number) =>
    [...(neighbours.get(set) ?? [])].filter((other) => !core.has(other)).length;
  for (;;) {
    const outside = names.filter((set) => !core.has(set) && countOpen(set) > 0);
    const [first, ...others] = outside;
    if (first === undefined) break;
    core.add(others.reduce((best, set) => (countOpen(set) > countOpen(best) ? set : best), first));
  }
  for (const set of core) if (countOpen(set) === 0) core.delete(set);
  return [...core].sort((a, b) => a - b);
}
