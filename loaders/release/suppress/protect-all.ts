import type {Needs} from "./examine.js";
import {marginsAround, marginsOf, nearest} from "./margin-rows.js";
import {type Part, partsOf} from "./model/components.js";
import type {CountId} from "./model/model.js";
import {termsOf} from "./model/model.js";
import {exactUpTo, exposedAnyhow, protect, solvedUpTo} from "./protect-component.js";
import {type Baseline, openBaseline} from "./required-widths.js";
import {type Problem, targetsOf} from "./suppression-problem.js";

/** Which rows are hidden in all, or which counts cannot be protected. */
export type Outcome = {hidden: Set<number>; proven: boolean} | {exposed: CountId[]};

/** Protects every part that the rows fall into once public rows are known. */
export function protectAll(problem: Problem, isPublic: ReadonlySet<number>): Outcome {
  const {model, near} = problem;
  const open = [...model.rows.keys()].filter((row) => !isPublic.has(row));
  return together(partsOf(model, near, open).map((part) => protectPart(problem, part)));
}

/**
 * Protects a part. One that is too great for the optimum is taken to pieces first: rows that others are parts of are
 * released where that leaves every piece a protection, since most pieces hang together by these alone.
 */
function protectPart(problem: Problem, part: Part): Outcome {
  if (isSparse(problem, part)) return {hidden: new Set(part.rows), proven: false};
  const isGreat = part.rows.length > exactUpTo;
  const margins = new Set(isGreat ? marginsOf(problem, part) : []);
  const whole = lazyBaseline(problem, part);
  const done = new Map<string, Outcome>();
  try {
    for (;;) {
      const rows = part.rows.filter((row) => !margins.has(row));
      const outcomes = partsOf(problem.model, problem.near, rows).map((piece) => {
        const around = marginsAround(problem, piece, margins);
        const key = piece.rows.join();
        const outcome = done.get(key) ?? protectPiece(problem, piece, around.length > 0 ? whole : undefined);
        done.set(key, outcome);
        return {around, outcome};
      });
      const freed = outcomes.flatMap(({around, outcome}) =>
        "exposed" in outcome ? nearest(problem, outcome.exposed, around) : []
      );
      if (freed.length === 0) {
        const all = together(outcomes.map(({outcome}) => outcome));
        return "hidden" in all ? {...all, proven: all.proven && !isGreat} : all;
      }
      for (const row of freed) margins.delete(row);
    }
  } finally {
    whole.dispose();
  }
}

/**
 * Whether a part is large and most of its counts are small: what little could be released would tell too much of the rest,
 * and finding it takes minutes. It is hidden whole.
 */
function isSparse({always, never}: Problem, {rows}: Part): boolean {
  const small = rows.filter((row) => always.has(row)).length;
  return rows.length > exactUpTo && small > 0.7 * rows.length && !rows.some((row) => never.has(row));
}

/** @param wider the needs in the part that a piece is taken from; undefined where nothing around the piece is released */
function protectPiece(problem: Problem, piece: Part, wider: Needs | undefined): Outcome {
  if (!needsAny(problem, piece)) return {hidden: new Set(), proven: true};
  const isHeld = wider !== undefined || piece.rows.some((row) => problem.never.has(row));
  if (!isHeld && piece.rows.length > solvedUpTo) return {hidden: new Set(piece.rows), proven: false};
  const needs = openBaseline(problem, piece, wider);
  try {
    const exposed = isHeld ? exposedAnyhow(problem, piece, needs) : [];
    if (exposed.length > 0) return {exposed};
    return protect(problem, piece, needs) ?? {exposed: targetsOf(problem, piece)};
  } finally {
    needs.dispose();
  }
}

/**
 * The needs of a part's counts, for pieces of it. What has room by what is public is taken to need what the rules say, so
 * that a piece that cannot give it grows; only of what has little room the part is asked.
 */
function lazyBaseline(problem: Problem, part: Part): Baseline {
  const {model, ranges, rules} = problem;
  let found: Baseline | undefined;
  const open = () => {
    found ??= openBaseline(problem, part);
    return found;
  };
  const hasRoom = (id: CountId) => {
    const room = termsOf(model, id).map(([row]) => (ranges.high[row] ?? 0) - (ranges.low[row] ?? 0));
    return Math.max(...room) > rules.width;
  };
  return {
    width: (id) => (hasRoom(id) ? rules.width : open().width(id)),
    widthIfKnown: (id, known) =>
      hasRoom(id) && hasRoom(known) ? rules.widthIfOneKnown : open().widthIfKnown(id, known),
    mostIfKnown: rules.widthIfOneKnown,
    dispose: () => found?.dispose()
  };
}

function needsAny({model, small, always}: Problem, piece: Part): boolean {
  return (
    piece.rows.some((row) => always.has(row)) || piece.implied.some((at) => small.has(at + model.rows.length))
  );
}

function together(outcomes: readonly Outcome[]): Outcome {
  const exposed = outcomes.flatMap((outcome) => ("exposed" in outcome ? outcome.exposed : []));
  if (exposed.length > 0) return {exposed};
  const found = outcomes.flatMap((outcome) => ("hidden" in outcome ? [outcome] : []));
  return {
    hidden: new Set(found.flatMap(({hidden}) => [...hidden])),
    proven: found.every(({proven}) => proven)
  };
}
