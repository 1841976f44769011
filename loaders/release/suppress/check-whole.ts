import type {ReleaseRules} from "../../../src/model/study.js";
import type {Solver} from "../../solver/solver.js";
import {Attacker} from "./attacker.js";
import type {Side} from "./component-program.js";
import {decide, type Effort} from "./effort.js";
import {examineCounts, type RequiredWidths} from "./examine.js";
import {addCombinations} from "./model/combinations.js";
import {type Component, findComponents, relateRows} from "./model/components.js";
import {type EarlierCounts, stackReleases} from "./model/earlier-releases.js";
import {fillCounts} from "./model/fill-counts.js";
import {type CountId, listTerms, type SuppressionModel} from "./model/model.js";
import {findPublicRanges} from "./model/public-ranges.js";
import {type OpenRequiredWidths, openRequiredWidths} from "./required-widths.js";
import {findProvenWidth} from "./widths.js";

/** What is known besides the rows that a choice releases. */
export type WholeKnowledge = {
  solver: Solver;
  effort: Effort;
  model: SuppressionModel;
  rules: ReleaseRules;
  isPublic: ReadonlySet<number>;
  /** The public rows that count nobody, in any release. */
  empty: readonly number[];
  /** What earlier releases say, the oldest first. */
  earlier: readonly EarlierCounts[];
  maxCount: number;
  /**
   * The public rows that only this observer knows. Parts without a relation to them are as another observer sees them, and
   * are not examined. Without, all are.
   */
  around?: readonly number[] | undefined;
  /** Gets every possible table that an examination finds, as the rows of a part. Without, parts of which nothing is released are not examined. */
  show?: ((part: Component, rows: ArrayLike<number>) => void) | undefined;
};

/** A choice of withheld rows, those of them that need no protection, and those that cannot be withheld. */
export type WholeChoice = {
  withheld: ReadonlySet<number>;
  unprotected: ReadonlySet<number>;
  neverWithheld: ReadonlySet<number>;
};

/** The rows whose counts, or whose rests, a choice gives away, and further rows to withhold against that, where there are any; all that hang together where it would take too long to find out. */
export type WholeExamination = {exposed: number[]; mend: number[]; undecided: boolean};

/** Examines choices with all that is known put together. Whoever opens one disposes of it. */
export type WholeCheck = {
  /** The rows of the present release first, then combinations of sets, with a possible number each. */
  whole: SuppressionModel;
  examine(choice: WholeChoice): WholeExamination;
  dispose(): void;
};

/**
 * Opens a check of whole choices, with the combinations of sets: it finds what follows by logic from several counts at once.
 * What a count requires does not depend on the count, whether it is small or protects another. So whoever knows this program
 * learns nothing from what it lets pass.
 */
