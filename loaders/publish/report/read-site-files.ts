import {createHash} from "node:crypto";
import {readdir, stat} from "node:fs/promises";
import {join, relative, sep} from "node:path";
import {UserError} from "../../../src/text/errors.js";
import {sha256} from "../../disk/fingerprint.js";

/** A file of a site: its path from the site's folder with `/` between names, its SHA-256 and its size. */
export type SiteFile = {path: string; sha256: string; bytes: number};

/**
 * Every file under a folder, hidden ones too, in the order of their paths' characters.
 * @throws UserError when there is no such folder, or when it holds what is neither a file nor a folder, such as a link
 */
export async function readSiteFiles(folder: string): Promise<SiteFile[]> {
  const entries = await readdir(folder, {withFileTypes: true, recursive: true}).catch(() => {
    throw new UserError(`${folder} is not a folder that can be read; name the folder of the site`);
  });
  const pathOf = (entry: (typeof entries)[number]) =>
    relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/");
  const strange = entries.filter((entry) => !entry.isFile() && !entry.isDirectory()).map(pathOf);
  if (strange.length > 0)
    throw new UserError(
      strange
        .sort()
        .map((path) => `${folder}/${path}: is neither a file nor a folder, as all of a site must be`)
        .join("\n")
    );
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(pathOf)
    .sort();
  const files: SiteFile[] = [];
  for (const path of paths) {
    const file = join(folder, path);
    files.push({path, sha256: await sha256(file), bytes: (await stat(file)).size});
  }
  return files;
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
