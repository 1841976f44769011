import type {PageName} from "./page-words.js";

/** The rules by which numbers were withheld. */
export type ReleaseRules = {
  /** Counts of patients below this are withheld. */
  threshold: number;
  /** Whether 0 is such a count: a released 0 says that nobody in the group has the trait. */
  zeros: boolean;
  /** Whether the rest of a group counts too: denominator − patients. */
  complements: boolean;
  /** Counts are rounded to multiples of this; null where they are not. */
  rounding: number | null;
  /** The required difference between the highest and the lowest value that all published numbers leave to a withheld one. */
  width: number;
  /** The same for somebody who also knows what the records say of one patient. */
  widthIfOneKnown: number;
};

/** A table of the policy that could not be protected, with the reason. */
export type RefusedTable = {table: string; because: string};

/** The release that a page belongs to. */
export type ReleaseDescription = ReleaseRules & {
  /** The released tables by name. */
  tables: string[];
  /** How many numbers are released, and how many withheld. */
  released: number;
  withheld: number;
  refused: RefusedTable[];
  /** The further characteristics by which tables are released, and which tables are. Absent where none are. */
  groupings?: Array<{by: string; tables: string[]}>;
};

/** An article of a journal. `initials` are as the journal prints them: `LM`. */
export type Article = {
  authors: ReadonlyArray<{family: string; initials: string}>;
  title: string;
  journal: string;
  year: number;
  volume: number;
  /** The page or the number of the article. */
  pages: string;
  doi: string;
};

/** An extract without any of its rows, made from `datapackage.json` and the row counts. */
export type StudyDescription = {
  title: string;
  description: string;
  version: string;
  /** Whether the extract is invented. The whole site depends on this word. */
  synthetic: boolean;
  creators: string[];
  licences: Array<{title: string; path: string | null}>;
  sources: Array<{title: string; path: string | null}>;
  /** The paper whose findings the extract is of; null where it names none. */
  paper: Article | null;
  /** The SHA-256 of the extract's files. It identifies the extract that a site is made from. */
  fingerprint: string;
  /** What a row of the units is, in words. */
  unit: Nouns;
  /** The groups that the study compares; null where it compares none. */
  groups: StudyGroups | null;
  patients: number;
  /** The terms of the search that the extract comes from, in order; empty where no search is known. */
  terms: string[];
  codes: CodeDescription[];
  /** The variables of the patients, with their levels in order. */
  variables: VariableDescription[];
  /** Whether the extract knows who read an excerpt without putting a code on it. Left out where it does not. */
  readings?: boolean;
  /** The pages that there is nothing for, such as that of the routes where no code is one. */
  absentPages: PageName[];
  /** What was released, where the site was made for release from confidential records. It then holds tables and no rows. */
  release?: ReleaseDescription;
};

/** A thing as nouns after a number: `1 patient`, `95 patients`. */
export type Nouns = {one: string; many: string};

/** The characteristic whose levels are the groups of a study, and the words for each. */
export type StudyGroups = {field: string; levels: Array<Nouns & {level: string}>};

/** A code, without its definition. */
export type CodeDescription = {code: string; kind: string; label: string; origin: string};

/** A table of an extract: what a row is, how many there are, the fields, and the sizes of the downloads in bytes. */
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

/** A variable of the patients, such as region of origin, and the levels that it can have. */
export type VariableDescription = {
  name: string;
  title: string;
  levels: string[];
  /** Whether the paper prints it. */
  printed: boolean;
  /** Whether each level is of one of the study’s groups only, as an age band is. Then there is nothing to compare. */
  dividesGroups: boolean;
};
