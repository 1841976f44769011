import type {ReleaseRules} from "../../../src/model/study.js";
import {
  type CountedRow,
  type CountSystem,
  type CountTerm,
  type Fact,
  formatCount,
  isAuxiliary,
  type SubtractedCount
} from "../counts/count-system.js";
import {getWhom, isFurther, isGroupSize, isHidden} from "../counts/row-keys.js";

/**
 * A count that is not published. `withheld`: a row of the release without a number. `unlisted`: no row of the release.
 * `implied`: a count that follows from others by subtraction.
 */
export type AuditQuestion = {
  sum: readonly CountTerm[];
  kind: "withheld" | "unlisted" | "implied";
  /** Whether it counts the patients of levels that the release does not list. There may be no such level. */
  maybeNobody: boolean;
  /** Whether it counts patients of the present release, so that whoever knows one of them knows more. */
  isPresent: boolean;
  table: string;
  cell: string;
};

/**
 * Every count that a release does not publish and that its readers may try to work out.
 * @param settled the counts that everybody knows without it
 * @param further the tables that the release has by further groupings
 */
export function listQuestions(
  system: CountSystem,
  published: readonly Fact[],
  withheld: ReadonlySet<number>,
  settled: ReadonlySet<number>,
  {complements}: ReleaseRules,
  further: ReadonlySet<string> = new Set()
): AuditQuestion[] {
  const isAsked = ({table, where}: CountedRow) =>
    !isHidden(where) && (!isFurther(where) || further.has(table));
  const facts = new Map(published.map((fact) => [fact.count, fact]));
  const counts = [...system.counts.entries()]
    .filter(
      ([count, row]) =>
        !facts.has(count) && !settled.has(count) && !isGroupSize(row) && !isAuxiliary(row) && isAsked(row)
    )
    .map(
      ([count, row]): AuditQuestion => ({
        sum: [[count, 1]],
        kind: withheld.has(count) ? "withheld" : "unlisted",
        maybeNobody: false,
        isPresent: getWhom(row.where) === undefined,
        table: row.table,
        cell: formatCount(row)
      })
    );
  const implied = system.relations.flatMap(({terms, subtracted}): AuditQuestion[] => {
    if (!subtracted || (!complements && subtracted.kind !== "unlisted")) return [];
    const {table, where} = system.get(subtracted.of);
    if (!isAsked({table, where}) || (subtracted.kind === "neither" && getWhom(where) !== undefined))
      return [];
    const open = terms.filter(([count]) => !facts.has(count) && !settled.has(count));
    if (open.length === 0 || repeatsWithheld(terms, open, facts, withheld)) return [];
    const maybeNobody = subtracted.kind === "unlisted";
    const isPresent = getWhom(where) === undefined;
    const cell = nameSubtracted(system, subtracted);
    return [{sum: terms, kind: "implied", maybeNobody, isPresent, table, cell}];
  });
  return [...counts, ...implied];
}

/**
 * The sums of which somebody may know one patient: all counts of the present release that are not published, and what follows
 * from them.
 */
export function listKnowableSums(
  system: CountSystem,
  published: readonly Fact[],
  {complements}: ReleaseRules
): Array<readonly CountTerm[]> {
  const facts = new Set(published.map(({count}) => count));
  const counts = [...system.counts.entries()]
    .filter(([, row]) => !isAuxiliary(row) && getWhom(row.where) === undefined)
    .map(([count]): readonly CountTerm[] => [[count, 1]]);
  const implied = system.relations.filter(
    ({subtracted}) =>
      subtracted &&
      (complements || subtracted.kind === "unlisted") &&
      !isHidden(system.get(subtracted.of).where) &&
      getWhom(system.get(subtracted.of).where) === undefined
  );
  return [...counts, ...implied.map(({terms}) => terms)].filter((sum) =>
    sum.some(([count]) => !facts.has(count))
  );
}

/** Whom a count that follows by subtraction counts, in words. */
export function nameSubtracted(system: CountSystem, {kind, of, among}: SubtractedCount): string {
  const [part, whole] = [formatCount(system.get(of)), formatCount(system.get(among))];
  switch (kind) {
    case "rest":
      return `the patients of ${whole} who are not of ${part}`;
    case "neither":
      return `the patients of ${whole} who are in neither of the two groups that ${part} is in`;
    case "unlisted":
      return `the patients of ${whole} whose level is not listed beside ${part}`;
  }
}

/** Whether a sum only repeats the one withheld count in it, because all others are published exactly. */
function repeatsWithheld(
  terms: readonly CountTerm[],
  open: readonly CountTerm[],
  facts: ReadonlyMap<number, Fact>,
  withheld: ReadonlySet<number>
): boolean {
  const isExact = ([count]: CountTerm) => {
    const fact = facts.get(count);
    return fact === undefined || fact.lower === fact.upper;
  };
  return open.length === 1 && withheld.has(open[0]?.[0] ?? -1) && terms.every(isExact);
}
