import {allLevel} from "../../../src/model/groups.js";
import type {Release, ReleasedGrouping, ReleasedTable} from "../../../src/model/release.js";
import type {Policy} from "../../release/policy/disclosure-policy.js";
import type {Revision} from "../../site/seal/revision.js";
import {compareReleases} from "./compare-releases.js";
import {hashSite, type SiteFile} from "./read-site-files.js";
import {describeRelations} from "./relation-sentences.js";
import type {
  AuditSummary,
  CanaryScan,
  ReleaseReport,
  ReportedGroupings,
  ReportedProposal,
  ReportedTable,
  RowTotals,
  Versions
} from "./release-report.js";
/** What a report is made from. */
export type ReportFacts = {
  release: Release;
  /** The SHA-256 of the extract's files. */
  fingerprint: string;
  revision: Revision;
  versions: Versions;
  policy: Pick<Policy, "hash" | "approvers" | "unnamed" | "exceptions">;
  audit: AuditSummary;
  proposals: readonly ReportedProposal[];
  /** The further groupings that do not leave, and what those that the policy does not list would cost. */
  dropped: ReportedGroupings["dropped"];
  costs: ReportedGroupings["costs"];
  earlier: ReadonlyArray<{name: string; release: Release}>;
  canaries: CanaryScan;
  /** Every file of the candidate site, see `readSiteFiles`. */
  files: readonly SiteFile[];
};

/** Makes the report of a candidate. The same facts always give the same report. */
export function makeReport(facts: ReportFacts): ReleaseReport {
  const {release, fingerprint, revision, policy, audit, canaries} = facts;
  const {title, version, synthetic} = release.study;
  const {casebook, node, duckdb} = facts.versions;
  const tables = release.tables.map(describeTable);
  const files = facts.files
    .map(({path, sha256, bytes}) => ({path, sha256, bytes}))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
  return {
    casebook: "release-report",
    version: 1,
    hash: hashSite(files),
    study: {title, version},
    date: revision.date.toISOString().slice(0, 10),
    data: {fingerprint, synthetic},
    commit: {id: revision.commit, changed: revision.changed},
    versions: {casebook, node, duckdb},
    policy: {
      hash: policy.hash,
      approvers: [...policy.approvers],
      ...(policy.unnamed && {unnamed: policy.unnamed.map(({name, place}) => ({name, place}))}),
      rules: {...release.rules}
    },
    totals: {
      ...sumTotals(tables),
      tables: tables.length,
      refused: release.refused.length,
      files: files.length,
      bytes: files.reduce((sum, {bytes}) => sum + bytes, 0)
    },
    tables,
    refused: release.refused.map(({table, because}) => ({table, because})),
    further: {
      released: (release.groupings ?? []).map(describeGrouping),
      dropped: facts.dropped.map(({by, because}) => ({by, because})),
      costs: facts.costs.map(({by, numbers, withheld}) => ({by, numbers, withheld}))
    },
    exceptions: policy.exceptions.map(({table, where, reason, by}) => ({table, where, reason, by})),
    words: release.words ?? "",
    audit: pickAudit(audit),
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
    earlier: facts.earlier.map((before) => compareReleases(before.name, before.release, release)),
    files
  };
}

function describeTable(table: ReleasedTable): ReportedTable {
  const {name, title, population, dimensions, rows} = table;
  const released = rows.filter(({patients}) => typeof patients === "number").length;
  return {
    name,
    title,
    population,
    dimensions: [...dimensions],
    relations: describeRelations(table),
    rows: rows.length,
    released,
    withheld: rows.length - released
  };
}

/** A further grouping: its tables, and how many of its numbers leave. All groups together are those of the study's own tables. */
function describeGrouping({by, tables}: ReleasedGrouping): ReportedGroupings["released"][number] {
  const rows = tables.flatMap((table) => table.rows.filter(({group}) => group !== allLevel));
  const released = rows.filter(({patients}) => typeof patients === "number").length;
  const names = tables.map(({name}) => name);
  return {by, tables: names, rows: rows.length, released, withheld: rows.length - released};
}

function sumTotals(tables: readonly RowTotals[]): RowTotals {
  const total = (of: keyof RowTotals) => tables.reduce((sum, table) => sum + table[of], 0);
  return {rows: total("rows"), released: total("released"), withheld: total("withheld")};
}

/** An audit's summary, and nothing else that an audit knows. */
function pickAudit({passed, faults, setAside, alreadyPublic, versions}: AuditSummary): AuditSummary {
  return {
    passed,
    faults,
    setAside: [...setAside].sort(),
    alreadyPublic,
    versions: Object.fromEntries(Object.entries(versions).sort())
  };
}
