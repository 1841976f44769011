import type {Release} from "../../../src/model/release.js";
import type {Policy} from "../../release/policy/disclosure-policy.js";
import type {Revision} from "../../site/seal/revision.js";
import type {SiteFile} from "./site-files.js";

/** What a controlled build knows of the candidate that it made. */
export type ReportFacts = {
  release: Release;
  /** The SHA-256 of the extract's files. */
  fingerprint: string;
  revision: Revision;
  versions: Versions;
  policy: Pick<Policy, "hash" | "approvers" | "exceptions">;
  audit: AuditSummary;
  proposals: readonly Proposal[];
  earlier: ReadonlyArray<{name: string; release: Release}>;
  canaries: CanaryScan;
  /** Every file of the candidate site, see `readSiteFiles`. */
  files: readonly SiteFile[];
};

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
export type Proposal = {table: string; dimension: string; levels: readonly string[]; saves: number};

/** A search of the site for what must not be in it: how many texts of each kind were looked for, and none of them. */
export type CanaryScan = {
  lookedFor: ReadonlyArray<{what: string; count: number}>;
  files: number;
  found: number;
};
