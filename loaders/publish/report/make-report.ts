import type {Release, ReleasedTable} from "../../../src/model/release.js";
import type {ReleaseRules} from "../../../src/model/study.js";
import type {Exception} from "../../release/policy/disclosure-policy.js";
import {type Difference, differenceFrom} from "./compare-releases.js";
import type {AuditSummary, CanaryScan, Proposal, ReportFacts, Versions} from "./facts.js";
import {relationsInWords} from "./relation-sentences.js";
import {overallHash, type SiteFile} from "./site-files.js";

/** What two people read before they approve a release. It tells no withheld number, and not why one was withheld. */
export type ReleaseReport = {
  /** What the file is, so that it is not mistaken for another. */
  casebook: "release-report";
  version: 1;
  /** The one hash of the site's files, which is approved, see `overallHash`. */
  hash: string;
  study: {title: string; version: string};
  /** The day of the commit, as 2026-11-22. */
  date: string;
  data: {fingerprint: string; synthetic: boolean};
  commit: {id: string | null; changed: boolean};
  versions: Versions;
  policy: {hash: string; approvers: string[]; rules: ReleaseRules};
  totals: Counts & {tables: number; refused: number; files: number; bytes: number};
  tables: ReportedTable[];
  refused: Release["refused"];
  exceptions: Exception[];
  audit: AuditSummary;
  canaries: CanaryScan;
  proposals: Proposal[];
  earlier: Difference[];
  files: SiteFile[];
};

/** A table as a report has it: what it is, and how many of its numbers leave. */
export type ReportedTable = Counts & {
  name: string;
  title: string;
  population: string;
  dimensions: string[];
  /** How it hangs together with itself and with others, in sentences. */
  relations: string[];
};

/** How many rows, and how many of them with a number and without one. */
export type Counts = {rows: number; released: number; withheld: number};

/** Makes the report of a candidate: the same for the same facts, whenever and wherever. */
export function makeReport(facts: ReportFacts): ReleaseReport {
  const {release, fingerprint, revision, policy, audit, canaries} = facts;
  const {title, version, synthetic} = release.study;
  const {casebook, node, duckdb} = facts.versions;
  const tables = release.tables.map(describe);
  const files = facts.files
    .map(({path, sha256, bytes}) => ({path, sha256, bytes}))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
  return {
    casebook: "release-report",
    version: 1,
    hash: overallHash(files),
    study: {title, version},
    date: revision.date.toISOString().slice(0, 10),
    data: {fingerprint, synthetic},
    commit: {id: revision.commit, changed: revision.changed},
    versions: {casebook, node, duckdb},
    policy: {hash: policy.hash, approvers: [...policy.approvers], rules: {...release.rules}},
    totals: {
      ...addUp(tables),
      tables: tables.length,
      refused: release.refused.length,
      files: files.length,
      bytes: files.reduce((sum, {bytes}) => sum + bytes, 0)
    },
    tables,
    refused: release.refused.map(({table, because}) => ({table, because})),
    exceptions: policy.exceptions.map(({table, where, reason, by}) => ({table, where, reason, by})),
    audit: withoutMore(audit),
    canaries: {
      lookedFor: canaries.lookedFor.map(({what, count}) => ({what, count})),
      files: canaries.files,
      found: canaries.found
    },
    proposals: facts.proposals.map(({table, dimension, levels, saves}) => ({
      table,
      dimension,
      levels: [...levels],
      saves
    })),
    earlier: facts.earlier.map((before) => differenceFrom(before.name, before.release, release)),
    files
  };
}

/** Whether a report lets its site be approved at all. */
export function mayBeApproved({audit, canaries}: ReleaseReport): boolean {
  return audit.passed && audit.faults === 0 && canaries.found === 0;
}

function describe(table: ReleasedTable): ReportedTable {
  const {name, title, population, dimensions, rows} = table;
  const released = rows.filter(({patients}) => typeof patients === "number").length;
  return {
    name,
    title,
    population,
    dimensions: [...dimensions],
    relations: relationsInWords(table),
    rows: rows.length,
    released,
    withheld: rows.length - released
  };
}

function addUp(tables: readonly Counts[]): Counts {
  const total = (of: keyof Counts) => tables.reduce((sum, table) => sum + table[of], 0);
  return {rows: total("rows"), released: total("released"), withheld: total("withheld")};
}

/** An audit's summary and nothing else of what an audit knows. */
function withoutMore({passed, faults, setAside, alreadyPublic, versions}: AuditSummary): AuditSummary {
  return {
    passed,
    faults,
    setAside: [...setAside].sort(),
    alreadyPublic,
    versions: Object.fromEntries(Object.entries(versions).sort())
  };
}
