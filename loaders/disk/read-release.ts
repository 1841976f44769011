import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Release} from "../../src/model/release.js";
import {UserError} from "../../src/text/errors.js";
/** Where a site says all that it was made of. */
export const releaseFile = "release.json";

/**
 * A release from the text of its `release.json`.
 * @throws UserError when it is none
 */
export function parseRelease(text: string, path: string): Release {
  try {
    const release = JSON.parse(text) as Release;
    if (release.casebook === "release" && release.version === 1 && isWhole(release)) return release;
  } catch {
    // refused below
  }
  throw new UserError(`${path} is no release.json of this version of Casebook`);
}

/** Whether all parts of a release are there, whatever stands in them. */
function isWhole({study, rules, tables, refused, codebook, reported, variables}: Release): boolean {
  const isThing = (value: unknown) => typeof value === "object" && value !== null;
  const areThings = (values: unknown) => Array.isArray(values) && values.every(isThing);
  return (
    [study, rules].every(isThing) &&
    [tables, refused, codebook, reported, variables].every(areThings) &&
    tables.every(({name, dimensions, labels, columns, within, rows, unlisted, coarser}) => {
      const lists = [dimensions, labels, columns];
      return (
        typeof name === "string" &&
        lists.every(Array.isArray) &&
        [within, rows, unlisted, coarser].every(areThings)
      );
    })
  );
}

/** The release that a site was made of, and the bytes of its file; undefined where it has none. */
export async function readRelease(site: string): Promise<{release: Release; text: string} | undefined> {
  const path = join(site, releaseFile);
  const text = await readFile(path, "utf8").catch(() => undefined);
  return text === undefined ? undefined : {release: parseRelease(text, path), text};
}

/** A release as the bytes of its file. */
export function serialiseRelease(release: Release): string {
  return `${JSON.stringify(release, null, 1)}\n`;
}
