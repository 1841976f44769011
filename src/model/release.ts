import type {Row} from "./row.js";
import type {RefusedTable, ReleaseRules, StudyDescription, VariableDescription} from "./study.js";

/**
 * All that leaves: a site for release is made from this alone, and from nothing else of an extract. It stands in the site
 * as `release.json`. A withheld number is null in it, whether it was small itself or had to go with another.
 */
export type Release = {
  /** What the file is, so that it is not mistaken for another. */
  casebook: "release";
  version: 1;
  study: Pick<
    StudyDescription,
    "title" | "description" | "version" | "synthetic" | "creators" | "licences" | "sources"
  >;
  rules: ReleaseRules;
  tables: ReleasedTable[];
  /** The tables that the policy wanted and that could not be protected, each with the reason. */
  refused: RefusedTable[];
  /** The codes that a released number names, with their definitions: the columns of `codebook.csv`. */
  codebook: Row[];
  /** Every number that the paper prints: the rows of the query `reported`. Print is public. */
  reported: Row[];
  /** The characteristics, with those levels that a released number names. */
  variables: VariableDescription[];
};
/** How a table hangs together with itself and with others. Rows are those of the query of the same name. */
export type Structure = {
  /** The query. */
  name: string;
  /** What the table counts, in words: a title. */
  title: string;
  /** Of whom its counts are, in words. */
  population: string;
  /** The columns that together name a row. `age_group` is one; its level `all` is the sum of the others. */
  dimensions: string[];
  /** Columns that only say a dimension in words, such as `label`. */
  labels: string[];
  /** The row whose patients the counts are taken from, and which the column `denominator` repeats; null for the sample. */
  denominator: Link | null;
  /** Further rows of which each row is a part: a subtheme's patients are among those of its theme. */
  within: Link[];
  /** The dimension over whose levels counts add up to the denominator: each patient has one level. */
  partition: string | null;
  /** The dimension of which each patient of the denominator has one level at least. */
  covers: string | null;
};

/**
 * The row of another table (or of the same) with the same `age_group`, in which each column named on the right says what
 * the column on the left says here. `where` names what else that row must say.
 */
export type Link = {table: string; on: Record<string, string>; where?: Record<string, string>};

/** A table as it is released. `columns` are the keys of its rows, in order: dimensions, labels, `patients`, `denominator`. */
export type ReleasedTable = Structure & {
  columns: string[];
  rows: Row[];
  /** Where levels without a released number are not listed: what the dimensions beside the level and `age_group` say there. */
  unlisted: Array<Record<string, string>>;
  coarser: CoarserLevel[];
};

/**
 * A level of the partition that was put together of levels that others know by their own names, from print or from an
 * earlier release: who knows a part of it can subtract.
 */
export type CoarserLevel = {
  /** What the dimensions beside the level and `age_group` say there. */
  where: Record<string, string>;
  level: string;
  /** Those of its parts that are known by name. */
  of: string[];
  /** Whether it has no other parts. */
  complete: boolean;
};
