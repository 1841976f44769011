import type {ReleaseDescription} from "./release.js";

/** What the site knows of the extract without any of its rows: made from `datapackage.json` and the row counts. */
export type StudyDescription = {
  title: string;
  description: string;
  version: string;
  /** Whether the extract is invented. The whole site obeys this word. */
  synthetic: boolean;
  creators: string[];
  licences: Array<{title: string; path: string | null}>;
  sources: Array<{title: string; path: string | null}>;
  /** The SHA-256 of the extract's files, by which a site can be told to be of this extract. */
  fingerprint: string;
  patients: number;
  /** The terms of the search that the extract comes from, in their order; none where no search is known. */
  terms: string[];
  codes: CodeDescription[];
  /** The characteristics of the patients, and their levels in order. */
  variables: VariableDescription[];
  /** What the site may show, where it was made for release from confidential records; it then holds tables, and no rows. */
  release?: ReleaseDescription;
};

/** What adults and children are compared on and what can be filtered: every variable but the age group. */
export function characteristicsOf({variables}: StudyDescription): VariableDescription[] {
  return variables.filter(({name}) => name !== "age_group");
}

/** A code, without its rules. */
export type CodeDescription = {code: string; kind: string; label: string; origin: string};

/** A table: what a row is, its fields, how many rows, and the size of its downloads in bytes. */
export type TableDescription = {
  name: string;
  title: string;
  description: string;
  rows: number;
  parquetBytes: number;
  csvBytes: number;
  fields: FieldDescription[];
};

/** A field, defined in words that a non-programmer reads; `rules` are its constraints as phrases. */
export type FieldDescription = {
  name: string;
  title: string;
  type: string;
  description: string;
  rules: string[];
};

/** A characteristic of a patient, such as region of origin, and the levels it can have. */
export type VariableDescription = {
  name: string;
  title: string;
  levels: string[];
  /** Whether the paper prints it. */
  printed: boolean;
  /** Whether each level is of adults only or of children only, as an age band is: there is nothing to compare. */
  dividesGroups: boolean;
};
