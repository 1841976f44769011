import type {Release} from "../../../../src/model/release.js";
import type {ReleaseRules} from "../../../../src/model/study.js";
import type {CountedTable} from "../../tables/counted-table.js";
import {findModelRows, type ModelRow, type SuppressionModel, type WeightedRows} from "./model.js";

/** The least and the greatest count that a release leaves to a row. */
type Bounds = {lower: number; upper: number};

/** What an earlier release says of the rows of a model: the numbers that it shows, and the rows that it withholds. */
export type EarlierCounts = {shown: ReadonlyMap<number, Bounds>; withheld: ReadonlySet<number>};

/**
 * Releases put together: the rows of the present one first, then copies of all rows, one for each earlier release, and one for
 * the patients who joined or left between each two.
 */
export type StackedReleases = {
  model: SuppressionModel;
  /** Rows of which somebody else says the number, and rows that are 0 because nobody joined or left. */
  isPublic: Set<number>;
  /** What rounded numbers leave to rows. */
  bounds: Map<number, Bounds>;
  /** The rows that earlier releases withhold. */
  withheld: Set<number>;
  /** The rows of patients who joined or left. */
  moved: Set<number>;
};

/**
 * Reads what earlier releases say of the rows of a model. A row that a release does not show, though it has the table or
 * refused it, is withheld there.
 */
export function readEarlier(
  model: SuppressionModel,
  tables: readonly CountedTable[],
  releases: readonly Release[]
): EarlierCounts[] {
  return releases.map(({tables: released, refused, rules}) => {
    const shown = new Map<number, Bounds>();
    for (const {name, dimensions, denominator, rows} of released) {
      const isRounded = name !== "sample" && rules.rounding !== null;
      for (const row of rows) {
        const where = Object.fromEntries(dimensions.map((column) => [column, String(row[column])]));
        const [found, ...others] = findModelRows(model, tables, name, where);
        if (found === undefined || others.length > 0) continue;
        if (row.patients !== null) {
          const count = Number(row.patients);
          const size = denominator?.table === "sample" ? Number(row.denominator) : undefined;
          shown.set(found, isRounded ? boundRounded(count, size, rules) : {lower: count, upper: count});
        }
      }
    }
    const counted = new Set([...released.map(({name}) => name), ...refused.map(({table}) => table)]);
    const isWithheld = ([row, {table}]: [number, ModelRow]) => counted.has(table) && !shown.has(row);
    const withheld = [...model.rows.entries()].filter(isWithheld).map(([row]) => row);
    return {shown, withheld: new Set(withheld)};
  });
}

/**
 * What a rounded number leaves to a count. That it is shown tells that it is not small, and neither is its rest.
 * @param size what the count is of, where that is exact
 */
function boundRounded(
  count: number,
  size: number | undefined,
  {rounding, threshold, complements}: ReleaseRules
): Bounds {
  const half = (rounding ?? 0) / 2;
  const bounds = {lower: Math.max(0, Math.ceil(count - half)), upper: Math.ceil(count + half) - 1};
  if (bounds.upper >= threshold) bounds.lower = Math.max(bounds.lower, threshold);
  if (complements && size !== undefined && size - bounds.lower >= threshold)
    bounds.upper = Math.min(bounds.upper, size - threshold);
  return bounds;
}

/**
 * Stacks a model on earlier releases, oldest first. With each change of a group's size it is supposed that the group was only
 * joined, where it grew, or only left, where it shrank, and that a group of the same size is of the same patients. Where the
 * numbers contradict that, nothing is supposed of the group.
 * @param isPublic the public rows of the present release, of which `empty` count nobody in any release
 */
