import type {Attack, Reach} from "./attacker.js";
import type {CountId} from "./model/model.js";

/** How far apart tables that were met put a count, at least; with `known`, tables in which that count is 1 or more. */
export function metWidth({met, place}: Attack, id: CountId, known?: CountId): number {
  const at = place.get(id);
  const other = known === undefined ? undefined : place.get(known);
  if (at === undefined) return 0;
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const table of met) {
    if (other !== undefined && (table[other] ?? 0) < 1) continue;
    const value = table[at] ?? 0;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return Math.max(0, greatest - least);
}

export type Width = {width: number; greatest: Reach; least: Reach};

/**
 * How far apart the bounds of a count are; of any numbers, or of whole ones.
 * @returns undefined where what is known cannot be
 */
export function boundsOf(attack: Attack, id: CountId, known?: CountId, whole = false): Width | undefined {
  const greatest = attack.reach(id, "greatest", known, whole);
  const least = greatest && attack.reach(id, "least", known, whole);
  return greatest && least && {width: greatest.value - least.value, greatest, least};
}

/** The width of a count in whole numbers, or as much of it as `enough`; 0 where what is known cannot be. */
export function wholeWidth(attack: Attack, id: CountId, enough: number, known?: CountId): number {
  if (metWidth(attack, id, known) >= enough) return enough;
  const bounds = boundsOf(attack, id, known);
  if (!bounds) return 0;
  if (!bounds.greatest.whole || !bounds.least.whole) {
    if (metWidth(attack, id, known) >= enough) return enough;
    return Math.min(enough, Math.round(boundsOf(attack, id, known, true)?.width ?? 0));
  }
  return Math.min(enough, Math.round(bounds.width));
}

/** Meets tables until those that are met put most counts far enough apart. Few programs do it for many counts. */
export function meetTables(attack: Attack, ids: readonly CountId[], need: (id: CountId) => number): void {
  const sizes: number[] = [];
  for (let round = 0; round < 12; round += 1) {
    const narrow = ids.filter((id) => metWidth(attack, id) < need(id));
    if (narrow.length < 4) return;
    if (round >= 4 && narrow.length > 0.9 * (sizes[round - 4] ?? 0)) return;
    sizes.push(narrow.length);
    const chosen =
      round % 4 < 2 ? narrow : narrow.filter((_, position) => (position >> (round % 3)) % 2 === 0);
    attack.sweep(chosen, round % 2 === 0 ? "greatest" : "least");
  }
}
