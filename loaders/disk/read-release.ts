import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Release} from "../../src/model/release.js";
import {UserError} from "../../src/text/errors.js";
import {showValue} from "../../src/text/message-words.js";
import {findMisshapen} from "./release-form.js";

/** Where a site says all that it was made of. */
export const releaseFile = "release.json";

/**
 * A release from the text of its `release.json`.
 * @throws UserError when it is none, with the first places that are not as they must be
 */
export function parseRelease(text: string, path: string): Release {
  const release = parseJson(text) as Partial<Release> | null | undefined;
  const isOne = release?.casebook === "release" && release.version === 1;
  const misshapen = isOne ? findMisshapen(release) : [];
  if (isOne && misshapen.length === 0) return release as Release;
  const places = misshapen.slice(0, 5).map((place) => `${showValue(place)} is not as a release has it`);
  throw new UserError([`${path} is not a release.json of this version of Casebook`, ...places].join("\n"));
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
