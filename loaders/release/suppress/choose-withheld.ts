import {loadSolver} from "../../solver/solver.js";
import type {CountedTable} from "../tables/counted-table.js";
import {touching} from "./model/components.js";
import {modelOf} from "./model/make-model.js";
import type {CountId, Model} from "./model/model.js";
import {findRows} from "./model/model.js";
import {publicRanges} from "./model/public-ranges.js";
import {smallCounts} from "./model/small-counts.js";
import {protectAll} from "./protect-all.js";
import {type Problem, type SuppressOptions, withNumerators} from "./suppression-problem.js";

/** Which rows of a model are hidden. Parts of rows, which no table lists, are not told of. */
export type Decision = {
  /** How many rows the tables have. */
  cells: number;
  model: Model;
  hidden: ReadonlySet<number>;
  /** Those among them that are small, or of whose denominator less is left than may be. */
  primary: ReadonlySet<number>;
  /** How many small rows public numbers give away by themselves, wholly or in part. */
  givenAway: number;
  proven: boolean;
};

/**
 * Decides which rows to hide. Where exceptions expose others, tables are refused until nothing is exposed: of a refused
 * table every row is hidden, its exceptions too.
 * @throws Error where the counts are not as the structure of their table says
 */
export async function decide(
  tables: readonly CountedTable[],
  {rules, least, worth, known, parts, exceptions}: SuppressOptions
): Promise<Decision> {
  const solver = await loadSolver();
  const model = modelOf(tables, parts);
  const {rows} = model;
  const find = (table: string, where: Readonly<Record<string, string>>) =>
    findRows(model, tables, table, where);
  const sample = [...rows.keys()].filter((row) => rows[row]?.table === "sample");
  const printed = known.flatMap(({table, where, patients}) =>
    find(table, where).filter((row) => rows[row]?.count === patients)
  );
  const partsOf = (kind: (part: Model["parts"][number]) => boolean) =>
    model.parts.filter(kind).map(({row}) => row);
  const isPublic = new Set([...sample, ...printed, ...partsOf(({isKnown}) => isKnown)]);
  const unlisted = partsOf(({isKnown}) => !isKnown);
  const most = 10 * (rules.width + Math.max(0, ...rows.map(({count}) => count)));
  const given = {
    solver,
    model,
    near: touching(model),
    ranges: publicRanges(model, isPublic, most),
    rules,
    cost: costsOf(model, least, worth)
  };
  const refused = new Set<string>();
  for (;;) {
    const allowed = exceptions.filter(({table}) => !refused.has(table));
    const excepted = new Set(allowed.flatMap(({table, where}) => find(table, where)));
    const exempt = new Set([...sample, ...excepted]);
    const small = smallCounts(model, rules, new Set([...exempt, ...partsOf(({of}) => excepted.has(of))]));
    const ofRefused = [...rows.keys()].filter((row) => refused.has(rows[row]?.table ?? ""));
    const dropped = new Set([...ofRefused, ...unlisted]);
    const hidden = withNumerators(model, [...small.rows, ...small.restOfDenominator, ...dropped]);
    const problem: Problem = {
      ...given,
      always: new Set([...hidden].filter((row) => !isPublic.has(row))),
      never: new Set([...exempt].filter((row) => !hidden.has(row))),
      small: new Set<CountId>([...small.rows, ...[...small.implied].map((at) => at + rows.length)]),
      dropped
    };
    const outcome = protectAll(problem, isPublic);
    if ("hidden" in outcome) {
      const {low, high} = given.ranges;
      const isGivenAway = (row: number) => (high[row] ?? 0) - (low[row] ?? 0) < rules.width;
      const listed = (some: Iterable<number>) => [...some].filter((row) => rows[row]?.index !== null);
      return {
        cells: listed(rows.keys()).length,
        model,
        hidden: new Set(listed(withNumerators(model, [...outcome.hidden, ...hidden]))),
        primary: new Set(listed([...small.rows, ...small.restOfDenominator])),
        givenAway: listed(small.rows).filter(isGivenAway).length,
        proven: outcome.proven
      };
    }
    const next = nextToRefuse(model, outcome.exposed, refused, allowed);
    if (next.length === 0) throw new Error("no choice of withheld numbers protects the others");
    for (const table of next) refused.add(table);
  }
}

/**
 * What it costs to hide a row: 1 where the fewest numbers are to be withheld, log(1 + x) where the least information; for
 * rows of a table that is worth more, as many times that. Of choices that cost the same, the one that keeps more numbers of
 * all age groups together is a little cheaper.
 */
export function costsOf(
  {rows}: Model,
  least: "cells" | "information",
  worth: ReadonlyMap<string, number> = new Map()
): (row: number) => number {
  const more = 0.5 / (rows.length + 1);
  return (row) => {
    const {count = 0, group = "", table = ""} = rows[row] ?? {};
    const own = least === "cells" ? 1 : 0.01 + Math.log1p(count);
    return own * (worth.get(table) ?? 1) + (group === "all" ? more : 0);
  };
}

/** The table of an exposed count; where that is refused already, those of the exceptions, which must be what exposes it. */
function nextToRefuse(
  {rows, implied}: Model,
  exposed: readonly CountId[],
  refused: ReadonlySet<string>,
  exceptions: SuppressOptions["exceptions"]
): string[] {
  const own = exposed.map(
    (id) => rows[id < rows.length ? id : (implied[id - rows.length]?.row ?? 0)]?.table ?? ""
  );
  const first = own.find((table) => !refused.has(table) && exceptions.some((other) => other.table === table));
  const next = first ?? own.find((table) => !refused.has(table));
  return next === undefined ? [...new Set(exceptions.map(({table}) => table))] : [next];
}
