import {FileFault} from "../../../text/errors.js";
import type {Archive, ArchiveEntry} from "../archive/open-archive.js";

/**
 * The one entry of an archive whose name ends in `ending`, such as ".qde", whatever its case and folder, or where there is
 * none, the one at the top that ends in ".xml" or in nothing. Of several it is the one named "project", else the one
 * nearest the top. Throws a `FileFault` where there is none, or where two are as near.
 */
export function onlyEntry(file: string, archive: Archive, ending: string): ArchiveEntry {
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
