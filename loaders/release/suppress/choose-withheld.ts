import type {RowValues} from "../../../src/model/row.js";
import {loadSolver} from "../../solver/solver.js";
import type {CountedTable} from "../tables/counted-table.js";
import {rowKey} from "../tables/group-rows.js";
import {openWholeCheck, type WholeCheck} from "./check-whole.js";
import {relateRows} from "./model/components.js";
import {readEarlier} from "./model/earlier-releases.js";
import {makeModel} from "./model/make-model.js";
import {type CountId, findModelRows, type SuppressionModel} from "./model/model.js";
import {findPublicRanges} from "./model/public-ranges.js";
import {findSmallCounts} from "./model/small-counts.js";
import {type ProtectionOutcome, protectAll} from "./protect-all.js";
import {
  addNumerators,
  type SuppressionProblem,
  type SuppressOptions,
  type TableRows
} from "./suppression-problem.js";

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
 * The share of numbers that are withheld by lot, besides those that need it. By the lot any choice that protects can come
 * about, so that no count is ruled out by the choice.
 */
const shareByLot = 1 / 50;

/**
 * Chooses the rows to withhold. Where exceptions expose other counts, or nothing more can be withheld, tables are refused
 * until nothing is exposed: every row of a refused table is withheld, its exceptions too.
 * @throws Error where the counts contradict the structure of their table
 */
export async function chooseWithheld(
  tables: readonly CountedTable[],
  {
    rules,
    minimise,
    worth,
    known,
    parts,
    exceptions,
    draw,
    earlier = [],
    supposedEmpty = [],
    alsoWithheld = []
  }: SuppressOptions
): Promise<WithheldChoice> {
  const solver = await loadSolver();
  const model = makeModel(tables, parts);
  const {rows} = model;
  const find = (table: string, where: RowValues) => findModelRows(model, tables, table, where);
  const sample = [...rows.keys()].filter((row) => rows[row]?.table === "sample");
  const nobody = tables.flatMap(({name, nobody = []}) => nobody.flatMap((where) => find(name, where)));
  const printed = known.flatMap(({table, where, patients}) =>
    find(table, where).filter((row) => rows[row]?.count === patients)
  );
  const listParts = (isListed: (part: SuppressionModel["knownParts"][number]) => boolean) =>
    model.knownParts.filter(isListed).map(({row}) => row);
  const isPublic = new Set([...sample, ...nobody, ...printed, ...listParts(({isKnown}) => isKnown)]);
  const unknownParts = listParts(({isKnown}) => !isKnown);
  const before = readEarlier(model, tables, earlier);
  const sizes = before.flatMap(({shown}) => sample.map((row) => shown.get(row)?.upper ?? 0));
  const maxCount = 10 * (rules.width + Math.max(0, ...rows.map(({count}) => count), ...sizes));
  const names = nameRows(model, tables);
  const byLot = [...rows.keys()].filter(
    (row) => !isPublic.has(row) && names[row] !== undefined && draw(`lot ${names[row]}`) < shareByLot
  );
  const locate = (some: readonly TableRows[]) =>
    some.flatMap(({table, rows}) => rows.map((index) => (model.offsets.get(table) ?? 0) + index));
  const asked = locate(alsoWithheld);
  const unchanging = {
    solver,
    model,
    relations: relateRows(model),
    ranges: findPublicRanges(model, isPublic, maxCount),
    rules,
    cost: makeCost(model, minimise, worth, (row) => draw(`cost ${names[row]}`))
  };
  const supposed = locate(supposedEmpty);
  const observers = supposed.length > 0 ? [[], supposed] : [[]];
  const shared = {solver, model, rules, earlier: before, maxCount};
  const checks = observers.map((empty) => ({
    empty,
    ...openWholeCheck({...shared, isPublic: new Set([...isPublic, ...empty]), empty: [...nobody, ...empty]})
  }));
  const refused = new Set<string>();
  try {
    for (;;) {
      const allowed = exceptions.filter(({table}) => !refused.has(table));
      const allowedRows = new Set(allowed.flatMap(({table, where}) => find(table, where)));
      const exempt = new Set([...sample, ...allowedRows]);
      const exemptParts = listParts(({of}) => allowedRows.has(of));
      const small = findSmallCounts(model, rules, new Set([...exempt, ...exemptParts]));
      const ofRefused = [...rows.keys()].filter((row) => refused.has(rows[row]?.table ?? ""));
      const dropped = new Set([...ofRefused, ...unknownParts]);
      const wanted = [...byLot, ...asked].filter((row) => !exempt.has(row));
      const required = addNumerators(model, [
        ...[...small.rows, ...small.restOfDenominator, ...dropped],
        ...wanted
      ]);
      const problem: SuppressionProblem = {
        ...unchanging,
        alwaysWithheld: new Set([...required].filter((row) => !isPublic.has(row))),
        neverWithheld: new Set([...exempt].filter((row) => !required.has(row))),
        small: new Set<CountId>([...small.rows, ...[...small.implied].map((index) => index + rows.length)]),
        dropped
      };
      const outcome = mendChoice(problem, checks, protectAll(problem, isPublic), required);
      if ("withheld" in outcome) {
        const {lower, upper} = unchanging.ranges;
        const isNarrow = (row: number) => (upper[row] ?? 0) - (lower[row] ?? 0) < rules.width;
        const pickListed = (some: Iterable<number>) => [...some].filter((row) => rows[row]?.index !== null);
        return {
          cells: pickListed(rows.keys()).length,
          model,
          withheld: new Set(pickListed(outcome.withheld)),
          primary: new Set(pickListed([...small.rows, ...small.restOfDenominator])),
          alreadyPublic: pickListed(small.rows).filter(isNarrow).length,
          proven: outcome.proven
        };
      }
      const next = pickRefused(model, outcome.exposed, refused, allowed);
      if (next.length === 0) throw new Error("no choice of withheld numbers protects the others");
      for (const table of next) refused.add(table);
    }
  } finally {
    for (const check of checks) check.dispose();
  }
}

