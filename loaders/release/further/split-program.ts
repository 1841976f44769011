import type {LinearRow, Program} from "../../solver/program.js";
import type {Solver} from "../../solver/solver.js";
import type {WeightedRows} from "../suppress/model/model.js";
import type {OwnState} from "./own-states.js";
import type {Crossing, Split} from "./split.js";

/** What each further count of a split could be, and the slopes of the optimum by the released ones. */
export type SplitResult = {counts: Float64Array; slopes: Float64Array};

/** States come from a solver, and add up to within this. */
const rounding = 1e-6;

/** The end of a count's range that is asked for. */
type Side = "min" | "max";

/**
 * The ways to split the patients of one state of the study's own groups by further characteristics such that the released
 * numbers hold, as a linear program. Each way shows with the state that all numbers released could come about so. Whoever opens
 * one disposes of it.
 */
export class SplitProgram {
  readonly #program: Program;
  /** The columns of each further count. */
  readonly #terms: Array<Array<readonly [column: number, weight: number]>>;
  /** The place of each count's row, and of its first slack's column. */
  readonly #firstRow: number;
  readonly #firstSlack: number;
  readonly #rests: Float64Array;
  /** How many counts are 1 or more as far as they can. */
  readonly #firstOne: number;
  readonly #columns: number;

  constructor(
    solver: Solver,
    split: Split,
    {values}: Pick<OwnState, "values">,
    released: ReadonlyMap<number, number>
  ) {
    const columnOf = new Map<string, number>();
    const columns: Array<{lower: number; upper: number; cost?: number}> = [];
    const rows: LinearRow[] = [];
    const key = (row: number, crossing: number) => `${row} ${crossing}`;
    const crossingsOf = (group: string) =>
      [...split.crossings.entries()].flatMap(([at, crossing]) =>
        crossing.group === group ? [[at, crossing] as const] : []
      );
    const sizeOf = (group: string) => split.sizes.get(group) ?? -1;
    for (const [group, inGroup] of split.rows)
      for (const [at, crossing] of crossingsOf(group))
        for (const row of inGroup) {
          const upper = values[row] ?? 0;
          if (upper < 1e-9 || !canBe(split, row, crossing)) continue;
          columnOf.set(key(row, at), columns.length);
          columns.push({lower: 0, upper});
        }
    const inCrossing = (terms: WeightedRows, crossing: number) =>
      terms.flatMap(([row, weight]) => {
        const column = columnOf.get(key(row, crossing));
        return column === undefined ? [] : [[column, weight] as const];
      });
    for (const [group, inGroup] of split.rows) {
      const crossings = crossingsOf(group);
      for (const row of inGroup) {
        const value = values[row] ?? 0;
        if (value < 1e-9) continue;
        const terms = crossings.flatMap(([at]) => inCrossing([[row, 1]], at));
        rows.push({terms, lower: value - rounding, upper: value + rounding});
      }
      for (const [at, crossing] of crossings) {
        for (const row of inGroup)
          if (split.levels.has(row) && canBe(split, row, crossing))
            add(
              inCrossing(
                [
                  [row, 1],
                  [sizeOf(group), -1]
                ],
                at
              ),
              0,
              0
            );
        for (const terms of split.sums.get(group) ?? []) add(inCrossing(terms, at), 0, 0);
        for (const terms of split.implied.get(group) ?? [])
          add(inCrossing(terms, at), 0, Number.POSITIVE_INFINITY);
      }
    }
    this.#terms = split.counts.map(({by, level, members}) =>
      members.flatMap((row) =>
        crossingsOf(split.model.rows[row]?.group ?? "").flatMap(([at, crossing]) =>
          crossing.levels.get(by) === level ? inCrossing([[row, 1]], at) : []
        )
      )
    );
    this.#rests = new Float64Array(split.counts.length);
    this.#firstSlack = columns.length;
    this.#firstRow = rows.length;
    for (const [count, terms] of this.#terms.entries()) {
      const number = released.get(count);
      const slacks = columns.length;
      columns.push({lower: 0, upper: number === undefined ? 0 : Number.POSITIVE_INFINITY, cost: 1000});
      columns.push({lower: 0, upper: number === undefined ? 0 : Number.POSITIVE_INFINITY, cost: 1000});
      rows.push({
        terms: [...terms, [slacks, 1], [slacks + 1, -1]],
        lower: number ?? Number.NEGATIVE_INFINITY,
        upper: number ?? Number.POSITIVE_INFINITY
      });
    }
    this.#firstOne = columns.length;
    for (const [count, terms] of this.#terms.entries()) {
      const {by, level, members} = split.counts[count] ?? {by: "", level: "", members: []};
      const sizes = members.flatMap((row) => {
        const {group = ""} = split.model.rows[row] ?? {};
        return crossingsOf(group).flatMap(([at, crossing]) =>
          crossing.levels.get(by) === level ? inCrossing([[sizeOf(group), 1]], at) : []
        );
      });
      const rest = [...sizes, ...terms.map(([column, weight]) => [column, -weight] as const)];
      for (const some of [terms, rest]) {
        const one = columns.length;
        columns.push({lower: 0, upper: 1, cost: -1});
        rows.push({terms: [...some, [one, -1]], lower: 0, upper: Number.POSITIVE_INFINITY});
      }
    }
    this.#columns = columns.length;
    this.#program = solver.open({columns, rows});

