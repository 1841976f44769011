import {createStore, delMany, entries, get, setMany} from "idb-keyval";
import type {OpenedExtract} from "./opened-extract.js";

/** How long an extract stays that is not closed, in milliseconds. */
const maxAge = 12 * 3_600_000;

type Part = "head" | "results" | "tables";

let store: ReturnType<typeof createStore> | undefined;

/** The site's database in the reader's browser. */
function extractStore(): ReturnType<typeof createStore> {
  store ??= createStore("casebook-opened-extract", "parts");
  return store;
}

/** Stores an extract in the reader's browser, where the site's other pages find it. */
export async function storeExtract({head, results, tables}: OpenedExtract): Promise<void> {
  const parts = {head, results, tables};
  await setMany(
    Object.entries(parts).map(([part, value]) => [`${head.id}/${part}`, value] as [string, unknown]),
    extractStore()
  );
}

/** Reads a part of a stored extract; undefined where it is no longer there. */
export async function readStoredPart<P extends Part>(
  id: string,
  part: P
): Promise<OpenedExtract[P] | undefined> {
  return get<OpenedExtract[P]>(`${id}/${part}`, extractStore());
}

/** Deletes an extract from the browser. */
export async function discardExtract(id: string): Promise<void> {
  await delMany(
    (["head", "results", "tables"] as const).map((part) => `${id}/${part}`),
    extractStore()
  );
}

/** Deletes every extract that was opened more than twelve hours ago and not closed. */
export async function discardOldExtracts(now = Date.now()): Promise<void> {
  for (const [name, value] of await entries<string, unknown>(extractStore())) {
    if (!name.endsWith("/head")) continue;
    const {id, opened: when} = value as OpenedExtract["head"];
    if (now - when > maxAge) await discardExtract(id);
  }
}
