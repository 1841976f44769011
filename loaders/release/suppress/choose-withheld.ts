import type {RowValues} from "../../../src/model/row.js";
import {loadSolver, type Solver} from "../../solver/solver.js";
import type {CountedTable} from "../tables/counted-table.js";
import {rowKey} from "../tables/group-rows.js";
import {supposeAlone} from "../tables/suppose-alone.js";
import {openWholeCheck, type WholeCheck} from "./check-whole.js";
import {Effort, limitEffort, mostEffort} from "./effort.js";
import {type Component, relateRows} from "./model/components.js";
import {readEarlier} from "./model/earlier-releases.js";
import {makeModel} from "./model/make-model.js";
import {type CountId, findModelRows, type SuppressionModel} from "./model/model.js";
import {findPublicRanges} from "./model/public-ranges.js";
import {findSmallCounts, type SmallCounts} from "./model/small-counts.js";
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
  /** Whether it would have taken too long to decide what can be released of some rows, which are all withheld. */
  undecided: boolean;
  proven: boolean;
};

/**
 * The share of numbers that are withheld by lot, besides those that need it. By the lot any choice that protects can come
 * about, so that no count is ruled out by the choice.
 */
const shareByLot = 1 / 50;

/**
 * Chooses the rows to withhold. Where exceptions expose other counts, or nothing more can be withheld, tables are refused
 * until nothing is exposed: every row of a refused table is withheld, its exceptions too. Where it takes too long to decide,
 * all rows that hang together are withheld.
 * @throws Error where the counts contradict the structure of their table
 */
export async function chooseWithheld(
  tables: readonly CountedTable[],
  options: SuppressOptions
): Promise<WithheldChoice> {
  const model = makeModel(tables, options.parts);
  const situation = findSituation(await loadSolver(), model, tables, options);
  const refused = new Set<string>();
  try {
    for (;;) {
      const allowed = options.exceptions.filter(({table}) => !refused.has(table));
      const {problem, required, small} = poseProblem(situation, refused, allowed);
      const outcome = mendChoice(
        problem,
        situation.checks,
        protectAll(problem, situation.isPublic),
        required
      );
      if ("withheld" in outcome) return describeChoice(situation, small, outcome);
      const next = pickRefused(model, outcome.exposed, refused, allowed);
      if (next.length === 0) throw new Error("no choice of withheld numbers protects the others");
      for (const table of next) refused.add(table);
    }
  } finally {
    for (const check of situation.checks) check.dispose();
  }
}

/** What stays the same, whatever is withheld. Whoever finds it disposes of its checks. */
export type Situation = Pick<
  SuppressionProblem,
  "solver" | "effort" | "model" | "relations" | "ranges" | "rules" | "cost"
> & {
  isPublic: ReadonlySet<number>;
  sample: readonly number[];
  /** Parts of coarser levels that are not known. */
  unknownParts: readonly number[];
  /** The rows that are withheld whatever their counts are. */
  wanted: readonly number[];
  find(table: string, where: RowValues): number[];
  /** The checks of each observer, who takes some rows to be empty, or some levels to stand alone. */
  checks: ReadonlyArray<WholeCheck & {empty: readonly number[]}>;
};

