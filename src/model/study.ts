/** The rules by which numbers were withheld. */
export type ReleaseRules = {
  /** Counts of patients below this are withheld. */
  threshold: number;
  /** Whether 0 is such a count; a released 0 says that nobody in the group is so. */
  zeros: boolean;
  /** Whether the rest of a group is a count too: n − x. */
  complements: boolean;
  /** Counts are rounded to multiples of this; null where they are not. */
  rounding: number | null;
  /** How far apart the least and the greatest value of a withheld number must be, for who has only what is published. */
  width: number;
  /** The same for who also knows what the records say of one patient. */
  widthIfOneKnown: number;
};

/** A table that the policy wanted and that could not be protected, with the reason. */
export type RefusedTable = {table: string; because: string};

/** What a page knows of the release that it belongs to. */
export type ReleaseDescription = ReleaseRules & {
  /** The released tables by name. */
  tables: string[];
  /** How many numbers are released, and how many withheld. */
  released: number;
  withheld: number;
  refused: RefusedTable[];
};

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
