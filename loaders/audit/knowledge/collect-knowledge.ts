import type {Release} from "../../../src/model/release.js";
import type {Row} from "../../../src/model/row.js";
import type {ReleaseRules} from "../../../src/model/study.js";
import type {Solver} from "../../solver/solver.js";
import {type AuditContext, type CountSystem, type Fact, formatCount} from "../counts/count-system.js";
import {getWhom, readGroupSizes} from "../counts/row-keys.js";
import {agree, linkReleases} from "./assemble.js";
import type {RowException} from "./released-facts.js";
import {resolveContradictions, type SortedFacts} from "./resolve-contradictions.js";

/** What an audit works on: a release, what else is public, and the rules of the data's owner. */
export type AuditInput = {
  release: Release;
  /** Public numbers besides those that the release reports, as rows of the same columns. */
  publicNumbers?: readonly Row[];
  /** Earlier releases, the oldest first. */
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
  /** The counts that a release lists without a number. */
  withheld: Set<number>;
  /** The counts that everybody knows without the release: rows that count nobody, and what an earlier release says of others. */
  settled: ReadonlySet<number>;
  /** The sizes of the groups, earlier releases, and public numbers that do not contradict the rest. */
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
  groups: ReadonlyMap<string, number>
): AuditKnowledge {
  const faults: string[] = [];
  const sized = earlier.flatMap((one, i) => {
    const sizes = readGroupSizes(one);
    if (!sizes)
      faults.push(`The earlier release ${i + 1} does not give the size of every group, and of all.`);
    return sizes ? [{release: one, sizes}] : [];
  });
  const assembly = linkReleases(solver, {
    release,
    earlier: sized.map((one) => one.release),
    sizes: [...sized.map(({sizes}) => sizes), groups],
    publicNumbers,
    exceptions
  });
  const {system, context, released, nobody, withheld, relaxed} = assembly;
  const agreeWith = (facts: readonly Fact[]) => agree(solver, assembly, facts);
  const publicFacts = [...assembly.sizes, ...nobody];
  const isOfOthers = ({count}: Fact) => getWhom(system.get(count).where) !== undefined;
  const settled = new Set([...nobody, ...assembly.sizes.filter(isOfOthers)].map(({count}) => count));
  const knowledge = {system, context, released, withheld, settled, publicFacts, faults, relaxed};
  const sortPrinted = (certain: readonly Fact[]) =>
    resolveContradictions(solver, system, context, certain, assembly.printed);
  const sorted = sortPrinted([...released, ...publicFacts, ...assembly.earlier.flat()]);
  if (!sorted && !agreeWith([...released, ...nobody])) {
    const tables = nameContradicting(system, [...released, ...nobody], agreeWith);
    faults.push(`The released numbers contradict each other: ${tables}.`);
    return {...knowledge, contradictoryNumbers: [], isContradictory: true};
  }
  for (const [i, facts] of assembly.earlier.entries()) {
    if (!sorted && !agreeWith([...released, ...publicFacts, ...facts])) {
      faults.push(`The numbers of the earlier release ${i + 1} contradict each other.`);
      continue;
    }
    publicFacts.push(...facts);
    for (const {count} of facts.filter(isOfOthers)) settled.add(count);
  }
  const {kept, contradictory} = sorted ?? sortPrinted([...released, ...publicFacts]) ?? noFacts;
  publicFacts.push(...kept);
  const words = contradictory.map(({count, source}) => `${source}, of ${formatCount(system.get(count))}`);
  return {...knowledge, contradictoryNumbers: [...new Set(words)], isContradictory: false};
}

const noFacts: SortedFacts = {kept: [], contradictory: []};

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
