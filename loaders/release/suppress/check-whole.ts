import type {ReleaseRules} from "../../../src/model/study.js";
import type {Solver} from "../../solver/solver.js";
import {Attacker} from "./attacker.js";
import type {Side} from "./component-program.js";
import {examineCounts, type RequiredWidths} from "./examine.js";
import {addCombinations} from "./model/combinations.js";
import {findComponents, relateRows} from "./model/components.js";
import {type EarlierCounts, stackReleases} from "./model/earlier-releases.js";
import {fillCounts} from "./model/fill-counts.js";
import {type CountId, listTerms, type SuppressionModel} from "./model/model.js";
import {findPublicRanges} from "./model/public-ranges.js";
import {type OpenRequiredWidths, openRequiredWidths} from "./required-widths.js";
import {findProvenWidth} from "./widths.js";

/** What is known besides the rows that a choice releases. */
export type WholeKnowledge = {
  solver: Solver;
  model: SuppressionModel;
  rules: ReleaseRules;
  isPublic: ReadonlySet<number>;
  /** The public rows that count nobody, in any release. */
  empty: readonly number[];
  /** What earlier releases say, the oldest first. */
  earlier: readonly EarlierCounts[];
  maxCount: number;
};

/** A choice of withheld rows, those of them that need no protection, and those that cannot be withheld. */
export type WholeChoice = {
  withheld: ReadonlySet<number>;
  unprotected: ReadonlySet<number>;
  neverWithheld: ReadonlySet<number>;
};

/** The rows whose counts, or whose rests, a choice gives away, and further rows to withhold against that, where there are any. */
export type WholeExamination = {exposed: number[]; mend: number[]};

/** Examines choices with all that is known put together. Whoever opens one disposes of it. */
export type WholeCheck = {examine(choice: WholeChoice): WholeExamination; dispose(): void};

/**
 * Opens a check of whole choices, with the combinations of sets: it finds what follows by logic from several counts at once.
 * What a count requires does not depend on the count, whether it is small or protects another. So whoever knows this program
 * learns nothing from what it lets pass.
 */
