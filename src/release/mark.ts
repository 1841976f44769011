/** Stands where a number is withheld, in figures and tables: the same whether it was small itself or had to go with another. */
export const withheldMark = "‡";

/** The word for it, for who hears a page and in sentences. */
export const withheldWord = "withheld";

/** The mark with its word, as a cell of a table and a legend print it. */
export const withheldWords = `${withheldMark} ${withheldWord}`;
