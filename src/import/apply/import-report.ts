import type {OffsetAccount} from "../formats/offsets/choose-reading.js";
import type {LeftBehind, Project, ProjectKind} from "../project/coded-project.js";
import {makePlaceKey} from "./code-uses.js";

/**
 * What came in, what was folded, what was left behind, and that the two sides balance. The JSON report has exactly
 * these keys.
 */
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
  /** What was taken for granted because no mapping said it, one sentence each. */
  guesses: string[];
  /** What was changed and how often: spaces trimmed, cases folded, names distinguished by their path. */
  folded: {what: string; from: string; to: string; count: number}[];
  leftBehind: LeftBehind[];
  balance: CodeBalance[];
  warnings: string[];
  /** Why this is no extract yet, one sentence each with the next step. Nothing is written then. */
  missing: string[];
};
/** For one code: in the file = in the extract + left behind, in each of four units. */
export type CodeBalance = {
  path: string;
  /** The code in the extract. Undefined where it is wholly left behind. */
  as: string | undefined;
  file: CodeCounts;
  extract: CodeCounts;
  left: {why: string; counts: CodeCounts}[];
  /** How many of its codings in the extract are on excerpts without words: on pictures, recordings and areas of pages. */
  withoutWords: number;
  balanced: boolean;
};

/** Counts of one code in four units. Cases are patients. */
export type CodeCounts = {selections: number; codings: number; spans: number; cases: number};

/** Counts what a project holds, for the `found` of a report. */
export function countProject(project: Project): Record<string, number> {
  const {codings} = project;
  return {
    users: project.users.length,
    codes: project.codes.length,
    variables: project.variables.length,
    cases: project.cases.length,
    sets: project.sets.length,
    "sources with text": project.sources.filter(({text = ""}) => text !== "").length,
    "sources without text": project.sources.filter(({text = ""}) => text === "").length,
    selections: new Set(codings.map(({selection}) => selection)).size,
    codings: codings.length,
    ...(project.readings && {readings: project.readings.length}),
    "distinct spans": new Set(codings.map((coding) => makePlaceKey(coding))).size,
    ...(project.memos !== undefined && project.memos.length > 0 && {memos: project.memos.length}),
    "codes on cases": project.cases.reduce((sum, {codes}) => sum + codes.length, 0)
  };
}
