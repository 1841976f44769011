import type {Attacker} from "./attacker.js";
import {type Cut, makeCut} from "./cut.js";
import type {CountId, SuppressionModel} from "./model/model.js";
import type {PublicRanges} from "./model/public-ranges.js";
import {collectTables, findBounds, findIntegerWidth, findProvenWidth, isWideIfKnown} from "./widths.js";

/** How wide the range of each count must be, as its highest possible value minus its lowest. */
export type RequiredWidths = {
  width(id: CountId): number;
  /** The same for somebody who knows that another count is 1 or more. */
  widthIfKnown(id: CountId, known: CountId): number;
  /** The largest value of `widthIfKnown`. */
  maxIfKnown: number;
};

/** What counts are examined against; `onlyIf` gives a count's condition, see `Cut`. */
export type ExaminationContext = {
  model: SuppressionModel;
  ranges: PublicRanges;
  required: RequiredWidths;
  onlyIf(id: CountId): number | null;
};

/** What is wrong with a choice of withheld rows: cuts that it fails, and counts that are too narrow in whole numbers only. */
export type Examination = {cuts: Cut[]; narrow: CountId[]};

/**
 * Examines whether counts of one component are protected. Starts with what is fastest to find: first counts that anybody
 * can narrow down, then those that need the knowledge of one patient, then those that need whole numbers.
 */
export function examineCounts(
  attacker: Attacker,
  targets: readonly CountId[],
  context: ExaminationContext
): Examination {
  const {required} = context;
  const isOpen = (id: CountId) => findProvenWidth(attacker, id) < required.width(id);
  if (targets.length > 8) collectTables(attacker, targets, isOpen);
  const narrow = targets.filter(isOpen);
  const cuts = narrow.flatMap((id) => findCuts(attacker, context, id, required.width(id)));
  if (cuts.length > 0) return {cuts, narrow: []};
  const exposed = findExposed(attacker, context, targets);
  const cutsIfKnown = exposed.flatMap(([id, known]) =>
    findCuts(attacker, context, id, required.widthIfKnown(id, known), known)
  );
  if (cutsIfKnown.length > 0) return {cuts: cutsIfKnown, narrow: []};
  const isNarrow = (id: CountId, width: number, known?: CountId) =>
    findIntegerWidth(attacker, id, width, known) < width;
  const narrowInIntegers = [
    ...narrow.filter((id) => isNarrow(id, required.width(id))),
    ...exposed
      .filter(([id, known]) => isNarrow(id, required.widthIfKnown(id, known), known))
      .map(([id]) => id)
  ];
  return {cuts: [], narrow: [...new Set(narrowInIntegers)]};
}

/** The cut that a count fails even if fractions of patients were possible; none where it fails none. */
function findCuts(
  attacker: Attacker,
  {model, ranges, onlyIf}: ExaminationContext,
  id: CountId,
  width: number,
  known?: CountId
): Cut[] {
  if (findProvenWidth(attacker, id, known) >= width) return [];
  const bounds = findBounds(attacker, id, {known});
  if (!bounds || bounds.width >= width - 1e-6) return [];
  return [makeCut(model, ranges, {id, onlyIf: onlyIf(id), width, known}, bounds)];
}

/** Pairs of a count and another that might give it away to somebody who knows one of its patients. */
function findExposed(
  attacker: Attacker,
  context: ExaminationContext,
  targets: readonly CountId[]
): Array<readonly [id: CountId, known: CountId]> {
  const byKnown = new Map<CountId, CountId[]>();
  for (const id of targets)
    for (const known of findExposing(attacker, context, id))
      byKnown.set(known, [...(byKnown.get(known) ?? []), id]);
  const required = (id: CountId) => requireIfAnyKnown(context, id);
  return [...byKnown].flatMap(([known, ids]) => {
    const isOpen = (id: CountId) => !isWideIfKnown(attacker, id, known, required(id));
    collectTables(attacker, ids, isOpen, known);
    return ids.filter(isOpen).map((id) => [id, known] as const);
  });
}

/** The most that is required of a count for somebody who knows a patient. */
function requireIfAnyKnown({required}: ExaminationContext, id: CountId): number {
  return Math.min(required.maxIfKnown, required.width(id));
}

/** The counts that might give a count away to somebody who knows one of their patients: no table so far proves otherwise. */
function findExposing(attacker: Attacker, context: ExaminationContext, id: CountId): CountId[] {
  const {ranges, model} = context;
  const width = requireIfAnyKnown(context, id);
  const listOpen = () =>
    attacker.ids.filter((known) => {
      if (known < model.rows.length && (ranges.upper[known] ?? 0) < 1) return false;
      return !isWideIfKnown(attacker, id, known, width);
    });
  let open = listOpen();
  for (let round = 0; round < 3 && open.length > 1; round += 1) {
    for (const side of ["max", "min"] as const)
      if (round === 0 && open.length > 3) attacker.findTable([id], side, open);
      else attacker.findTableWith(id, side, open);
    const before = open.length;
    open = listOpen();
    if (round > 0 && open.length > 0.8 * before) break;
  }
  return open;
}