export function openWholeCheck(knowledge: WholeKnowledge): WholeCheck {
  const {solver, model, rules} = knowledge;
  const {whole, isPublic, ranges, stack} = putTogether(knowledge);
  const relations = relateRows(whole);
  const hidden = [...whole.rows.entries()].flatMap(([row, {index}]) =>
    index === null && !isPublic.has(row) ? [row] : []
  );
  const required = openWholeWidths();
  return {
    examine({withheld, unprotected, neverWithheld}) {
      const unknown = new Set([...withheld, ...hidden].filter((row) => !isPublic.has(row)));
      const exposed = new Set<number>();
      const mend = new Set<number>();
      for (const part of findComponents(whole, relations, unknown)) {
        const needs = (row: number) => withheld.has(row) && !unprotected.has(row);
        const rows = part.rows.filter((row) => needs(row) || stack.withheld.has(row) || stack.moved.has(row));
        const implied = part.implied.filter((index) => whole.impliedCounts[index]?.kind !== "overlap");
        const targets = [...rows, ...(rules.complements ? implied : []).map((i) => i + whole.rows.length)];
        if (targets.length === 0) continue;
        const attacker = new Attacker(solver, whole, ranges, part, true);
        try {
          const {cuts, narrow} = examineCounts(attacker, targets, {
            model: whole,
            ranges,
            required: requireOf(attacker),
            onlyIf: () => null
          });
          for (const id of [...cuts.map((cut) => cut.id), ...narrow]) exposed.add(rowOf(id));
          const canMend = (row: number) =>
            row < model.rows.length && !withheld.has(row) && !neverWithheld.has(row) && !isPublic.has(row);
          for (const {weights} of cuts) {
            const [best] = weights.filter(([row]) => canMend(row)).sort(([, a], [, b]) => b - a);
            if (best) mend.add(best[0]);
          }
          for (const id of cuts.length > 0 ? [] : narrow) {
            const near = listNear(id).find(canMend);
            if (near !== undefined) mend.add(near);
          }
        } finally {
          attacker.dispose();
        }
      }
      return {exposed: [...exposed], mend: [...mend]};
    },
    dispose: () => required.dispose()
  };

  /** The row of the present release that a count is of, or is of in another release. */
  function rowOf(id: CountId): number {
    const row = id < whole.rows.length ? id : (whole.impliedCounts[id - whole.rows.length]?.row ?? 0);
    return row % model.rows.length;
  }

  /** The rows in a relation with a count. */
  function listNear(id: CountId): number[] {
    return listTerms(whole, id).flatMap(([row]) => [
      ...(relations.sums[row] ?? []).flatMap((index) => (whole.sums[index] ?? []).map(([near]) => near)),
      ...(relations.implied[row] ?? []).flatMap((index) =>
        (whole.impliedCounts[index]?.terms ?? []).map(([near]) => near)
      )
    ]);
  }

  /** What is required of a count: what the rules ask or, where public counts leave less by themselves, that. */
  function openWholeWidths(): OpenRequiredWidths {
    const open = [...whole.rows.keys()].filter((row) => !isPublic.has(row));
    const opened = new Map<number, OpenRequiredWidths>();
    const partOf = new Map<number, number>();
    const parts = findComponents(whole, relations, open);
    for (const [part, {rows}] of parts.entries()) for (const row of rows) partOf.set(row, part);
    const widthsOf = (id: CountId) => {
      const [part] = listTerms(whole, id).flatMap(([row]) => partOf.get(row) ?? []);
      const component = parts[part ?? -1];
      if (part === undefined || !component) return undefined;
      const widths =
        opened.get(part) ??
        openRequiredWidths({solver, model: whole, ranges, rules}, component, undefined, true);
      opened.set(part, widths);
      return widths;
    };
    return {
      width: (id) => widthsOf(id)?.width(id) ?? 0,
      widthIfKnown: (id, known) => widthsOf(id)?.widthIfKnown(id, known) ?? 0,
      maxIfKnown: rules.widthIfOneKnown,
      dispose() {
        for (const widths of opened.values()) widths.dispose();
      }
    };
  }

  /**
   * What is required of the counts of one choice: nothing of one that follows by subtraction and cannot be small.
   * What public counts leave is only asked where a count is not as wide as the rules ask.
   */
  function requireOf(attacker: Attacker): RequiredWidths {
    const smallness = new Map<CountId, boolean>();
    const find = (id: CountId, side: Side) => Math.round(attacker.findExtreme(id, side)?.value ?? 0);
    const isEverSmall = (id: CountId) =>
      find(id, "min") < rules.threshold && (rules.zeros || find(id, "max") > 0);
    const isFree = (id: CountId) => {
      if (id < whole.rows.length && !stack.moved.has(id)) return false;
      const canBeSmall = smallness.get(id) ?? isEverSmall(id);
      smallness.set(id, canBeSmall);
      return !canBeSmall;
    };
    return {
      width(id) {
        if (findProvenWidth(attacker, id) >= rules.width) return rules.width;
        return isFree(id) ? 0 : required.width(id);
      },
      widthIfKnown(id, known) {
        if (findProvenWidth(attacker, id, known) >= rules.widthIfOneKnown) return rules.widthIfOneKnown;
        return isFree(id) ? 0 : required.widthIfKnown(id, known);
      },
      maxIfKnown: rules.widthIfOneKnown
    };
  }
}

/** Puts releases and combinations together. Earlier releases that contradict the present one altogether are left out. */
function putTogether({solver, model, isPublic, empty, earlier, maxCount}: WholeKnowledge) {
  for (const releases of [earlier, []]) {
    const stack = stackReleases(model, releases, isPublic, empty);
    const whole = addCombinations(stack.model);
    const ranges = findPublicRanges(whole, stack.isPublic, maxCount, stack.bounds);
    const isOpen = (row: number) => row >= model.rows.length && !stack.isPublic.has(row);
    if (fillCounts(solver, whole, isOpen, ranges)) return {whole, isPublic: stack.isPublic, ranges, stack};
  }
  throw new Error("the counts of sets and of their intersections contradict each other");
}
