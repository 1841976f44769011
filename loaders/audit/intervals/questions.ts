import type {ReleaseRules} from "../../../src/model/study.js";
import {type Fact, type Implied, nameOf, type System, type Term} from "../counts/count-system.js";
import {sizes} from "../counts/row-keys.js";

/**
 * A count that is not published. `withheld`: a row of the release says so. `unlisted`: the release has no such row.
 * `implied`: it follows from others by subtraction.
 */
export type Question = {
  sum: readonly Term[];
  kind: "withheld" | "unlisted" | "implied";
  /** Whether the count is of those whose level the release does not list, of whom there may be none for a reason of form. */
  maybeNobody: boolean;
  table: string;
  cell: string;
};

/** Every count that a release does not publish, and that its reader may try to tell. */
export function questionsOf(
  system: System,
  published: readonly Fact[],
  withheld: ReadonlySet<number>,
  {complements}: ReleaseRules
): Question[] {
  const facts = new Map(published.map((fact) => [fact.count, fact]));
  const counts = [...system.counts.entries()]
    .filter(([count, {table}]) => !facts.has(count) && table !== sizes)
    .map(
      ([count, row]): Question => ({
        sum: [[count, 1]],
        kind: withheld.has(count) ? "withheld" : "unlisted",
        maybeNobody: false,
        table: row.table,
        cell: nameOf(row)
      })
    );
  const implied = system.relations.flatMap(({terms, implied}): Question[] => {
    if (!implied || (!complements && implied.kind !== "unlisted")) return [];
    const open = terms.filter(([count]) => !facts.has(count));
    if (open.length === 0 || mirrors(terms, open, facts, withheld)) return [];
    const {table} = system.at(implied.of);
    const maybeNobody = implied.kind === "unlisted";
    return [{sum: terms, kind: "implied", maybeNobody, table, cell: impliedName(system, implied)}];
  });
  return [...counts, ...implied];
}

/** The sums of one of whose patients somebody may know: all that is not published, and what follows from it. */
export function knowable(
  system: System,
  published: readonly Fact[],
  {complements}: ReleaseRules
): Array<readonly Term[]> {
  const facts = new Set(published.map(({count}) => count));
  const counts = [...system.counts.keys()].map((count): readonly Term[] => [[count, 1]]);
  const implied = system.relations.filter(
    ({implied}) => implied && (complements || implied.kind === "unlisted")
  );
  return [...counts, ...implied.map(({terms}) => terms)].filter((sum) =>
    sum.some(([count]) => !facts.has(count))
  );
}

/** Who is counted by a number that follows from others, in words. */
export function impliedName(system: System, {kind, of, among}: Implied): string {
  const [part, whole] = [nameOf(system.at(of)), nameOf(system.at(among))];
  switch (kind) {
    case "rest":
      return `the patients of ${whole} who are not of ${part}`;
    case "neither":
      return `the patients of ${whole} who are in neither of the two groups that ${part} is in`;
    case "unlisted":
      return `the patients of ${whole} whose level is not listed beside ${part}`;
  }
}

/** Whether a sum is as wide as the one withheld count in it, all others being published exactly. */
function mirrors(
  terms: readonly Term[],
  open: readonly Term[],
  facts: ReadonlyMap<number, Fact>,
  withheld: ReadonlySet<number>
): boolean {
  const isExact = ([count]: Term) => {
    const fact = facts.get(count);
    return fact === undefined || fact.least === fact.greatest;
  };
  return open.length === 1 && withheld.has(open[0]?.[0] ?? -1) && terms.every(isExact);
}
