import {openedExtractId} from "./opened-extract.js";

/** Tables as Arrow streams, by name. */
export type ArrowTables = Array<readonly [name: string, stream: Uint8Array]>;

/**
 * Loads tables by name: from the site's files, or from the reader's own extract while this tab shows one.
 * @throws Error when a table cannot be loaded
 */
export async function loadTables(files: Record<string, string>, signal: AbortSignal): Promise<ArrowTables> {
  const id = openedExtractId();
  return id === undefined ? fetchTables(files, signal) : readStoredTables(id, Object.keys(files));
}

async function readStoredTables(id: string, names: readonly string[]): Promise<ArrowTables> {
  const {readStoredPart} = await import("./stored-extract.js");
  const tables = await readStoredPart(id, "tables");
  return names.map((name) => {
    const stream = tables?.[name];
    if (!stream) throw new Error("your extract is not there any more; open it again");
    return [name, stream] as const;
  });
}

async function fetchTables(files: Record<string, string>, signal: AbortSignal): Promise<ArrowTables> {
  const {parquetToArrow} = await import("../engine/parquet-to-arrow.js");
  return Promise.all(
    Object.entries(files).map(
      async ([name, href]) => [name, await parquetToArrow(await fetchWhole(href, signal))] as const
    )
  );
}

/** Fetches a whole file: requests for ranges of it fail on reload in some browsers. */
async function fetchWhole(href: string, signal: AbortSignal): Promise<ArrayBuffer> {
  const response = await fetch(href, {signal}).catch((error: unknown) => {
    throw new Error("a table could not be fetched", {cause: error});
  });
  if (!response.ok) throw new Error(`a table could not be fetched (status ${response.status})`);
  return response.arrayBuffer();
}
