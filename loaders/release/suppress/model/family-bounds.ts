import {addImplied} from "./implied-counts.js";
import type {Intersection, SetFamily, SuppressionModel, WeightedRows} from "./model.js";

/** Adds what follows for levels that stand alone, and for each three sets of which each two have a counted intersection. */
export function addFamilyBounds(model: SuppressionModel, {universe, levels, intersections}: SetFamily): void {
  const add = (row: number, terms: WeightedRows) => addImplied(model, "overlap", row, terms);
  for (const {rows, alone} of levels) {
    const apart = rows.filter((row) => alone.has(row)).map((row) => [row, -1] as const);
    const others = rows.filter((row) => !alone.has(row));
    if (apart.length > 0) for (const row of others) add(row, [[universe, 1], ...apart, [row, -1]]);
  }
  for (const [ab, ac, bc] of listTriples(intersections)) {
    const [a = 0, b = 0, c = 0] = [meet(ab, ac), meet(ab, bc), meet(ac, bc)];
    for (const [whole, one, other, apart] of [
      [a, ab, ac, bc],
      [b, ab, bc, ac],
      [c, ac, bc, ab]
    ] as const)
      add(apart.row, [
        [whole, 1],
        [one.row, -1],
        [other.row, -1],
        [apart.row, 1]
      ]);
    add(ab.row, [
      [universe, 1],
      ...[a, b, c].map((set) => [set, -1] as const),
      ...[ab, ac, bc].map(({row}) => [row, 1] as const)
    ]);
  }
}

/** Bonferroni's bounds hold for three sets with an intersection of each two of them. */
function listTriples(
  intersections: readonly Intersection[]
): Array<[Intersection, Intersection, Intersection]> {
  const pairs = intersections.filter(({of}) => of.length === 2);
  const byPair = new Map(pairs.map((pair) => [key(pair.of), pair]));
  return pairs.flatMap((ab, i) =>
    pairs.slice(i + 1).flatMap((ac) => {
      const shared = meet(ab, ac);
      const rest = [...ab.of, ...ac.of].filter((set) => set !== shared);
      const bc = shared === undefined ? undefined : byPair.get(key(rest));
      return bc && pairs.indexOf(bc) > pairs.indexOf(ac)
        ? [[ab, ac, bc] as [Intersection, Intersection, Intersection]]
        : [];
    })
  );
}

function key(sets: readonly number[]): string {
  return [...sets].sort((a, b) => a - b).join();
}

/** The one set that two intersections share. */
function meet(one: Intersection, other: Intersection): number | undefined {
  return one.of.find((set) => other.of.includes(set));
}
