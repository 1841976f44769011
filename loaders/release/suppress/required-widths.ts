import {Attacker} from "./attacker.js";
import type {RequiredWidths} from "./examine.js";
import type {Component} from "./model/components.js";
import {type CountId, listTerms} from "./model/model.js";
import type {SuppressionProblem} from "./suppression-problem.js";
import {collectTables, findIntegerWidth, findProvenWidth} from "./widths.js";

/** Required widths that hold a solver's program. Whoever opens them disposes of them. */
export type OpenRequiredWidths = RequiredWidths & {dispose(): void};

/**
 * The widths that a component's counts require: what the rules ask or, where public numbers leave less even if every row of
 * the component is withheld, that.
 * @param wider the required widths of the larger component that this one is cut out of; they hold where this one is narrower
 */
export function openRequiredWidths(
  {solver, model, ranges, rules}: Pick<SuppressionProblem, "solver" | "model" | "ranges" | "rules">,
  component: Component,
  wider?: RequiredWidths,
  inFractions = false
): OpenRequiredWidths {
  const attacker = new Attacker(solver, model, ranges, component, {inFractions});
  const widths = new Map<CountId, number>();
  const widthsIfKnown = new Map<string, number>();
  collectTables(attacker, attacker.ids, (id) => findProvenWidth(attacker, id) < rules.width);
  const width = (id: CountId): number => {
    const stored = widths.get(id);
    if (stored !== undefined) return stored;
    const here = findIntegerWidth(attacker, id, rules.width);
    const result = here < rules.width && wider ? wider.width(id) : here;
    widths.set(id, result);
    return result;
  };
  const widthIfKnown = (id: CountId, known: CountId): number => {
    if (findProvenWidth(attacker, id, known) >= rules.widthIfOneKnown) return rules.widthIfOneKnown;
    const key = `${id} ${known}`;
    const stored = widthsIfKnown.get(key);
    if (stored !== undefined) return stored;
    const here = findIntegerWidth(attacker, id, rules.widthIfOneKnown, known);
    const result = here < rules.widthIfOneKnown && wider ? wider.widthIfKnown(id, known) : here;
    widthsIfKnown.set(key, result);
    return result;
  };
  return {width, widthIfKnown, maxIfKnown: rules.widthIfOneKnown, dispose: () => attacker.dispose()};
}

/**
 * The required widths of a component for parts that are cut out of it. A count to which public numbers leave more than the
 * rules ask requires what the rules ask, so that a part that cannot give it grows. The component itself is only examined
 * for the other counts.
 */
export function openLazyWidths(problem: SuppressionProblem, component: Component): OpenRequiredWidths {
  const {model, ranges, rules} = problem;
  let opened: OpenRequiredWidths | undefined;
  const open = () => {
    opened ??= openRequiredWidths(problem, component);
    return opened;
  };
  const isWide = (id: CountId) => {
    const widths = listTerms(model, id).map(([row]) => (ranges.upper[row] ?? 0) - (ranges.lower[row] ?? 0));
    return Math.max(...widths) > rules.width;
  };
  return {
    width: (id) => (isWide(id) ? rules.width : open().width(id)),
    widthIfKnown: (id, known) =>
      isWide(id) && isWide(known) ? rules.widthIfOneKnown : open().widthIfKnown(id, known),
    maxIfKnown: rules.widthIfOneKnown,
    dispose: () => opened?.dispose()
  };
}
