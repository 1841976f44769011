import type {Release} from "../../../src/model/release.js";
import type {ReleaseRules} from "../../../src/model/study.js";
import type {PolicyException} from "../../release/policy/disclosure-policy.js";
import type {ReleaseDifference} from "./compare-releases.js";
import type {SiteFile} from "./site-files.js";

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
  totals: RowTotals & {tables: number; refused: number; files: number; bytes: number};
  tables: ReportedTable[];
  refused: Release["refused"];
  exceptions: PolicyException[];
  audit: AuditSummary;
  canaries: CanaryScan;
  proposals: ReportedProposal[];
  earlier: ReleaseDifference[];
  files: SiteFile[];
};

/** A table as a report has it: what it is, and how many of its numbers leave. */
export type ReportedTable = RowTotals & {
  name: string;
  title: string;
  population: string;
  dimensions: string[];
  /** How it hangs together with itself and with others, in sentences. */
  relations: string[];
};

/** How many rows, and how many of them with a number and without one. */
export type RowTotals = {rows: number; released: number; withheld: number};
/** The versions of what made the site. */
export type Versions = {casebook: string; node: string; duckdb: string};

/** How an audit ended. It never holds an interval: those disclose. */
export type AuditSummary = {
  passed: boolean;
  faults: number;
  /** The names of the public numbers that contradict the release, and that the audit left out for it. */
  setAside: readonly string[];
  /** How many withheld numbers public ones give away without this release. */
  alreadyPublic: number;
  /** What the audit ran on, by name. */
  versions: Readonly<Record<string, string>>;
};

/** Levels of a dimension that could be put together, so that fewer numbers would have to be withheld. */
export type ReportedProposal = {table: string; dimension: string; levels: readonly string[]; saves: number};

/** A search of the site for what must not be in it: how many texts of each kind were looked for, and none of them. */
export type CanaryScan = {
  lookedFor: ReadonlyArray<{what: string; count: number}>;
  files: number;
  found: number;
};

/** Whether a report lets its site be approved at all. */
export function mayBeApproved({audit, canaries}: ReleaseReport): boolean {
  return audit.passed && audit.faults === 0 && canaries.found === 0;
}
