import type {RowValues} from "../../../src/model/row.js";
import {loadSolver} from "../../solver/solver.js";
import type {CountedTable} from "../tables/counted-table.js";
import {relateRows} from "./model/components.js";
import {makeModel} from "./model/make-model.js";
import {type CountId, findModelRows, type SuppressionModel} from "./model/model.js";
import {findPublicRanges} from "./model/public-ranges.js";
import {findSmallCounts} from "./model/small-counts.js";
import {protectAll} from "./protect-all.js";
import {addNumerators, type SuppressionProblem, type SuppressOptions} from "./suppression-problem.js";

/** The rows of a model to withhold. Does not report parts of rows that no table lists. */
export type WithheldChoice = {
  /** How many rows the tables have. */
  cells: number;
  model: SuppressionModel;
  withheld: ReadonlySet<number>;
  /** The withheld rows that are small, or that leave a small rest of their denominator. */
  primary: ReadonlySet<number>;
  /** How many small rows public numbers give away by themselves, wholly or in part. */
  alreadyPublic: number;
  proven: boolean;
};

/**
 * Chooses the rows to withhold. Where exceptions expose other counts, tables are refused until nothing is exposed: every row
 * of a refused table is withheld, its exceptions too.
 * @throws Error where the counts contradict the structure of their table
 */
export async function chooseWithheld(
  tables: readonly CountedTable[],
  {rules, minimise, worth, known, parts, exceptions}: SuppressOptions
): Promise<WithheldChoice> {
  const solver = await loadSolver();
  const model = makeModel(tables, parts);
  const {rows} = model;
  const find = (table: string, where: RowValues) => findModelRows(model, tables, table, where);
  const sample = [...rows.keys()].filter((row) => rows[row]?.table === "sample");
  const printed = known.flatMap(({table, where, patients}) =>
    find(table, where).filter((row) => rows[row]?.count === patients)
  );
  const listParts = (isListed: (part: SuppressionModel["knownParts"][number]) => boolean) =>
    model.knownParts.filter(isListed).map(({row}) => row);
  const isPublic = new Set([...sample, ...printed, ...listParts(({isKnown}) => isKnown)]);
  const unknownParts = listParts(({isKnown}) => !isKnown);
  const maxCount = 10 * (rules.width + Math.max(0, ...rows.map(({count}) => count)));
  const unchanging = {
    solver,
    model,
    relations: relateRows(model),
    ranges: findPublicRanges(model, isPublic, maxCount),
    rules,
    cost: makeCost(model, minimise, worth)
  };
  const refused = new Set<string>();
  for (;;) {
    const allowed = exceptions.filter(({table}) => !refused.has(table));
    const allowedRows = new Set(allowed.flatMap(({table, where}) => find(table, where)));
    const exempt = new Set([...sample, ...allowedRows]);
    const exemptParts = listParts(({of}) => allowedRows.has(of));
    const small = findSmallCounts(model, rules, new Set([...exempt, ...exemptParts]));
    const ofRefused = [...rows.keys()].filter((row) => refused.has(rows[row]?.table ?? ""));
    const dropped = new Set([...ofRefused, ...unknownParts]);
    const required = addNumerators(model, [...small.rows, ...small.restOfDenominator, ...dropped]);
    const problem: SuppressionProblem = {
      ...unchanging,
      alwaysWithheld: new Set([...required].filter((row) => !isPublic.has(row))),
      neverWithheld: new Set([...exempt].filter((row) => !required.has(row))),
      small: new Set<CountId>([...small.rows, ...[...small.implied].map((index) => index + rows.length)]),
      dropped
    };
    const outcome = protectAll(problem, isPublic);
    if ("withheld" in outcome) {
      const {lower, upper} = unchanging.ranges;
      const isNarrow = (row: number) => (upper[row] ?? 0) - (lower[row] ?? 0) < rules.width;
      const pickListed = (some: Iterable<number>) => [...some].filter((row) => rows[row]?.index !== null);
      return {
        cells: pickListed(rows.keys()).length,
        model,
        withheld: new Set(pickListed(addNumerators(model, [...outcome.withheld, ...required]))),
        primary: new Set(pickListed([...small.rows, ...small.restOfDenominator])),
        alreadyPublic: pickListed(small.rows).filter(isNarrow).length,
        proven: outcome.proven
      };
    }
    const next = pickRefused(model, outcome.exposed, refused, allowed);
    if (next.length === 0) throw new Error("no choice of withheld numbers protects the others");
    for (const table of next) refused.add(table);
  }
}

/**
 * The cost of withholding a row: 1 where as few numbers as possible are withheld, log(1 + x) where as little information as
 * possible is; times the worth of its table. Rows of all age groups cost slightly more, which decides between equal choices.
 */
function makeCost(
  {rows}: SuppressionModel,
  minimise: SuppressOptions["minimise"],
  worth: ReadonlyMap<string, number> = new Map()
): (row: number) => number {
  const surcharge = 0.5 / (rows.length + 1);
  return (row) => {
    const {count = 0, group = "", table = ""} = rows[row] ?? {};
    const cost = minimise === "cells" ? 1 : 0.01 + Math.log1p(count);
    return cost * (worth.get(table) ?? 1) + (group === "all" ? surcharge : 0);
  };
}

/** The table of an exposed count. Where that is refused already, the tables of the exceptions, which must expose it. */
function pickRefused(
  {rows, impliedCounts}: SuppressionModel,
  exposed: readonly CountId[],
  refused: ReadonlySet<string>,
  exceptions: SuppressOptions["exceptions"]
): string[] {
  const rowOf = (id: CountId) => (id < rows.length ? id : (impliedCounts[id - rows.length]?.row ?? 0));
  const tables = exposed.map((id) => rows[rowOf(id)]?.table ?? "").filter((table) => !refused.has(table));
  const first = tables.find((table) => exceptions.some((other) => other.table === table)) ?? tables[0];
  return first === undefined ? [...new Set(exceptions.map(({table}) => table))] : [first];
}
