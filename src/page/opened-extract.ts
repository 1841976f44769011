import type {PageFrame} from "../text/page-frame.js";

/** A reader's own extract, with everything that the pages would otherwise fetch from the site. */
export type OpenedExtract = {
  head: {
    id: string;
    /** The name of the extract, or of the files that it was made from. */
    name: string;
    /** When it was opened, in milliseconds since 1970. */
    opened: number;
    /** What stands around the pages that show it. */
    frame: PageFrame;
    /** The names of the pages that it has something for and this site lacks. */
    lacking: string[];
  };
  /** The results by name, as the site has them in `results/`: each query's rows, `study`, `tables`, `pages` and `derived`. */
  results: Record<string, unknown>;
  /** Every table as an Arrow stream, by name. */
  tables: Record<string, Uint8Array>;
};

/** Under this key a tab stores the identifier of the extract that it shows. */
const key = "casebook-opened-extract";

/** The identifier of the reader's own extract that this tab shows; undefined where it shows the site's. */
export function openedExtractId(): string | undefined {
  try {
    return globalThis.sessionStorage?.getItem(key) ?? undefined;
  } catch {
    return undefined; // the reader may forbid storage
  }
}

/** Makes every page that this tab loads from now on show the reader's own extract; undefined for the site's. */
export function showOpenedExtract(id: string | undefined): void {
  if (id === undefined) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, id);
}
