import type {ReleaseRules} from "../../../src/model/study.js";
import type {Solver} from "../../solver/solver.js";
import {type JointCount, JointTables} from "./joint-tables.js";
import {countIn, type OwnProtection, type OwnState} from "./own-states.js";
import type {Split} from "./split.js";
import {SplitProgram} from "./split-program.js";

/** How the released numbers stand in the way of a count's protection: the more, the greater. */
export type Hindrance = Map<number, number>;

/** Examines which released further numbers leave counts too narrow. What it found possible stays possible when fewer are released. */
export type FurtherCheck = {
  /** For each count that is not protected, what stands in its way; empty where nothing released does. */
  examine(released: ReadonlyMap<number, number>): Hindrance[];
};

/** How much wider a count must be by an estimate than it need be, as in `examineCounts`. */
const leeway = 1;

const tolerance = 1e-6;

/**
 * Opens a check of further numbers. It shows by examples that each withheld number can be as low and as high as the rules
 * require: states of the numbers by the study's own groups, split such that all released numbers hold.
 */
export function openFurtherCheck(
  solver: Solver,
  {states, parts, model, ranges}: OwnProtection,
  split: Split,
  rules: ReleaseRules
): FurtherCheck {
  const sizeIn = (further: number, {values}: OwnState) => values[split.counts[further]?.within[1] ?? -1] ?? 0;
  const joint = new JointTables(model, sizeIn);
  const everything = new JointTables(model, sizeIn);
  for (const state of states) everything.add(state, new Float64Array(split.counts.length));
  const open = new Set(states);
  const publicWidths = split.counts.map(({within}) =>
    Math.min(...within.map((row) => ranges.upper[row] ?? 0))
  );
  const ownTargets = parts.flatMap(({targets}, part) => targets.map((own) => ({count: {own}, part})));

  return {
    examine(released) {
      const missedBy = fitStates(released);
      const further = [...split.counts.keys()].filter((count) => !released.has(count));
      return [
        ...ownTargets.flatMap(({count, part}) => examineOwn(count, part, further, released, missedBy)),
        ...further.flatMap((count) => examineFurther(count, further, released))
      ];
    }
  };

  /** Splits the states that could not be split yet; gives those that cannot be, with what stands in the way. */
  function fitStates(released: ReadonlyMap<number, number>): Map<OwnState, Hindrance> {
    const failed = new Map<OwnState, Hindrance>();
    for (const state of open)
      use(state, released, ({counts, missed}) => {
        if (!counts) return failed.set(state, hindranceOf(missed, released));
        open.delete(state);
        joint.add(state, counts);
      });
    return failed;
  }

  function use<T>(
    state: OwnState,
    released: ReadonlyMap<number, number>,
    work: (fitted: ReturnType<SplitProgram["fit"]>, program: SplitProgram) => T
  ): T {
    const program = new SplitProgram(solver, split, state, released);
    try {
      return work(program.fit(), program);
    } finally {
      program.dispose();
    }
  }

  /** An own count must be as wide as it is without further numbers, as far as the rules ask. */
  function examineOwn(
    count: JointCount,
    part: number,
    further: readonly number[],
    released: ReadonlyMap<number, number>,
    missedBy: ReadonlyMap<OwnState, Hindrance>
  ): Hindrance[] {
    const before = everything.width(count);
    const isWhole = missedBy.size === 0;
    const hindered = () => {
      const ofPart = [...missedBy].filter(([state]) => state.part === part).map(([, hindrance]) => hindrance);
      return [sumHindrances(ofPart.length > 0 ? ofPart : [...missedBy.values()])];
    };
    if (!isWhole && joint.width(count) < Math.min(rules.width, before) - tolerance) return hindered();
    const isNarrower = (known: JointCount) => {
      const now = Math.max(joint.estimate(count, known), joint.width(count, known));
      if (now >= rules.widthIfOneKnown + leeway) return false;
      const then = Math.max(everything.estimate(count, known), everything.width(count, known));
      return now < Math.min(rules.widthIfOneKnown, then) - tolerance;
    };
    if (!isWhole && ownTargets.some((known) => isNarrower(known.count))) return hindered();
    const need = Math.min(rules.widthIfOneKnown, before);
    for (const known of listKnown(further)) {
      if (!canBe(known) || isWide(count, known, need)) continue;
      for (const state of joint.endStates(count))
        use(state, released, ({counts}, program) => {
          const found = counts && program.findEnd(known.further, known.isRest ? "min" : "max");
          if (found) joint.add(state, found.counts);
        });
      if (isWide(count, known, need)) continue;
      return [sumHindrances([...missedBy.values(), hindranceNear(known.further, released)])];
    }
    return [];
  }

  function isWide(count: JointCount, known: JointCount, need: number): boolean {
    return (
      joint.estimate(count, known) >= need + leeway - tolerance ||
      joint.width(count, known) >= need - tolerance
    );
  }

  /** Whether a count can be 1 or more, as far as that is not known to be wrong. Of own counts all possible tables are tried. */
  function canBe(count: JointCount): boolean {
    if ("own" in count) return Math.max(...everything.values(count)) >= 1 - tolerance;
    return count.isRest || (publicWidths[count.further] ?? 0) >= 1;
  }

  function listKnown(further: readonly number[]): Array<{further: number; isRest: boolean}> {
    return further.flatMap((count) => [
      {further: count, isRest: false},
      {further: count, isRest: true}
    ]);
  }

  /** A further count must be as wide as the rules ask or, where public numbers leave less, as these leave it. */
  function examineFurther(
    further: number,
    others: readonly number[],
    released: ReadonlyMap<number, number>
  ): Hindrance[] {
    const count = {further, isRest: false};
    const most = publicWidths[further] ?? 0;
    const need = Math.min(rules.width, most);
    const slopes: Hindrance[] = [];
    const stretch = (state: OwnState, known?: {count: number; isRest: boolean}) =>
      use(state, released, ({counts}, program) => {
        if (!counts) return;
        joint.add(state, counts);
        for (const side of ["min", "max"] as const) {
          const found = program.findEnd(further, side, known);
          if (!found) continue;
          joint.add(state, found.counts);
          slopes.push(hindranceOf(found.slopes, released));
        }
      });
    for (const state of listNear(further)) {
      if (joint.width(count) >= need - tolerance) break;
      stretch(state);
    }
    if (joint.width(count) < need - tolerance)
      return [sumHindrances([...slopes, hindranceNear(further, released)])];
    const place = split.counts[further]?.place;
    const isTied = (other: number) => split.counts[other]?.place === place;
    const knownFurther = listKnown(others);
    for (const known of [...ownTargets.map((target) => target.count), ...knownFurther]) {
      const isNear = "further" in known && isTied(known.further);
      const needIfKnown = Math.min(rules.widthIfOneKnown, isNear && most < rules.width ? most - 1 : most);
      if (isWide(count, known, needIfKnown)) continue;
      const given = "further" in known ? {count: known.further, isRest: known.isRest} : undefined;
      const where = "further" in known ? listNear(further) : joint.endStates(known).slice(-1);
      for (const state of where) {
        if (isWide(count, known, needIfKnown)) break;
        stretch(state, given);
      }
      if (canBe(known) && !isWide(count, known, needIfKnown))
        return [sumHindrances([...slopes, hindranceNear(further, released)])];
    }
    return [];
  }

  /** The first state, and those in which a count's own numbers, or the size of its level, are least or greatest. */
  function listNear(further: number): OwnState[] {
    const {members = [], within = []} = split.counts[further] ?? {};
    const fitted = states.filter((state) => !open.has(state));
    const ends = [...within, ...members].flatMap((row) => {
      const sorted = [...fitted].sort((a, b) => countIn(model, row, a) - countIn(model, row, b));
      return [sorted.at(-1), sorted[0]].flatMap((state) => state ?? []);
    });
    return [...new Set([...fitted.slice(0, 1), ...ends])];
  }

  function hindranceOf(amounts: Float64Array, released: ReadonlyMap<number, number>): Hindrance {
    return new Map(
      [...released.keys()].flatMap((count) => {
        const amount = Math.abs(amounts[count] ?? 0);
        return amount > 1e-7 ? [[count, amount] as const] : [];
      })
    );
  }

  /** The released numbers of the same place, or else of the same characteristic, or else of the same level, stand a little in the way. */
  function hindranceNear(further: number, released: ReadonlyMap<number, number>): Hindrance {
    const near = split.counts[further];
    const closeness = (other: number) => {
      const one = split.counts[other];
      if (one?.place === near?.place) return 1e-3;
      if (one?.by === near?.by && one?.level === near?.level) return one?.table === near?.table ? 1e-4 : 1e-5;
      return 1e-6;
    };
    return new Map([...released.keys()].map((count) => [count, closeness(count)]));
  }
}

function sumHindrances(hindrances: readonly Hindrance[]): Hindrance {
  const sum: Hindrance = new Map();
  for (const each of hindrances)
    for (const [count, amount] of each) sum.set(count, (sum.get(count) ?? 0) + amount);
  return sum;
}