export function openWholeCheck(knowledge: WholeKnowledge): WholeCheck {
  const {solver, effort, model, rules, earlier, around, show} = knowledge;
  const {whole, isPublic, ranges, stack} = putTogether(knowledge);
  const relations = relateRows(whole);
  const hidden = [...whole.rows.entries()].flatMap(([row, {index}]) =>
    index === null && !isPublic.has(row) ? [row] : []
  );
  const everything = findComponents(
    whole,
    relations,
    [...whole.rows.keys()].filter((row) => !isPublic.has(row))
  );
  const partOf = new Map(everything.flatMap(({rows}, part) => rows.map((row) => [row, part] as const)));
  const nearby = around && new Set(around.flatMap(listNear).flatMap((row) => partOf.get(row) ?? []));
  let before: PartTables[] = [];
  const required = openWholeWidths();
  return {
    whole,
    examine(choice) {
      const unknown = new Set([...choice.withheld, ...hidden].filter((row) => !isPublic.has(row)));
      const found = findComponents(whole, relations, unknown).flatMap((part) => {
        const number = partOf.get(part.rows[0] ?? -1) ?? -1;
        const open = everything[number]?.rows ?? [];
        if (nearby && !nearby.has(number)) return [];
        if (open.length === part.rows.length && !show) return [];
        const examined = decide(
          effort,
          () => examinePart(part, choice),
          () => undefined
        );
        const {exposed, mend} = examined ?? {exposed: part.rows.map(rowOf), mend: []};
        const all = exposed.length > 0 && mend.length === 0 ? open.filter(canMend(choice)) : [];
        return [{exposed, mend: [...mend, ...all], undecided: examined === undefined}];
      });
      return {
        exposed: [...new Set(found.flatMap(({exposed}) => exposed))],
        mend: [...new Set(found.flatMap(({mend}) => mend))],
        undecided: found.some(({undecided}) => undecided)
      };
    },
    dispose: () => required.dispose()
  };

  function canMend({withheld, neverWithheld}: WholeChoice): (row: number) => boolean {
    return (row) =>
      row < model.rows.length && !withheld.has(row) && !neverWithheld.has(row) && !isPublic.has(row);
  }

  /** Examines one part of a choice, whose rows hang together. What was possible while fewer rows were withheld still is. */
  function examinePart(part: Component, choice: WholeChoice): Pick<WholeExamination, "exposed" | "mend"> {
    const needs = (row: number) => choice.withheld.has(row) && !choice.unprotected.has(row);
    const rows = part.rows.filter((row) => needs(row) || stack.withheld.has(row) || stack.moved.has(row));
    const implied = part.implied.filter((index) => whole.impliedCounts[index]?.kind !== "overlap");
    const targets = [...rows, ...(rules.complements ? implied : []).map((i) => i + whole.rows.length)];
    if (targets.length === 0) return {exposed: [], mend: []};
    const attacker = new Attacker(solver, whole, ranges, part, {
      inFractions: true,
      show: show && ((rows) => show(part, rows))
    });
    try {
      const found = before.map((some) => ({some, extended: extendTables(whole, some, part.rows)}));
      for (const {extended} of found) for (const table of extended) attacker.keep(table);
      before = found.flatMap(({some, extended}) => (extended.length > 0 ? [] : some));
      before.push({rows: part.rows, tables: attacker.rowTables});
      const required = requireOf(attacker);
      const {cuts, narrow} = examineCounts(attacker, targets, {
        ...{model: whole, ranges, required},
        onlyIf: () => null
      });
      const isOpen = canMend(choice);
      const largest = cuts.flatMap(({weights}) => {
        const open = weights.filter(([row]) => isOpen(row)).sort(([, a], [, b]) => b - a);
        return open.slice(0, 1).map(([row]) => row);
      });
      const near = narrow.flatMap((id) => listNear(id).filter(isOpen).slice(0, 1));
      return {
        exposed: [...cuts.map(({id}) => id), ...narrow].map(rowOf),
        mend: cuts.length > 0 ? largest : near
      };
    } finally {
      attacker.dispose();
    }
  }

  /**
   * How much less a count can be to readers, who have rounded numbers of this release where an examination has exact ones. It
   * matters to what is subtracted from an earlier release. Of one release alone, a count that is uncertain in any part is so by
   * the whole width.
   */
  function findRoundedOff(id: CountId): number {
    if (rules.rounding === null || earlier.length === 0) return 0;
    const open = listTerms(whole, id).filter(([row]) => !isPublic.has(row));
    return open.length * (rules.rounding - 1);
  }

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
    const opened = new Map<number, OpenRequiredWidths>();
    const widthsOf = (id: CountId) => {
      const [part] = listTerms(whole, id).flatMap(([row]) => partOf.get(row) ?? []);
      const component = everything[part ?? -1];
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
      find(id, "min") - findRoundedOff(id) < rules.threshold && (rules.zeros || find(id, "max") > 0);
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

/** Possible tables: each has values of some rows, where all others have their counts. */
type PartTables = {rows: readonly number[]; tables: Array<ArrayLike<number>>};

/** Possible tables as values of further rows, too, which have their counts in them; none where these rows are not all. */
function extendTables(
  {rows: counted}: SuppressionModel,
  {rows: some, tables}: PartTables,
  rows: readonly number[]
): Float64Array[] {
  const places = new Map(rows.map((row, place) => [row, place]));
  if (!some.every((row) => places.has(row))) return [];
  const counts = Float64Array.from(rows, (row) => counted[row]?.count ?? 0);
  return tables.map((table) => {
    const values = counts.slice();
    for (const [index, row] of some.entries()) values[places.get(row) ?? 0] = table[index] ?? 0;
    return values;
  });
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
