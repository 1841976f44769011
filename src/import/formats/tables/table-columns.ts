/** The meaning of a table's columns. A long table has `code`; a wide one has `codes`. */
export type TableColumns = {
  /** Undefined or empty where each row is a case. */
  case: string | undefined;
  /** Whether a row without a case is of the case above it. */
  blankCase?: "above" | undefined;
  text: string | undefined;
  coder: string | undefined;
  /** Empty where nobody knows it yet. Several, from the top, where each holds a level of the code's path. */
  code: string | string[] | undefined;
  codes: WideColumn[];
  /** Columns of marks that say, one a coder and named after it, whether the coder put the row's code. */
  coders?: string[] | undefined;
  /** Whether the cells under `codes` are the coded passages themselves, as in a framework matrix, and no marks. */
  cells?: "marks" | "passages" | undefined;
  /** What it means that all cells of a coder in a row are empty, where the mapping says it. */
  blankMark?: "no" | "not read" | undefined;
  /** What separates the codes in a cell that lists several. */
  separator: string | undefined;
  /** The line of the header, where the import takes another for it. */
  header?: number | undefined;
  /** How many rows the header has, where the import takes more or fewer for it. */
  headerRows?: number | undefined;
  /** Whether hidden rows of a sheet are left out. */
  hidden?: "read" | "left out" | undefined;
  /** Further columns, which become variables of the case. */
  variables: string[];
};

/** Where the header of a table is, as far as a mapping says it: its first line, and how many rows it has. */
export type HeaderPlace = Pick<TableColumns, "header" | "headerRows">;

/** A column of a wide table: its code, and its coder where each coder has a column. */
export type WideColumn = {column: string; code: string; coder: string | undefined};

/** Columns that a person named; an empty text is none, and what is undefined is guessed. */
export type ToldColumns = {case?: string; text?: string; code?: string};
