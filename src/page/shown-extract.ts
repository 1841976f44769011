/** Under this name a tab remembers that it shows the reader's own extract. */
const key = "casebook-own-extract";

/** The identifier of the reader's own extract, while this tab shows one instead of the site's. */
export function ownExtract(): string | undefined {
  try {
    return globalThis.sessionStorage?.getItem(key) ?? undefined;
  } catch {
    return undefined; // storage may be forbidden
  }
}

/** Makes this tab show the reader's own extract on every page from the next one on; undefined for the site's. */
export function showOwnExtract(id: string | undefined): void {
  if (id === undefined) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, id);
}
