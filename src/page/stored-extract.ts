import {createStore, delMany, entries, get, setMany} from "idb-keyval";
import type {OpenedExtract} from "./opened-extract.js";

/** How long an own extract is kept that nobody has closed, in milliseconds. */
const kept = 12 * 3_600_000;

type Part = "head" | "results" | "tables";

let opened: ReturnType<typeof createStore> | undefined;

/** A database of the site's own in the reader's browser. */
function extractStore(): ReturnType<typeof createStore> {
  opened ??= createStore("casebook-own-extract", "parts");
  return opened;
}

/** Keeps an extract in the reader's browser, where the site's other pages find it. */
export async function storeExtract({head, results, tables}: OpenedExtract): Promise<void> {
  const parts = {head, results, tables};
  await setMany(
    Object.entries(parts).map(([part, value]) => [`${head.id}/${part}`, value] as [string, unknown]),
    extractStore()
  );
}

/** A part of an extract that is kept, or undefined where it is not there any more. */
export async function readStoredPart<P extends Part>(
  id: string,
  part: P
): Promise<OpenedExtract[P] | undefined> {
  return get<OpenedExtract[P]>(`${id}/${part}`, extractStore());
}

/** Takes an extract off the shelf: nothing of it is left in the browser. */
export async function discardExtract(id: string): Promise<void> {
  await delMany(
    (["head", "results", "tables"] as const).map((part) => `${id}/${part}`),
    extractStore()
  );
}

/** Takes every extract off the shelf that was opened long ago and never closed. */
export async function discardOldExtracts(now = Date.now()): Promise<void> {
  for (const [name, value] of await entries<string, unknown>(extractStore())) {
    if (!name.endsWith("/head")) continue;
    const {id, opened: when} = value as OpenedExtract["head"];
    if (now - when > kept) await discardExtract(id);
  }
}
