import type {Row} from "./row.js";
import type {RefusedTable, ReleaseRules, StudyDescription, VariableDescription} from "./study.js";

/**
 * All that leaves an extract. A site for release is made from this alone, and holds it as `release.json`. A withheld number
 * is null, whether it is small itself or protects another.
 */
export type Release = {
  /** Says what the file is. */
  casebook: "release";
  version: 1;
  study: Pick<
    StudyDescription,
    | "title"
    | "description"
    | "version"
    | "synthetic"
    | "unit"
    | "groups"
    | "creators"
    | "licences"
    | "sources"
  > &
    Partial<Pick<StudyDescription, "paper">>;
  /** What the pages say of the study, in the form of `pages.md`. Whoever writes it makes it public. Absent from earlier releases. */
  words?: string;
  rules: ReleaseRules;
  tables: ReleasedTable[];
  /** The rows of the tables by further characteristics of the same patients. Absent where the policy lists none. */
  groupings?: ReleasedGrouping[];
  /** The tables of the policy that could not be protected, each with the reason. */
  refused: RefusedTable[];
  /** The codes that a released number names, with their definitions, in the columns of `codebook.csv`. */
  codebook: Row[];
  /** Every number that the paper prints, as the query `reported` gives it. Print is public. */
  reported: Row[];
  /** The variables, with the levels that a released number names. */
  variables: VariableDescription[];
};

/** What a table is, and how its counts relate to each other and to those of other tables. Its rows are those of a query. */
export type TableStructure = {
  /** The name of the query. */
  name: string;
  /** The title: what the table counts, in words. */
  title: string;
  /** Whom it counts, in words. */
  population: string;
  /** The columns that together name a row. One is `group`, whose level `all` is the sum of the others. */
  dimensions: string[];
  /** Columns that repeat a dimension in words, such as `label`. */
  labels: string[];
  /** Leads to the row whose patients the column `denominator` repeats; null for the sample. */
  denominator: TableLink | null;
  /** Leads to further rows that include each row's patients: a subtheme's patients are among those of its theme. */
  within: TableLink[];
  /** The dimension of which each patient has one level. Counts over its levels add up to the denominator. */
  partition: string | null;
  /** The dimension of which each patient of the denominator has one level or more. */
  covers: string | null;
  /** The levels of a dimension that no patient has together with another level of it. Absent where there are none. */
  alone?: Record<string, string[]>;
  /** The values of rows that count nobody, as everyone knows who reads what the levels are. Absent where there are none. */
  nobody?: Array<Record<string, string>>;
};

/**
 * Leads from a row to a row of another table, or of the same, with the same `group`. `on` maps columns of this table to
 * the columns of the other that have the same values; `where` gives further values of the other row.
 */
export type TableLink = {table: string; on: Record<string, string>; where?: Record<string, string>};

/** A released table. `columns` are the keys of its rows, in order: dimensions, labels, `patients`, `denominator`. */
export type ReleasedTable = TableStructure & {
  columns: string[];
  rows: Row[];
  /** Where levels without a released number are left out: the values of the dimensions beside the level and `group`. */
  unlisted: Array<Record<string, string>>;
  coarser: CoarserLevel[];
};

/** The name of a released table by a further characteristic, as a site has it. */
export function nameTableBy(table: string, by: string): string {
  return `${table}-by-${by}`;
}

/** That a table is not released by what a reader compares. */
export class NotReleasedBy extends Error {
  override readonly name = "NotReleasedBy";
}

/**
 * The rows of released tables by another characteristic than the study's own groups: `group` is a level of it, or `all`. The
 * rows of `all` that a table has too repeat it. Sizes of these groups may be withheld.
 */
export type ReleasedGrouping = {by: string; tables: Array<{name: string; rows: Row[]}>};

/**
 * A level of the partition that combines levels, some of which others know by name, from print or from an earlier release.
 * Whoever knows the number of such a part can subtract it.
 */
export type CoarserLevel = {
  /** The values of the dimensions beside the level and `group`. */
  where: Record<string, string>;
  level: string;
  /** The parts that are known by name. */
  of: string[];
  /** Whether it has no other parts. */
  complete: boolean;
};
