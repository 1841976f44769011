import {allLevel, type Group, type Grouping} from "../../../src/model/groups.js";
import type {
  ProtectionExample,
  ProtectionExampleCell,
  ProtectionExampleRow
} from "../../../src/model/protection.js";
import type {Release} from "../../../src/model/release.js";
import type {Row} from "../../../src/model/row.js";
import type {ReleaseRules} from "../../../src/model/study.js";
import {auditTables} from "../../audit/audit-tables.js";
import {isSmall} from "../../audit/counts/audit-rules.js";
import {formatCount} from "../../audit/counts/count-system.js";
import {getRowKey} from "../../audit/counts/row-keys.js";
import {countTables} from "../../release/gate/count-tables.js";
import {makeBareRelease} from "../../release/gate/make-release.js";
import {withholdCounts} from "../../release/gate/withhold.js";
import {checkTables} from "../../release/policy/check-tables.js";
import type {Policy} from "../../release/policy/disclosure-policy.js";
import {evenDraw} from "../../release/suppress/draw.js";
import {suppress} from "../../release/suppress/suppress.js";

/** The tables of the example: the sizes of the groups, and how their patients were identified. */
const tables = ["sample", "identification-routes"] as const;

/**
 * Takes how patients were identified through the rules of a policy, as if this table and the sizes of the groups were all
 * that is released and nothing had been printed before.
 * @param queries the rows of every query of a synthetic extract
 * @param grouping the groups that the tables are counted by
 * @returns null where the policy does not release these tables, or contradicts their rows
 */
export async function makeExample(
  policy: Policy,
  queries: ReadonlyMap<string, readonly Row[]>,
  {groups, all}: Grouping
): Promise<ProtectionExample | null> {
  const two = {...policy, exceptions: [], tables: policy.tables.filter(({name}) => isOfExample(name))};
  if (two.tables.length < tables.length || checkTables(two, queries).length > 0) return null;
  const counted = countTables(two, queries);
  const [sizes, routes] = tables.map((table) => counted.find(({name}) => name === table)?.rows ?? []);
  const {rules, minimise} = policy;
  const {withheld, refused} = await suppress(counted, {
    rules,
    minimise,
    known: [],
    exceptions: [],
    draw: evenDraw
  });
  if (!sizes || !routes || refused.length > 0) return null;
  const release = makeBareRelease(withholdCounts(counted, withheld, rules), rules);
  return describe([...groups, all], {routes, sizes}, rules, await released(release));
}

function isOfExample(name: string): boolean {
  return tables.some((table) => table === name);
}

type Released = ReadonlyMap<string, Pick<ProtectionExampleCell, "released" | "range">>;

/** What each listed cell of the routes says, and what the audit finds out about those that are withheld. */
async function released(release: Release): Promise<Released> {
  const {intervals} = await auditTables({release});
  const table = release.tables.find(({name}) => name === tables[1]);
  return new Map(
    table?.rows.map((row) => {
      const cell = formatCount({table: table.name, where: getRowKey(table, row)});
      const interval = intervals.find((each) => each.cell === cell);
      const range = interval ? {least: interval.least, greatest: interval.greatest} : null;
      return [keyOf(row), {released: row.patients as number | null, range}];
    })
  );
}

function describe(
  groups: Group[],
  {routes, sizes}: {routes: readonly Row[]; sizes: readonly Row[]},
  rules: ReleaseRules,
  released: Released
): ProtectionExample | null {
  const size = (level: string) => sizes.find(({group}) => group === level)?.patients;
  if (sizes.length !== groups.length || groups.some(({level}) => size(level) === undefined)) return null;
  const inGroup = (level: string) => routes.filter(({group}) => group === level);
  const rows = inGroup(allLevel).map(({route, label}): ProtectionExampleRow => {
    const cells = groups.map(({level}) => {
      const row = inGroup(level).find((other) => other.route === route) ?? {};
      const {patients, denominator} = row;
      const [count, total] = [Number(patients), Number(denominator)];
      const rest = rules.complements && isSmall(rules, total - count, total - count);
      const small = isSmall(rules, count, count) || rest;
      const leaves = released.get(keyOf(row)) ?? {released: null, range: null};
      return [level, {count, small, ...leaves}];
    });
    const listed = groups.some(({level}) => released.has(`${level} ${route}`));
    return {label: String(label), listed, cells: Object.fromEntries(cells)};
  });
  return {groups, sizes: Object.fromEntries(groups.map(({level}) => [level, Number(size(level))])), rows};
}

function keyOf({group, route}: Row): string {
  return `${group} ${route}`;
}
