import type {Release} from "../../../src/model/release.js";
import type {FurtherCost} from "../../release/further/estimate-cost.js";
import type {DroppedGrouping} from "../../release/further/release-further.js";
import type {Policy, PolicyException} from "../../release/policy/disclosure-policy.js";
import type {ReleaseDifference} from "./compare-releases.js";
import type {SiteFile} from "./read-site-files.js";

/** What two people read before they approve a release. It contains no withheld number and no reason why one was withheld. */
export type ReleaseReport = {
  /** Says what the file is. */
  casebook: "release-report";
  version: 1;
  /** The one hash of the site's files, which is approved, see `hashSite`. */
  hash: string;
  study: {title: string; version: string};
  /** The day of the commit, as 2026-11-22. */
  date: string;
  data: {fingerprint: string; synthetic: boolean};
  commit: {id: string | null; changed: boolean};
  versions: Versions;
  policy: Pick<Policy, "hash" | "approvers" | "unnamed" | "rules">;
  totals: RowTotals & {tables: number; refused: number; files: number; bytes: number};
  tables: ReportedTable[];
  refused: Release["refused"];
  further: ReportedGroupings;
  exceptions: PolicyException[];
  /** What the pages say of the study, as whoever wrote it makes it public; empty where the extract brings no words. */
  words: string;
  audit: AuditSummary;
  canaries: CanaryScan;
  proposals: ReportedProposal[];
  earlier: ReleaseDifference[];
  files: SiteFile[];
};

/** A table in a report: what it is, and how many of its numbers leave. */
export type ReportedTable = RowTotals & {
  name: string;
  title: string;
  population: string;
  dimensions: string[];
  /** The relations of its counts, in sentences. */
  relations: string[];
};

/** By which further characteristics tables leave, by which they could not, and by which others they could, for an estimate. */
export type ReportedGroupings = {
  released: Array<{by: string; tables: string[]} & RowTotals>;
  dropped: DroppedGrouping[];
  costs: FurtherCost[];
};

/** How many rows there are, with a number and without one. */
export type RowTotals = {rows: number; released: number; withheld: number};
/** The versions of what made the site. */
export type Versions = {casebook: string; node: string; duckdb: string};

/** The result of an audit, without its intervals, which disclose. */
export type AuditSummary = {
  passed: boolean;
  faults: number;
  /** The public numbers that contradict the release and were set aside, in words. */
  setAside: readonly string[];
  /** How many withheld numbers public ones give away without this release. */
  alreadyPublic: number;
  /** The versions of the software of the audit, by name. */
  versions: Readonly<Record<string, string>>;
};

/** Levels of a dimension that could be combined, so that fewer numbers would be withheld. */
export type ReportedProposal = {table: string; dimension: string; levels: readonly string[]; saves: number};

/** A search of the site for what must not be in it: how many texts of each kind, without the texts. */
export type CanaryScan = {
  lookedFor: ReadonlyArray<{what: string; count: number}>;
  files: number;
  found: number;
};

/** Whether the site of a report can be approved at all. */
export function mayBeApproved({audit, canaries}: ReleaseReport): boolean {
  return audit.passed && audit.faults === 0 && canaries.found === 0;
}
