/** What the site's pages need of the reader's own extract: what they would otherwise fetch. */
export type OpenedExtract = {
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
/** Under this name a tab remembers that it shows the reader's own extract. */
const key = "casebook-own-extract";

/** The identifier of the reader's own extract, while this tab shows one instead of the site's. */
export function openedExtractId(): string | undefined {
  try {
    return globalThis.sessionStorage?.getItem(key) ?? undefined;
  } catch {
    return undefined; // storage may be forbidden
  }
}

/** Makes this tab show the reader's own extract on every page from the next one on; undefined for the site's. */
export function showOpenedExtract(id: string | undefined): void {
  if (id === undefined) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, id);
}
