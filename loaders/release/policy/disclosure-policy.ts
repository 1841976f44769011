import type {TableLink, TableStructure} from "../../../src/model/release.js";
import type {ReleaseRules} from "../../../src/model/study.js";

/** What may leave, and what others already know: `disclosure.yaml` as read. */
export type Policy = {
  rules: ReleaseRules;
  /** What is made least when more than the small numbers must be withheld: how many, or how much they say. */
  least: "cells" | "information";
  tables: PolicyTable[];
  /** Columns that no released table may have, whatever the tables say. */
  neverLeave: string[];
  /** Files in the form of `reported.csv` with numbers that everybody can know: paths from the policy's folder. */
  public: string[];
  /** `release.json` of earlier releases: paths from the policy's folder. */
  earlier: string[];
  /** Who may approve a release. */
  approvers: string[];
  exceptions: Exception[];
  /** The SHA-256 of the policy's file. */
  hash: string;
};

/** A table to release. */
export type PolicyTable = TableStructure & {
  /** How many numbers of other tables one of this table is worth, where one or the other must be withheld. */
  worth: number;
  /** Levels to put together, by dimension: the name of the coarser level, and what goes into it. */
  coarsen: Record<string, Record<string, string[]>>;
};

/** Rows that are released although a rule would withhold them: somebody answers for it by name. */
export type Exception = {table: string; where: Record<string, string>; reason: string; by: string};

export type {TableLink, TableStructure};