/** Withholds further rows until a choice gives nothing away to those who put all that they know together. */
function mendChoice(
  {model, dropped, neverWithheld, small}: SuppressionProblem,
  checks: ReadonlyArray<WholeCheck & {empty: readonly number[]}>,
  outcome: ProtectionOutcome,
  required: ReadonlySet<number>
): ProtectionOutcome {
  if (!("withheld" in outcome)) return outcome;
  const unprotected = new Set([...dropped, ...[...neverWithheld].filter((row) => !small.has(row))]);
  let withheld = addNumerators(model, [...outcome.withheld, ...required]);
  for (let {proven} = outcome; ; proven = false) {
    const found = checks.map(({examine, empty}) =>
      examine({withheld, unprotected: new Set([...unprotected, ...empty]), neverWithheld})
    );
    const mend = found.flatMap((each) => each.mend);
    if (found.every(({exposed}) => exposed.length === 0)) return {withheld, proven};
    if (mend.length === 0) return {exposed: found.flatMap(({exposed}) => exposed)};
    withheld = addNumerators(model, [...withheld, ...mend]);
  }
}

/** The name of each row that a table lists: its table and the values of its dimensions. */
function nameRows({rows}: SuppressionModel, tables: readonly CountedTable[]): Array<string | undefined> {
  const byName = new Map(tables.map((table) => [table.name, table]));
  return rows.map(({table, index}) => {
    const named = index === null ? undefined : byName.get(table);
    const row = named?.rows[index ?? 0];
    return named && row && `${table} ${rowKey(row, [...named.dimensions].sort())}`;
  });
}

/**
 * The cost of withholding a row: 1 where as few numbers as possible are withheld, log(1 + x) where as little information as
 * possible is; times the worth of its table. It grows by up to a half by lot, which decides between choices that cost about
 * the same, and slightly for rows of all age groups.
 */
function makeCost(
  {rows}: SuppressionModel,
  minimise: SuppressOptions["minimise"],
  worth: ReadonlyMap<string, number> | undefined,
  draw: (row: number) => number
): (row: number) => number {
  const surcharge = 0.5 / (rows.length + 1);
  const costs = rows.map(({count, group, table}, row) => {
    const cost = minimise === "cells" ? 1 : 0.01 + Math.log1p(count);
    const lot = 1 + draw(row) / 2;
    return cost * lot * (worth?.get(table) ?? 1) + (group === "all" ? surcharge : 0);
  });
  return (row) => costs[row] ?? 0;
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
