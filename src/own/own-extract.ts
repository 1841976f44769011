/** What the site's pages need of the reader's own extract: what they would otherwise fetch. */
export type OwnExtract = {
  head: {
    id: string;
    /** What the reader has dropped, by its name. */
    name: string;
    /** When it was opened, in milliseconds since 1970. */
    opened: number;
  };
  /** Each query's rows, and `study`, `tables` and `derived`, by name: what stands in `results/` of the site. */
  results: Record<string, unknown>;
  /** Every table as an Arrow stream, by name. */
  tables: Record<string, Uint8Array>;
};
