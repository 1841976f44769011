import type {Release} from "../../../src/model/release.js";
import {type Row, rowMatches} from "../../../src/model/row.js";
import type {ReleaseRules} from "../../../src/model/study.js";
import type {Solver} from "../../solver/solver.js";
import {type AuditContext, CountSystem, type Fact, formatCount} from "../counts/count-system.js";
import {getRowKey} from "../counts/row-keys.js";
import {addRelations} from "../relations/add-relations.js";
import {openObserver} from "../solve/observer.js";
import {makeAuditContext} from "./audit-context.js";
import {findSmallDifferences, haveSamePatients} from "./compare-earlier.js";
import {collectPrintedFacts} from "./printed-facts.js";
import {collectReleasedFacts, type RowException} from "./released-facts.js";
import {resolveContradictions} from "./resolve-contradictions.js";

/** What an audit works on: a release, what else is public, and the rules of the data's owner. */
export type AuditInput = {
  release: Release;
  /** Public numbers besides those that the release reports, as rows of the same columns. */
  publicNumbers?: readonly Row[];
  /** Earlier releases. */
  earlier?: readonly Release[];
  /** The rules of the data's owner. The release's own rules hold where they are stricter. */
  rules?: ReleaseRules;
  /** Rows that may be released although they are small. */
  exceptions?: readonly RowException[];
};

/** Everything that can be known: counts and relations, what the release says, and what is public without it. */
export type AuditKnowledge = {
  system: CountSystem;
  context: AuditContext;
  /** What the release says of counts. */
  released: Fact[];
  /** The counts that the release lists without a number. */
  withheld: Set<number>;
  /** The counts of rows that everybody knows to count nobody. */
  nobody: ReadonlySet<number>;
  /** The sizes of the groups, earlier releases of the same patients, and public numbers that do not contradict the rest. */
  publicFacts: Fact[];
  faults: string[];
  /** The counts whose bounds may be wider than what can be known. */
  relaxed: ReadonlySet<number>;
  /** The public numbers that were set aside because they contradict the rest, in words. */
  contradictoryNumbers: string[];
  /** Whether the release contradicts itself, so that nothing follows from it. */
  isContradictory: boolean;
};

/** Collects what is known, and sets aside what contradicts it: the release comes first, then earlier ones, then print. */
export function collectKnowledge(
  solver: Solver,
  {release, publicNumbers = [], earlier = [], exceptions = []}: AuditInput,
  groups: ReadonlyMap<string, number>,
  rules: ReleaseRules
): AuditKnowledge {
  const system = new CountSystem();
  const same = earlier.filter((one) => haveSamePatients(release, one));
  const releases = [release, ...same];
  const context = makeAuditContext(releases, groups);
  const shared = {groups, exceptions};
  const released = collectReleasedFacts(system, {release, source: "the release", ...shared});
  const releasedEarlier = same.map((one) =>
    collectReleasedFacts(system, {release: one, source: "an earlier release", ...shared})
  );
  const reported = releases.flatMap((one) => one.reported);
  const printed = collectPrintedFacts([...reported, ...publicNumbers], release, context, system);
  const relaxed = new Set(addRelations(system, context));
  const nobody = listNobody(system, context);
  const agree = (facts: readonly Fact[]) => {
    const observer = openObserver(solver, system, context, facts, []);
    observer?.dispose();
    return observer !== undefined;
  };
  const faults = earlier
    .filter((one) => !same.includes(one))
    .flatMap((one) => findSmallDifferences(release, one, rules));
  const publicFacts = [...groups].map(([group, size]): Fact => {
    const count = system.findOrAdd("sample", {age_group: group});
    return {count, lower: size, upper: size, source: "the size of a group"};
  });
  publicFacts.push(...nobody);
  const knowledge = {
    system,
    context,
    released,
    withheld: findWithheld(system, release),
    nobody: new Set(nobody.map(({count}) => count)),
    publicFacts,
    faults,
    relaxed
  };
  if (!agree([...released, ...nobody])) {
    const tables = nameContradicting(system, [...released, ...nobody], agree);
    faults.push(`The released numbers contradict each other: ${tables}.`);
    return {...knowledge, contradictoryNumbers: [], isContradictory: true};
  }
  for (const facts of releasedEarlier) {
    if (agree([...released, ...publicFacts, ...facts])) publicFacts.push(...facts);
    else
      faults.push(
        "The released numbers contradict an earlier release that seems to be of the same patients."
      );
  }
  const certain = [...released, ...publicFacts];
  const {kept, contradictory} = resolveContradictions(solver, system, context, certain, printed);
  publicFacts.push(...kept);
  const words = contradictory.map(({count, source}) => `${source}, of ${formatCount(system.get(count))}`);
  return {...knowledge, contradictoryNumbers: [...new Set(words)], isContradictory: false};
}

/** That the rows count nobody of which their table says so, whether a release lists them or not. */
function listNobody(system: CountSystem, {tables}: AuditContext): Fact[] {
  return [...system.counts.entries()]
    .filter(([, {table, where}]) => tables.get(table)?.nobody?.some((values) => rowMatches(where, values)))
    .map(([count]) => ({count, lower: 0, upper: 0, source: "what the levels mean"}));
}

function findWithheld(system: CountSystem, {tables}: Release): Set<number> {
  const counts = tables.flatMap((table) =>
    table.rows
      .filter(({patients}) => patients === null)
      .map((row) => system.find(table.name, getRowKey(table, row)))
  );
  return new Set(counts.filter((count) => count !== undefined));
}

/** Names the tables that contradict themselves or, where none does, the first that contradicts those before it. */
function nameContradicting(
  system: CountSystem,
  released: readonly Fact[],
  agree: (facts: readonly Fact[]) => boolean
): string {
  const tableOf = ({count}: Fact) => system.get(count).table;
  const tables = [...new Set(released.map(tableOf))];
  const agreeIn = (some: readonly string[]) => agree(released.filter((fact) => some.includes(tableOf(fact))));
  const inThemselves = tables.filter((table) => !agreeIn([table]));
  if (inThemselves.length > 0) return `table ${inThemselves.join(", ")}`;
  const first = tables.find((_, i) => !agreeIn(tables.slice(0, i + 1)));
  return `table ${first}, with others`;
}
