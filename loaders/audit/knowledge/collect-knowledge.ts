import type {Release} from "../../../src/model/release.js";
import type {Row} from "../../../src/model/row.js";
import type {ReleaseRules} from "../../../src/model/study.js";
import type {Solver} from "../../solver/solver.js";
import {type Fact, type Frame, nameOf, System} from "../counts/count-system.js";
import {whereOf} from "../counts/row-keys.js";
import {addStructure} from "../relations/add-relations.js";
import {audienceOf} from "../solve/observer.js";
import {coarserIn, structures, unlistedIn} from "./audit-context.js";
import {areSamePatients, differenceFaults} from "./compare-earlier.js";
import {printedFacts} from "./printed-facts.js";
import {type Excepted, publishedFacts} from "./released-facts.js";
import {setAside} from "./resolve-contradictions.js";

export type AuditInput = {
  release: Release;
  /** Numbers that everybody can know, besides those that the release reports: rows in the same form. */
  publicNumbers?: readonly Row[];
  /** What was released before. */
  earlier?: readonly Release[];
  /** The rules of the data's owner; the release's own hold where they are stricter. */
  rules?: ReleaseRules;
  /** Rows that may be released although they are small. */
  exceptions?: readonly Excepted[];
};

/** All that can be known: the system, what the release says, and what is public without it. */
export type Knowledge = {
  system: System;
  frame: Frame;
  published: Fact[];
  /** The indices of the counts that the release lists without a number. */
  withheld: Set<number>;
  /** The sizes of the groups, earlier releases of the same patients, and public numbers that do not contradict the rest. */
  withoutRelease: Fact[];
  faults: string[];
  setAside: string[];
  /** Whether the release contradicts itself, so that nothing can be said of it. */
  isContradictory: boolean;
};

/** Puts together what is known, and sorts out what contradicts it: first the release, then earlier ones, then print. */
export function knowledgeOf(
  solver: Solver,
  {release, publicNumbers = [], earlier = [], exceptions = []}: AuditInput,
  groups: ReadonlyMap<string, number>,
  rules: ReleaseRules
): Knowledge {
  const system = new System();
  const same = earlier.filter((one) => areSamePatients(release, one));
  const releases = [release, ...same];
  const frame = {
    tables: structures(releases),
    groups,
    unlisted: unlistedIn(releases),
    coarser: coarserIn(releases)
  };
  const known = {groups, exceptions};
  const published = publishedFacts(system, {release, source: "the release", ...known});
  const before = same.map((one) =>
    publishedFacts(system, {release: one, source: "an earlier release", ...known})
  );
  const printed = releases.flatMap(({reported}) => reported);
  const facts = printedFacts([...printed, ...publicNumbers], release, frame, system);
  addStructure(system, frame);
  const agrees = (some: readonly Fact[]) => {
    const audience = audienceOf(solver, system, frame, some, []);
    audience?.dispose();
    return audience !== undefined;
  };
  const faults = earlier
    .filter((one) => !same.includes(one))
    .flatMap((one) => differenceFaults(release, one, rules));
  const sizesAlone = [...groups].map(([group, size]): Fact => {
    const count = system.count("sample", {age_group: group});
    return {count, least: size, greatest: size, source: "the size of a group"};
  });
  const told = {system, frame, published, withheld: withheldOf(system, release), setAside: [] as string[]};
  if (!agrees(published)) {
    const tables = contradicting(system, published, agrees);
    faults.push(`The released numbers contradict each other: ${tables}.`);
    return {...told, withoutRelease: sizesAlone, faults, isContradictory: true};
  }
  const withoutRelease = [...sizesAlone];
  for (const one of before) {
    if (agrees([...published, ...withoutRelease, ...one])) withoutRelease.push(...one);
    else
      faults.push(
        "The released numbers contradict an earlier release that seems to be of the same patients."
      );
  }
  const {kept, aside} = setAside(solver, system, frame, [...published, ...withoutRelease], facts);
  const words = aside.map(({count, source}) => `${source}, of ${nameOf(system.at(count))}`);
  return {
    ...told,
    withoutRelease: [...withoutRelease, ...kept],
    faults,
    setAside: [...new Set(words)],
    isContradictory: false
  };
}

function withheldOf(system: System, {tables}: AuditInput["release"]): Set<number> {
  const rows = tables.flatMap((table) =>
    table.rows
      .filter(({patients}) => patients === null)
      .map((row) => system.find(table.name, whereOf(table, row)))
  );
  return new Set(rows.filter((count) => count !== undefined));
}

/** The table whose numbers contradict themselves or, where none does, those of the tables before it. */
function contradicting(
  system: System,
  published: readonly Fact[],
  agrees: (some: readonly Fact[]) => boolean
): string {
  const tableOf = ({count}: Fact) => system.at(count).table;
  const tables = [...new Set(published.map(tableOf))];
  const alone = tables.filter((table) => !agrees(published.filter((fact) => tableOf(fact) === table)));
  if (alone.length > 0) return `table ${alone.join(", ")}`;
  const first = tables.find(
    (_, i) => !agrees(published.filter((fact) => tables.slice(0, i + 1).includes(tableOf(fact))))
  );
  return `table ${first}, with others`;
}
