import {readdir} from "node:fs/promises";
import {join, relative, sep} from "node:path";

/** The files under a folder, from there, with `/` between names, in the order of their characters on every machine. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {withFileTypes: true, recursive: true});
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    .sort();
}
