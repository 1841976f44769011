import {Attack} from "./attacker.js";
import type {Needs} from "./examine.js";
import type {Part} from "./model/components.js";
import type {CountId} from "./model/model.js";
import type {Problem} from "./suppression-problem.js";
import {meetTables, metWidth, wholeWidth} from "./widths.js";

/** What counts need, and what public numbers leave of it. Whoever opens one disposes of it. */
export type Baseline = Needs & {dispose(): void};

/**
 * The needs of a part's counts: what the rules say, or as much of it as public numbers leave, if all rows of the part are
 * hidden. Where a part is cut out of a greater one, `wider` is asked for what the smaller cannot give.
 */
export function openBaseline({solver, model, ranges, rules}: Problem, part: Part, wider?: Needs): Baseline {
  const attack = new Attack(solver, model, ranges, part);
  const widths = new Map<CountId, number>();
  const ifKnown = new Map<string, number>();
  meetTables(attack, attack.ids, () => rules.width);
  const width = (id: CountId): number => {
    const found = widths.get(id);
    if (found !== undefined) return found;
    const own = wholeWidth(attack, id, rules.width);
    const all = own < rules.width && wider ? wider.width(id) : own;
    widths.set(id, all);
    return all;
  };
  const widthIfKnown = (id: CountId, known: CountId): number => {
    if (metWidth(attack, id, known) >= rules.widthIfOneKnown) return rules.widthIfOneKnown;
    const key = `${id} ${known}`;
    const found = ifKnown.get(key);
    if (found !== undefined) return found;
    const own = wholeWidth(attack, id, rules.widthIfOneKnown, known);
    const all = own < rules.widthIfOneKnown && wider ? wider.widthIfKnown(id, known) : own;
    ifKnown.set(key, all);
    return all;
  };
  return {width, widthIfKnown, mostIfKnown: rules.widthIfOneKnown, dispose: () => attack.dispose()};
}
