import type {TableStructure} from "../../../src/model/release.js";
import type {ReleaseRules} from "../../../src/model/study.js";

/** What may leave, and what others know already: `disclosure.yaml` as it was read. */
export type Policy = {
  rules: ReleaseRules;
  /** What to keep as low as possible where further numbers are withheld: their number, or the information in them. */
  minimise: "cells" | "information";
  tables: PolicyTable[];
  /** The characteristics by which the tables leave besides the study's own groups. */
  by: string[];
  /** Columns that no released table may have. */
  neverLeave: string[];
  /** Files of public numbers, with the columns of `reported.csv`: paths from the policy's folder. */
  public: string[];
  /** `release.json` of earlier releases: paths from the policy's folder. */
  earlier: string[];
  /** Who may approve a release. */
  approvers: string[];
  /** Those of them who are still the placeholders of a first policy; missing where there are none. */
  unnamed?: UnnamedApprover[];
  exceptions: PolicyException[];
  /** The SHA-256 of the policy's file. */
  hash: string;
};

/** The placeholder of an approver, and the line of the policy where it stands: `disclosure.yaml:98`. */
export type UnnamedApprover = {name: string; place: string};

/** A table to release. */
export type PolicyTable = TableStructure & {
  /** How many numbers of other tables one number of this table is worth, where one or the other must be withheld. */
  worth: number;
  /** Levels to combine, by dimension: the name of the coarser level, and the levels that it combines. */
  coarsen: Record<string, Record<string, string[]>>;
};

/** Rows that are released although a rule would withhold them. An approver, `by`, answers for it. */
export type PolicyException = {table: string; where: Record<string, string>; reason: string; by: string};
