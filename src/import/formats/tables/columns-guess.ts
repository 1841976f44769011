/** Columns that are taken for something, the reasons, and what a person must decide about them. */
export type ColumnsGuess<Column = string> = {columns: Column[]; why: string[]; unsure: string[]};

/** The guess of nothing. */
export const noGuess: ColumnsGuess<never> = {columns: [], why: [], unsure: []};
