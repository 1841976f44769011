import type {Release} from "../../../src/model/release.js";
import {type Row, rowMatches} from "../../../src/model/row.js";
import type {Solver} from "../../solver/solver.js";
import {type AuditContext, CountSystem, type Fact} from "../counts/count-system.js";
import {getGroup, getRowKey, groupSizesTable} from "../counts/row-keys.js";
import {addRelations} from "../relations/add-relations.js";
import {openObserver} from "../solve/observer.js";
import {makeAuditContext} from "./audit-context.js";
import {crossGroups, joinGroupings} from "./groupings.js";
import {listOwnGroups, makePopulations, namePopulations, type ReleaseLink} from "./populations.js";
import {collectPrintedFacts} from "./printed-facts.js";
import {collectReleasedFacts, type RowException} from "./released-facts.js";

/** Releases that are taken together, with what else is public. */
export type Publications = {
  release: Release;
  /** Earlier releases, the oldest first. */
  earlier: readonly Release[];
  /** The sizes of the groups of each release, the present one last. */
  sizes: ReadonlyArray<ReadonlyMap<string, number>>;
  publicNumbers: readonly Row[];
  exceptions: readonly RowException[];
};

/** Releases as one system. Facts are sorted by where they come from, and may contradict each other. */
export type Assembly = {
  system: CountSystem;
  context: AuditContext;
  released: Fact[];
  /** What each earlier release says. */
  earlier: Fact[][];
  printed: Fact[];
  /** The sizes of the populations. */
  sizes: Fact[];
  /** That rows count nobody. */
  nobody: Fact[];
  /** The counts that a release lists without a number. */
  withheld: Set<number>;
  /** The counts whose bounds may be wider than what can be known. */
  relaxed: Set<number>;
};

/**
 * Puts releases together into one system.
 * @param links the groups that are supposed to have the same patients in a release and in the next, but for joiners or leavers
 */
export function assemble(publications: Publications, links: readonly ReleaseLink[]): Assembly {
  const {publicNumbers, exceptions} = publications;
  const {sizes, sums, ofReleases} = makePopulations(publications.sizes, links);
  const release = joinGroupings(publications.release);
  const earlier = publications.earlier.map((one, i) => namePopulations(one, ofReleases[i]));
  const system = new CountSystem();
  const context = makeAuditContext([release, ...earlier], crossGroups(publications.release, sizes, sums));
  const shared = {groups: sizes, exceptions};
  const released = collectReleasedFacts(system, {release, source: "the release", ...shared});
  const releasedEarlier = earlier.map((one) =>
    collectReleasedFacts(system, {release: one, source: "an earlier release", ...shared})
  );
  const isOfSame = (i: number) => [...(ofReleases[i] ?? [])].every(([group, name]) => group === name);
  const reported = [release, ...earlier.filter((_, i) => isOfSame(i))].flatMap((one) => one.reported);
  const printed = collectPrintedFacts([...reported, ...publicNumbers], publications.release, context, system);
  const relaxed = new Set(addRelations(system, context));
  return {
    system,
    context,
    released,
    earlier: releasedEarlier,
    printed,
    sizes: [...sizes].map(([group, size]): Fact => {
      const count = system.findOrAdd(groupSizesTable, {group});
      return {count, lower: size, upper: size, source: "the size of a group"};
    }),
    nobody: listNobody(system, context),
    withheld: new Set([release, ...earlier].flatMap((one) => listWithheld(system, one))),
    relaxed
  };
}

/** Whether facts do not contradict each other. */
export function agree(solver: Solver, {system, context}: Assembly, facts: readonly Fact[]): boolean {
  const observer = openObserver(solver, system, context, facts, []);
  observer?.dispose();
  return observer !== undefined;
}

/**
 * Puts releases together, and supposes of each group that its patients are the same in a release and in the next, but for those
 * who joined, where it grew, or those who left, where it shrank. Supposes nothing of a group where the released numbers
 * contradict that.
 */
export function linkReleases(solver: Solver, publications: Publications): Assembly {
  const links = publications.sizes
    .slice(0, -1)
    .flatMap((groups, release) => listOwnGroups(groups).map((group) => ({release, group})))
    .reverse();
  const whole = assemble(publications, links);
  const hold = (one: Assembly) =>
    agree(solver, one, [...one.released, ...one.sizes, ...one.nobody, ...one.earlier.flat()]);
  if (links.length === 0 || hold(whole)) return whole;
  const holding: ReleaseLink[] = [];
  for (const link of links) if (hold(assemble(publications, [...holding, link]))) holding.push(link);
  return assemble(publications, holding);
}

/** That the rows count nobody of which their table says so, whether a release lists them or not. */
function listNobody(system: CountSystem, {tables}: AuditContext): Fact[] {
  return [...system.counts.entries()]
    .filter(([, {table, where}]) => {
      const row = {...where, group: getGroup(where) ?? null};
      return tables.get(table)?.nobody?.some((values) => rowMatches(row, values));
    })
    .map(([count]) => ({count, lower: 0, upper: 0, source: "what the levels mean"}));
}

function listWithheld(system: CountSystem, {tables}: Release): number[] {
  return tables.flatMap((table) =>
    table.rows
      .filter(({patients}) => patients === null)
      .flatMap((row) => system.find(table.name, getRowKey(table, row)) ?? [])
  );
}
