import type {Attack} from "./attacker.js";
import {type Cut, cutOf} from "./cut.js";
import type {CountId, Model} from "./model/model.js";
import type {Ranges} from "./model/public-ranges.js";
import {boundsOf, meetTables, metWidth, wholeWidth} from "./widths.js";

/** What a count needs for its protection. */
export type Needs = {
  width(id: CountId): number;
  /** The same for who knows that another count is 1 at least. */
  widthIfKnown(id: CountId, known: CountId): number;
  /** The most that `widthIfKnown` says. */
  mostIfKnown: number;
};

export type Setting = {model: Model; ranges: Ranges; needs: Needs; of(id: CountId): number | null};

/** What is wrong with a choice of hidden rows: cuts that it fails, or counts that only whole numbers give away. */
export type Verdict = {cuts: Cut[]; narrow: CountId[]};

/**
 * Whether counts that hang together are protected. What is cheap to find is looked for first: the counts that anybody can
 * narrow down, then those that take the knowledge of one patient, then those that take whole numbers.
 */
export function examine(attack: Attack, targets: readonly CountId[], setting: Setting): Verdict {
  const {needs} = setting;
  if (targets.length > 8) meetTables(attack, targets, needs.width);
  const narrow = targets.filter((id) => metWidth(attack, id) < needs.width(id));
  const cuts = narrow.flatMap((id) => cutFor(attack, setting, id, needs.width(id)));
  if (cuts.length > 0) return {cuts, narrow: []};
  const exposed = targets.flatMap((id) => exposing(attack, setting, id).map((known) => [id, known] as const));
  const further = exposed.flatMap(([id, known]) =>
    cutFor(attack, setting, id, needs.widthIfKnown(id, known), known)
  );
  if (further.length > 0) return {cuts: further, narrow: []};
  const left = [
    ...narrow.filter((id) => wholeWidth(attack, id, needs.width(id)) < needs.width(id)),
    ...exposed
      .filter(([id, known]) => {
        const need = needs.widthIfKnown(id, known);
        return wholeWidth(attack, id, need, known) < need;
      })
      .map(([id]) => id)
  ];
  return {cuts: [], narrow: [...new Set(left)]};
}

/** A cut that a count fails, if any numbers were possible. */
function cutFor(attack: Attack, setting: Setting, id: CountId, need: number, known?: CountId): Cut[] {
  if (metWidth(attack, id, known) >= need) return [];
  const bounds = boundsOf(attack, id, known);
  if (!bounds || bounds.width >= need - 1e-6) return [];
  return [cutOf(setting.model, setting.ranges, {id, of: setting.of(id), need, known}, bounds)];
}

/** The counts of which to know one patient might give a count away: those for which no tables met prove otherwise. */
function exposing(attack: Attack, {ranges, needs, model}: Setting, id: CountId): CountId[] {
  const most = Math.min(needs.mostIfKnown, needs.width(id));
  const open = () =>
    attack.ids.filter((known) => {
      if (known < model.rows.length && (ranges.high[known] ?? 0) < 1) return false;
      return metWidth(attack, id, known) < most;
    });
  const found = open();
  if (found.length > 3) {
    for (const side of ["greatest", "least"] as const) attack.sweep([id], side, found);
    return open();
  }
  return found;
}