    function add(terms: LinearRow["terms"], lower: number, upper: number): void {
      if (terms.length > 0) rows.push({terms, lower, upper});
    }
  }

  /**
   * Looks for a way to split in which the released numbers hold and as many others as possible are 1 or more, as are their rests.
   * @returns undefined where none is; and by how much each released number has to be missed then
   */
  fit(): {counts: Float64Array | undefined; missed: Float64Array} {
    const {status} = this.#program.run();
    if (status !== "optimal") throw new Error(`the solver stopped: ${status}`);
    const values = this.#program.values();
    const missed = this.#rests.map(
      (_, count) =>
        (values[this.#firstSlack + 2 * count] ?? 0) + (values[this.#firstSlack + 2 * count + 1] ?? 0)
    );
    const holds = missed.every((amount) => amount < 1e-7);
    return {counts: holds ? this.#evaluate(values) : undefined, missed};
  }

  /**
   * The way to split in which a count is least or greatest. Call `fit` before, and only where it finds one.
   * @param known a count that is then 1 or more
   */
  findEnd(count: number, side: Side, known?: {count: number; isRest: boolean}): SplitResult | undefined {
    const program = this.#program;
    const sign = side === "min" ? 1 : -1;
    const one = known && this.#firstOne + 2 * known.count + (known.isRest ? 1 : 0);
    for (const [column] of this.#slackColumns()) program.setBounds(column, 0, 0);
    for (let column = this.#firstOne; column < this.#columns; column += 1) program.setCost(column, -1e-3);
    if (one !== undefined) program.setBounds(one, 1, 1);
    for (const [column, weight] of this.#terms[count] ?? []) program.setCost(column, sign * weight);
    const {status} = program.run();
    const found =
      status === "optimal"
        ? {
            counts: this.#evaluate(program.values()),
            slopes: program.rowDuals().slice(this.#firstRow, this.#firstRow + this.#terms.length)
          }
        : undefined;
    for (const [column] of this.#terms[count] ?? []) program.setCost(column, 0);
    if (one !== undefined) program.setBounds(one, 0, 1);
    return found;
  }

  dispose(): void {
    this.#program.dispose();
  }

  *#slackColumns(): Iterable<[number]> {
    for (let column = this.#firstSlack; column < this.#firstOne; column += 1) yield [column];
  }

  #evaluate(values: ArrayLike<number>): Float64Array {
    return Float64Array.from(this.#terms, (terms) =>
      terms.reduce((sum, [column, weight]) => sum + weight * (values[column] ?? 0), 0)
    );
  }
}

/** Whether patients of a crossing can be in a row: not where that counts another level of a characteristic by which crossings are. */
function canBe({levels}: Split, row: number, crossing: Crossing): boolean {
  const counted = levels.get(row);
  return counted === undefined || crossing.levels.get(counted.by) === counted.level;
}
