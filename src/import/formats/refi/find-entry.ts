import {FileFault} from "../../../text/errors.js";
import type {Archive, ArchiveEntry} from "../archive/open-archive.js";

/** The entry that a path means, or why there is none, as the end of a sentence that begins with the source's name. */
type EntryOrReason = {entry: ArchiveEntry} | {missing: string};

/**
 * Where a project's files are looked up: in its archive, or among the files given beside it. `base` is the folder that
 * holds the project's document, empty for the top.
 */
export type FilePlace = {archive: Archive; base: string; isBeside: boolean};

/**
 * Makes a function that finds entries by the paths in a project: `internal://NAME`, which is in the folder of sources,
 * `sources/NAME`, the bare name, or else the only file of that name in any folder. Case does not matter, nor Unicode's
 * two ways of writing accents, nor percent signs for spaces. A path out of the archive (`relative://`, `absolute://`) is
 * followed among files that were given, and nowhere else: by its end, from the folder of the document.
 */
export function makeEntryFinder(
  entries: readonly ArchiveEntry[],
  base = "",
  isBeside = false
): (path: string) => EntryOrReason {
  const byName = new Map<string, ArchiveEntry | undefined>();
  const byLastName = new Map<string, ArchiveEntry | undefined>();
  for (const entry of entries)
    for (const [map, name] of [
      [byName, fold(entry.name)],
      [byLastName, findLastName(entry.name)]
    ] as const)
      map.set(name, map.has(name) ? undefined : entry);
  return (path) => {
    const scheme = /^(relative|absolute|file|https?):\/\//i.exec(path)?.[1]?.toLowerCase();
    if (scheme !== undefined && (!isBeside || scheme.startsWith("http")))
      return {missing: `its file is kept outside the archive, at ${path}`};
    const inside = path
      .replace(/^[a-z]+:\/\//i, "")
      .replaceAll("\\", "/")
      .replace(/^(\.?\/)+/, "");
    const folders = scheme === undefined ? [`${base}sources/`, base, "sources/", ""] : [base];
    const names = [inside, decodePath(inside)].flatMap((name) =>
      scheme === undefined ? [name] : listEnds(name)
    );
    for (const name of names) {
      for (const folder of folders) {
        const entry = byName.get(fold(folder + name));
        if (entry !== undefined) return {entry};
      }
    }
    const elsewhere =
      byLastName.get(findLastName(inside)) ?? byLastName.get(findLastName(decodePath(inside)));
    if (elsewhere !== undefined) return {entry: elsewhere};
    return {missing: `its file ${inside} is not ${isBeside ? "among the files given" : "in the archive"}`};
  };
}

/** The ends of a path at its folders, the longest first, without steps up: `a/../b/c.txt`, `b/c.txt`, `c.txt`. */
function listEnds(path: string): string[] {
  const names = path.split("/").filter((name) => name !== "" && name !== "." && name !== "..");
  return names.map((_, at) => names.slice(at).join("/"));
}

/**
 * Finds the one entry of an archive whose name ends in `ending`, such as ".qde", in any case and folder. Where there is
 * none, takes the one at the top that ends in ".xml" or has no ending. Of several, takes the one named "project", else
 * the one nearest the top. Throws a `FileFault` where there is none, or where two are equally near.
 */
export function findOnlyEntry(file: string, archive: Archive, ending: string): ArchiveEntry {
  const proper = archive.entries.filter(({name}) => !/(^|\/)(__MACOSX\/|\._)/.test(name));
  const fitting = proper.filter(({name}) => name.toLowerCase().endsWith(ending));
  const found = fitting.length > 0 ? fitting : proper.filter(({name}) => /^[^/]*\.xml$|^[^/.]+$/i.test(name));
  const named = found.filter(({name}) => /(^|\/)project\.[a-z]+$/i.test(name));
  const wanted = named.length > 0 ? named : found;
  const depth = ({name}: ArchiveEntry): number => name.split("/").length;
  const [first, second] = [...wanted].sort((one, other) => depth(one) - depth(other));
  if (first === undefined) {
    const [held] = archive.entries;
    const holds =
      held === undefined
        ? "the archive is empty"
        : `the archive holds ${JSON.stringify(held.name)} and no *${ending}`;
    throw new FileFault(`${file}: ${holds}; export the project as REFI-QDA`);
  }
  if (second !== undefined && depth(first) === depth(second)) {
    throw new FileFault(
      `${file}: the archive holds two documents, ${JSON.stringify(first.name)} and ${JSON.stringify(second.name)}; pack each project by itself`
    );
  }
  return first;
}

function findLastName(name: string): string {
  return fold(name.slice(name.lastIndexOf("/") + 1));
}

function fold(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

function decodePath(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
