import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Release} from "../../../src/release/release.js";
import {UserError} from "../../errors.js";
import {releaseFile} from "./write-prepared.js";

/**
 * A release from the text of its `release.json`.
 * @throws UserError when it is none
 */
export function parseRelease(text: string, path: string): Release {
  try {
    const release = JSON.parse(text) as Release;
    if (release.casebook === "release" && release.version === 1 && Array.isArray(release.tables))
      return release;
  } catch {
    // told below
  }
  throw new UserError(`${path} is no release.json of this version of Casebook`);
}

/** The release that a site was made of, and the bytes of its file; undefined where it has none. */
export async function readRelease(site: string): Promise<{release: Release; text: string} | undefined> {
  const path = join(site, releaseFile);
  const text = await readFile(path, "utf8").catch(() => undefined);
  return text === undefined ? undefined : {release: parseRelease(text, path), text};
}
