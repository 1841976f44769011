import type {OffsetAccount} from "../formats/offset-account.js";
import type {LeftBehind, ProjectKind} from "../project/coded-project.js";

/** What came in, what was folded, what was left behind, and that the two sides balance. The JSON report is this, as it is. */
export type ImportReport = {
  file: string;
  kind: ProjectKind;
  software: string | undefined;
  /** Counts of the file: users, codes, cases, sources with and without text, selections, codings, distinct spans. */
  found: Record<string, number>;
  /** Counts of the extract: patients, identifications, excerpts, codings, codes. */
  made: Record<string, number>;
  /** How positions were read; undefined where nothing is coded by position. */
  offsets: OffsetAccount | undefined;
  /** What was taken for granted where no mapping said it, one sentence each. */
  guesses: string[];
  /** Spaces trimmed, cases made alike, names told apart by their path: what was, what it became, how often. */
  folded: {what: string; from: string; to: string; count: number}[];
  leftBehind: LeftBehind[];
  balance: CodeBalance[];
  warnings: string[];
  /** What keeps this from being an extract, one sentence each with the next step; nothing is written then. */
  missing: string[];
};
/** For one code: in the file = in the extract + left behind, in each of four units. */
export type CodeBalance = {
  path: string;
  /** The code in the extract; undefined where it is left behind whole. */
  as: string | undefined;
  file: CodeCounts;
  extract: CodeCounts;
  left: {why: string; counts: CodeCounts}[];
  balanced: boolean;
};

export type CodeCounts = {selections: number; codings: number; spans: number; cases: number};
