import type {Intersection, LevelSet, SetFamily, SuppressionModel, WeightedRows} from "./model.js";

/** With more sets than this, combinations are too many: their number doubles with each. */
const maxCore = 10;

/** A combination of the core's sets, as a bit for each, and the row of the patients who have it and no other of the core. */
type Combination = {bits: number; row: number};

/**
 * Adds to a model how many patients have each combination of sets. All counts of the sets are sums of these, and none is
 * negative: what follows from the counts by logic follows from that (Dobra & Fienberg 2000, PNAS 97:11885).
 *
 * The combinations are those of a core of sets, such that each counted intersection has all of its sets in the core but one.
 * Sets outside of the core need no combinations with each other: each has only a number of patients in each combination of
 * the core. Families without intersections, or with a core of more than 10 sets, stay as they are.
 * @returns a model with the same rows first, and further ones that no table lists, whose counts are not known yet
 */
export function addCombinations(model: SuppressionModel): SuppressionModel {
  const combined: SuppressionModel = {
    ...model,
    rows: [...model.rows],
    sums: [...model.sums],
    impliedCounts: [...model.impliedCounts]
  };
  for (const family of model.families) {
    const core = findCore(family);
    if (core && core.length > 0) addFamily(combined, family, core);
  }
  return combined;
}

/** The fewest sets that leave no intersection with two sets outside; undefined where they are too many. */
function findCore({intersections}: SetFamily): number[] | undefined {
  const cover = (core: readonly number[], limit: number): number[] | undefined => {
    const open = intersections.find(({of}) => of.filter((set) => !core.includes(set)).length > 1);
    if (!open) return [...core];
    if (core.length >= limit) return undefined;
    const outside = open.of.filter((set) => !core.includes(set));
    for (const set of outside.slice(0, 2)) {
      const found = cover([...core, set], limit);
      if (found) return found;
    }
    return undefined;
  };
  for (let limit = 0; limit <= maxCore; limit += 1) {
    const core = cover([], limit);
    if (core) return core;
  }
  return undefined;
}

function addFamily(
  model: SuppressionModel,
  {universe, intersections, levels}: SetFamily,
  core: number[]
): void {
  const place = new Map(core.map((set, i) => [set, i]));
  const has = (bits: number, set: number) => ((bits >> (place.get(set) ?? 31)) & 1) === 1;
  const group = model.rows[universe]?.group ?? "";
  const addRow = () =>
    model.rows.push({
      table: model.rows[universe]?.table ?? "",
      index: null,
      group,
      count: 0,
      denominator: null,
      supersets: [],
      isCombination: true
    }) - 1;
  const combinations = listCombinations(core, levels, has).map(
    (bits): Combination => ({bits, row: addRow()})
  );
  const addSum = (row: number, parts: readonly number[]) =>
    model.sums.push([[row, 1], ...parts.map((part) => [part, -1] as const)]);
  const addBound = (row: number, terms: WeightedRows) =>
    model.impliedCounts.push({kind: "overlap", row, terms, count: 0});
  addSum(
    universe,
    combinations.map(({row}) => row)
  );
  for (const set of core)
    addSum(
      set,
      combinations.flatMap(({bits, row}) => (has(bits, set) ? [row] : []))
    );
  const outside = listOutside(intersections, levels, place);
  const within = new Map<number, Map<number, number>>();
  for (const set of outside) {
    const siblings = levels.filter(({rows}) => rows.includes(set));
    const parts = combinations.flatMap(({bits, row}) => {
      if (siblings.some((one) => isExcluded(one, set, (other) => has(bits, other)))) return [];
      const part = addRow();
      addBound(set, [
        [row, 1],
        [part, -1]
      ]);
      return [[row, part] as const];
    });
    within.set(set, new Map(parts));
    addSum(
      set,
      parts.map(([, part]) => part)
    );
  }
  for (const {row, of} of intersections) {
    const [free] = of.filter((set) => !place.has(set));
    const inAll = combinations.filter(({bits}) => of.every((set) => set === free || has(bits, set)));
    addSum(
      row,
      inAll.flatMap((one) => (free === undefined ? one.row : (within.get(free)?.get(one.row) ?? [])))
    );
  }
  for (const level of levels.filter(({rows}) => rows.some((row) => within.has(row)))) addLevelBounds(level);

  /** In each combination, levels that stand alone leave room for one other level, and levels that cover leave nobody out. */
  function addLevelBounds({rows, alone, covers}: LevelSet): void {
    const listed = rows.filter((row) => within.has(row));
    const inside = rows.filter((row) => place.has(row));
    for (const {bits, row} of combinations) {
      const partOf = (set: number) => within.get(set)?.get(row);
      const apart = listed.filter((set) => alone.has(set)).flatMap((set) => partOf(set) ?? []);
      const others = listed.filter((set) => !alone.has(set)).flatMap((set) => partOf(set) ?? []);
      const taken = apart.map((part) => [part, -1] as const);
      if (apart.length > 1 && others.length === 0) addBound(row, [[row, 1], ...taken]);
      if (apart.length > 0) for (const other of others) addBound(row, [[row, 1], ...taken, [other, -1]]);
      if (covers && !inside.some((set) => has(bits, set)))
        addBound(row, [[row, -1], ...[...apart, ...others].map((part) => [part, 1] as const)]);
    }
  }
}

/** The combinations that patients can have. */
function listCombinations(
  core: readonly number[],
  levels: readonly LevelSet[],
  has: (bits: number, set: number) => boolean
): number[] {
  return Array.from({length: 2 ** core.length}, (_, bits) => bits).filter((bits) =>
    levels.every(({rows, alone, covers}) => {
      const there = rows.filter((row) => core.includes(row) && has(bits, row));
      if (there.length > 1 && there.some((row) => alone.has(row))) return false;
      return !covers || there.length > 0 || rows.some((row) => !core.includes(row));
    })
  );
}

/** The sets outside of the core that are in an intersection, or are levels beside such a set or a set of the core. */
function listOutside(
  intersections: readonly Intersection[],
  levels: readonly LevelSet[],
  core: ReadonlyMap<number, number>
): number[] {
  const outside = new Set(intersections.flatMap(({of}) => of.filter((set) => !core.has(set))));
  for (const {rows} of levels)
    if (rows.some((row) => core.has(row) || outside.has(row)))
      for (const row of rows) if (!core.has(row)) outside.add(row);
  return [...outside];
}

/** Whether a level cannot be in a combination, because it or a level of the combination stands alone. */
function isExcluded({rows, alone}: LevelSet, set: number, has: (other: number) => boolean): boolean {
  const there = rows.filter((row) => row !== set && has(row));
  return there.length > 0 && (alone.has(set) || there.some((row) => alone.has(row)));
}
