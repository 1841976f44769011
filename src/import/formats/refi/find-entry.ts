import type {ArchiveEntry} from "../archive/open-archive.js";

/** The entry that a path means, or why there is none, as the end of a sentence that begins with the source's name. */
export type Found = {entry: ArchiveEntry} | {missing: string};

/**
 * Finds entries by the paths that a project gives: `internal://NAME`, which is in the folder of sources, `sources/NAME`,
 * the bare name, or where there is none of these the one file of that name in any folder. Neither case matters, nor
 * Unicode's two ways of writing accents, nor percent signs for spaces. `base` is the folder of the archive that holds the
 * project's document, empty for the top.
 */
export function entryFinder(entries: readonly ArchiveEntry[], base = ""): (path: string) => Found {
  const byName = new Map<string, ArchiveEntry>();
  const byLastName = new Map<string, ArchiveEntry | undefined>();
  for (const entry of entries) {
    byName.set(fold(entry.name), entry);
    const last = lastName(entry.name);
    byLastName.set(last, byLastName.has(last) ? undefined : entry);
  }
  return (path) => {
    const outside = /^(relative|absolute|file|https?):\/\//i.exec(path);
    if (outside !== null) return {missing: `its file is kept outside the archive, at ${path}`};
    const inside = path
      .replace(/^internal:\/\//i, "")
      .replaceAll("\\", "/")
      .replace(/^(\.?\/)+/, "");
    for (const name of [inside, decoded(inside)]) {
      for (const folder of [`${base}sources/`, base, "sources/", ""]) {
        const entry = byName.get(fold(folder + name));
        if (entry !== undefined) return {entry};
      }
    }
    const elsewhere = byLastName.get(lastName(inside)) ?? byLastName.get(lastName(decoded(inside)));
    if (elsewhere !== undefined) return {entry: elsewhere};
    return {missing: `its file ${inside} is not in the archive`};
  };
}

function lastName(name: string): string {
  return fold(name.slice(name.lastIndexOf("/") + 1));
}

function fold(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