export function stackReleases(
  present: SuppressionModel,
  earlier: readonly EarlierCounts[],
  isPublic: ReadonlySet<number>,
  empty: readonly number[]
): StackedReleases {
  const stack: StackedReleases = {
    model: copyLists(present),
    isPublic: new Set(isPublic),
    bounds: new Map(),
    withheld: new Set(),
    moved: new Set()
  };
  const rows = [...present.rows.keys()];
  const isSample = (row: number) => present.rows[row]?.table === "sample";
  const counts: EarlierCounts[] = [
    ...earlier,
    {
      shown: new Map(present.rows.map(({count}, row) => [row, {lower: count, upper: count}])),
      withheld: new Set()
    }
  ];
  const offsets = earlier.map(({shown, withheld}) => {
    const offset = addCopy(stack.model, present);
    for (const row of empty) stack.isPublic.add(offset + row);
    for (const [row, {lower, upper}] of shown) {
      if (lower === upper) fix(offset + row, lower);
      else stack.bounds.set(offset + row, {lower, upper});
    }
    for (const row of withheld) stack.withheld.add(offset + row);
    return offset;
  });
  for (const [at, offset] of offsets.entries()) {
    const [before, after] = [counts[at], counts[at + 1]];
    const moved = addCopy(stack.model, present);
    for (const group of new Set(present.rows.map((row) => row.group))) {
      if (group === "all") continue;
      const ofGroup = rows.filter((row) => present.rows[row]?.group === group);
      const change = before && after && findChange(ofGroup, isSample, before, after);
      for (const row of ofGroup) {
        if (change !== undefined)
          stack.model.sums.push(link(offsets[at + 1] ?? 0, offset, moved, row, Math.sign(change)));
        if (!change) fix(moved + row, 0);
        else if (isSample(row)) fix(moved + row, Math.abs(change));
        else stack.moved.add(moved + row);
      }
    }
    for (const row of rows)
      if (present.rows[row]?.group === "all" && !isSample(row)) stack.moved.add(moved + row);
  }
  return stack;

  function fix(row: number, count: number): void {
    const fixed = stack.model.rows[row];
    if (fixed) fixed.count = count;
    stack.isPublic.add(row);
  }

  function link(later: number, sooner: number, moved: number, row: number, sign: number): WeightedRows {
    const terms = [[later + row, 1] as const, [sooner + row, -1] as const];
    return sign === 0 ? terms : [...terms, [moved + row, -sign] as const];
  }
}

/** By how many patients a group grew or shrank; undefined where that is not known, or is contradicted by a number. */
function findChange(
  rows: readonly number[],
  isSample: (row: number) => boolean,
  {shown: before}: EarlierCounts,
  {shown: after}: EarlierCounts
): number | undefined {
  const sample = rows.find(isSample) ?? -1;
  const [from, to] = [before.get(sample), after.get(sample)];
  if (!from || !to) return undefined;
  const change = to.lower - from.lower;
  const fits = rows.every((row) => {
    const [one, other] = [before.get(row), after.get(row)];
    if (!one || !other) return true;
    const [least, greatest] = [other.lower - one.upper, other.upper - one.lower];
    return greatest >= Math.min(0, change) && least <= Math.max(0, change);
  });
  return fits ? change : undefined;
}

function copyLists(model: SuppressionModel): SuppressionModel {
  return {
    ...model,
    rows: [...model.rows],
    sums: [...model.sums],
    impliedCounts: [...model.impliedCounts],
    families: [...model.families]
  };
}

/** Adds all rows and relations of another model, whose counts are not known yet. Returns by how much their indexes grow. */
function addCopy(model: SuppressionModel, {rows, sums, impliedCounts, families}: SuppressionModel): number {
  const offset = model.rows.length;
  const move = (row: number) => row + offset;
  const moveTerms = (terms: WeightedRows) => terms.map(([row, weight]) => [move(row), weight] as const);
  model.rows.push(...rows.map((row) => ({...row, index: null, count: 0, denominator: null, supersets: []})));
  model.sums.push(...sums.map(moveTerms));
  model.impliedCounts.push(
    ...impliedCounts.map((implied) => ({
      ...implied,
      row: move(implied.row),
      terms: moveTerms(implied.terms),
      count: 0
    }))
  );
  model.families.push(
    ...families.map(({universe, sets, intersections, levels}) => ({
      universe: move(universe),
      sets: sets.map(move),
      intersections: intersections.map(({row, of}) => ({row: move(row), of: of.map(move)})),
      levels: levels.map((level) => ({
        ...level,
        rows: level.rows.map(move),
        alone: new Set([...level.alone].map(move))
      }))
    }))
  );
  return offset;
}
