import {createHash} from "node:crypto";
import {createReadStream} from "node:fs";
import {readdir} from "node:fs/promises";
import {join} from "node:path";
import type {Extract} from "./read-extract.js";

/** A fingerprint of files, or of all files in folders, and of whatever else a piece of work depends on. */
export async function fingerprintOf(paths: readonly string[], besides = ""): Promise<string> {
  const hash = createHash("sha256").update(besides);
  for (const path of paths) {
    for (const file of await filesUnder(path)) {
      hash.update(`\0${file.slice(path.length)}\0`);
      for await (const chunk of createReadStream(file)) hash.update(chunk);
    }
  }
  return hash.digest("hex").slice(0, 16);
}

/** The SHA-256 of an extract's description and its files, in the order of the description: the same for the same bytes. */
export async function fingerprint({directory, package: {resources}}: Extract): Promise<string> {
  const hash = createHash("sha256");
  for (const file of ["datapackage.json", ...resources.map(({path}) => path)]) {
    hash.update(`\0${file}\0`);
    for await (const chunk of createReadStream(join(directory, file))) hash.update(chunk);
  }
  return hash.digest("hex");
}

async function filesUnder(path: string): Promise<string[]> {
  const entries = await readdir(path, {withFileTypes: true, recursive: true}).catch(() => null);
  if (!entries) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