/** @param show gets the possible tables that the check of each observer finds, which takes more effort */
export function findSituation(
  solver: Solver,
  model: SuppressionModel,
  tables: readonly CountedTable[],
  options: SuppressOptions,
  show?: (observer: number, part: Component, rows: ArrayLike<number>) => void
): Situation {
  const {rules, minimise, worth, known, draw, earlier = [], alsoWithheld = []} = options;
  const {supposedEmpty = [], supposedAlone = []} = options;
  const {rows} = model;
  const find = (table: string, where: RowValues) => findModelRows(model, tables, table, where);
  const locate = (some: readonly TableRows[]) =>
    some.flatMap(({table, rows}) => rows.map((index) => (model.offsets.get(table) ?? 0) + index));
  const sample = [...rows.keys()].filter((row) => rows[row]?.table === "sample");
  const nobody = tables.flatMap(({name, nobody = []}) => nobody.flatMap((where) => find(name, where)));
  const printed = known.flatMap(({table, where, patients}) =>
    find(table, where).filter((row) => rows[row]?.count === patients)
  );
  const knownParts = model.knownParts.filter(({isKnown}) => isKnown).map(({row}) => row);
  const isPublic = new Set([...sample, ...nobody, ...printed, ...knownParts]);
  const before = readEarlier(model, tables, earlier);
  const sizes = before.flatMap(({shown}) => sample.map((row) => shown.get(row)?.upper ?? 0));
  const maxCount = 10 * (rules.width + Math.max(0, ...rows.map(({count}) => count), ...sizes));
  const names = nameRows(model, tables);
  const isByLot = (row: number) =>
    !isPublic.has(row) && names[row] !== undefined && draw(`lot ${names[row]}`) < shareByLot;
  const observers: Array<{empty: number[]; model: SuppressionModel}> = [{empty: [], model}];
  if (supposedAlone.length > 0)
    observers.push({
      empty: locate(supposedEmpty),
      model: makeModel(supposeAlone(tables, supposedAlone), options.parts)
    });
  else if (supposedEmpty.length > 0) observers.push({empty: locate(supposedEmpty), model});
  const effort = new Effort(show ? 10 * mostEffort : mostEffort);
  const shared = {solver: limitEffort(solver, effort), effort, rules};
  return {
    ...{...shared, model, isPublic, sample, find},
    relations: relateRows(model),
    ranges: findPublicRanges(model, isPublic, maxCount),
    cost: makeCost(model, minimise, worth, (row) => draw(`cost ${names[row]}`)),
    unknownParts: model.knownParts.filter(({isKnown}) => !isKnown).map(({row}) => row),
    wanted: [...[...rows.keys()].filter(isByLot), ...locate(alsoWithheld)],
    checks: observers.map(({empty, model: known}, observer) => ({
      empty,
      ...openWholeCheck({
        ...{...shared, model: known, earlier: before, maxCount},
        around: observer > 0 && known === model && earlier.length === 0 && !show ? empty : undefined,
        show: show && ((part, rows) => show(observer, part, rows)),
        isPublic: new Set([...isPublic, ...empty]),
        empty: [...nobody, ...empty]
      })
    }))
  };
}

/** A problem, the rows that are withheld in any case, also public ones, and the counts that are small. */
type PosedProblem = {problem: SuppressionProblem; required: ReadonlySet<number>; small: SmallCounts};

/** Poses the problem of what to withhold where some tables are refused and some exceptions are allowed. */
export function poseProblem(
  {model, sample, unknownParts, wanted, isPublic, find, ...unchanging}: Situation,
  refused: ReadonlySet<string>,
  allowed: SuppressOptions["exceptions"]
): PosedProblem {
  const {rows, knownParts} = model;
  const allowedRows = new Set(allowed.flatMap(({table, where}) => find(table, where)));
  const exempt = new Set([...sample, ...allowedRows]);
  const exemptParts = knownParts.filter(({of}) => allowedRows.has(of)).map(({row}) => row);
  const small = findSmallCounts(model, unchanging.rules, new Set([...exempt, ...exemptParts]));
  const ofRefused = [...rows.keys()].filter((row) => refused.has(rows[row]?.table ?? ""));
  const dropped = new Set([...ofRefused, ...unknownParts]);
  const required = addNumerators(model, [
    ...[...small.rows, ...small.restOfDenominator, ...dropped],
    ...wanted.filter((row) => !exempt.has(row))
  ]);
  const problem = {
    ...unchanging,
    model,
    alwaysWithheld: new Set([...required].filter((row) => !isPublic.has(row))),
    neverWithheld: new Set([...exempt].filter((row) => !required.has(row))),
    small: new Set<CountId>([...small.rows, ...[...small.implied].map((index) => index + rows.length)]),
    dropped
  };
  return {problem, required, small};
}

function describeChoice(
  {model, ranges, rules}: Situation,
  small: SmallCounts,
  {withheld, proven, undecided = false}: {withheld: ReadonlySet<number>; proven: boolean; undecided?: boolean}
): WithheldChoice {
  const isNarrow = (row: number) => (ranges.upper[row] ?? 0) - (ranges.lower[row] ?? 0) < rules.width;
  const pickListed = (some: Iterable<number>) => [...some].filter((row) => model.rows[row]?.index !== null);
  return {
    cells: pickListed(model.rows.keys()).length,
    model,
    withheld: new Set(pickListed(withheld)),
    primary: new Set(pickListed([...small.rows, ...small.restOfDenominator])),
    alreadyPublic: pickListed(small.rows).filter(isNarrow).length,
    undecided,
    proven
  };
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
  let {proven, undecided = false} = outcome;
  for (;;) {
    const found = checks.map(({examine, empty}) =>
      examine({withheld, unprotected: new Set([...unprotected, ...empty]), neverWithheld})
    );
    const mend = found.flatMap((each) => each.mend);
    if (found.every(({exposed}) => exposed.length === 0)) return {withheld, proven, undecided};
    if (mend.length === 0) return {exposed: found.flatMap(({exposed}) => exposed)};
    withheld = addNumerators(model, [...withheld, ...mend]);
    proven = false;
    undecided ||= found.some((each) => each.undecided);
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
 * the same, and slightly for rows of all groups.
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
