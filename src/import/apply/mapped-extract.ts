import type {Memo} from "../../model/memo.js";
import type {Nouns} from "../../model/study.js";

/**
 * An extract made from a project by a mapping: the rows of each table, and what each code becomes. Missing cells are
 * empty.
 */
export type MappedExtract = {
  title: string;
  synthetic: boolean;
  /** What a patient is called; undefined for patient and patients. */
  unit: Nouns | undefined;
  /** What is compared: the column of a characteristic, and the words of its levels, where the mapping gives them. */
  groups: {field: string; levels: {level: string; words: Nouns | undefined}[]} | undefined;
  patients: PatientRow[];
  /** The columns of the patients, with the levels in their order. */
  characteristics: {column: string; title: string; levels: string[]}[];
  identifications: {patient_id: string; route: string; informant: string; is_primary: boolean}[];
  excerpts: ExcerptRow[];
  codings: {excerpt_id: string; code: string; coder: string}[];
  /** Who read which excerpt; empty where nobody knows of a coder who read one and put no code on it. */
  readings: {excerpt_id: string; coder: string}[];
  codebook: CodebookRow[];
  memos: MemoRow[];
};

/** `patient_id`, and a column for each characteristic. */
export type PatientRow = Record<string, string>;

/** A row of `excerpts.csv`. */
export type ExcerptRow = {
  excerpt_id: string;
  patient_id: string;
  record_type: string;
  professional_role: string;
  text: string;
};

/** A row of `memos.csv`. `id` is empty of a memo about the study. */
export type MemoRow = {
  about: Memo["about"];
  id: string;
  title: string;
  author: string;
  text: string;
};

/** A row of `codebook.csv`. */
export type CodebookRow = {
  code: string;
  kind: "route" | "informant" | "theme" | "subtheme";
  parent: string;
  label: string;
  definition: string;
  include: string;
  exclude: string;
  origin: string;
};
