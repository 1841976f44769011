import {createHash} from "node:crypto";
import {sha256} from "../../disk/fingerprint.js";
import {readPlainFiles} from "../../disk/plain-files.js";

/** A file of a site: its path from the site's folder with `/` between names, its SHA-256 and its size. */
export type SiteFile = {path: string; sha256: string; bytes: number};

/**
 * Every file of a site, hidden ones too, in the order of their paths' characters.
 * @throws UserError when there is no such folder, when anything in it is no plain file, or when it changes meanwhile
 */
export async function readSiteFiles(folder: string): Promise<SiteFile[]> {
  const files = await readPlainFiles(folder, sha256);
  return files.map(({path, bytes, content}) => ({path, sha256: content, bytes}));
}

/** The one hash of a site: the SHA-256 of its sorted lines “sha256  path”, as `sha256sum` prints them. */
export function hashSite(files: readonly SiteFile[]): string {
  const lines = files.map(({sha256: sum, path}) => `${sum}  ${path}\n`).sort();
  return createHash("sha256").update(lines.join("")).digest("hex");
}

/** A sentence for each file of a folder that differs from the expected ones, as `writtenIn` has them. */
export function describeDifferences(
  folder: string,
  expected: readonly SiteFile[],
  found: readonly SiteFile[],
  writtenIn: string
): string[] {
  const before = new Map(expected.map((file) => [file.path, file]));
  const now = new Set(found.map(({path}) => path));
  return [
    ...found.flatMap(({path, sha256: sum, bytes}) => {
      const file = before.get(path);
      if (file === undefined) return [`${folder}/${path}: is not in ${writtenIn}`];
      const same = file.sha256 === sum && file.bytes === bytes;
      return same ? [] : [`${folder}/${path}: has other bytes than ${writtenIn} says`];
    }),
    ...[...before.keys()]
      .filter((path) => !now.has(path))
      .map((path) => `${folder}/${path}: is missing, and ${writtenIn} has it`)
  ];
}
