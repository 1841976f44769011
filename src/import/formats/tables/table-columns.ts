/** The meaning of a table's columns. A long table has `code`; a wide one has `codes`. */
export type TableColumns = {
  case: string;
  text: string | undefined;
  coder: string | undefined;
  code: string | undefined;
  codes: WideColumn[];
  /** What separates the codes in a cell that lists several. */
  separator: string | undefined;
  /** Further columns, which become variables of the case. */
  variables: string[];
};

/** A column of a wide table: its code, and its coder where each coder has a column. */
export type WideColumn = {column: string; code: string; coder: string | undefined};
