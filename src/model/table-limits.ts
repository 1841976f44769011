/** What is read of a table of text. More is a mistake, or meant to exhaust the memory. */
export type TableLimits = {
  /** Bytes of a cell, with its quotes. */
  readonly cellBytes: number;
  /** Cells in a row: as many as a spreadsheet has. */
  readonly columns: number;
};

/** The limits of every table that is read: of an extract, of an import, on disk and in the browser. */
export const tableLimits: TableLimits = {cellBytes: 16 * 2 ** 20, columns: 16_384};

/** The maximum number of levels of a code tree. No codebook that people use comes near it. */
export const maxCodeLevels = 100;

/** Where a table is beyond its limits. `column` counts from 0. */
export type Excess = {readonly of: keyof TableLimits; readonly line: number; readonly column: number};

/** Says that a cell or a row is beyond the limits, as the end of a sentence that begins with its place. */
export function describeExcess({of}: Pick<Excess, "of">): string {
  return of === "cellBytes"
    ? `has more than the ${tableLimits.cellBytes / 2 ** 20} MB that are read of a cell; close the quote that is open, or shorten the text`
    : `has more than the ${tableLimits.columns} columns that are read; leave out what is not needed, or save the table again`;
}
