import {createHash} from "node:crypto";
import {createReadStream} from "node:fs";
import {readdir} from "node:fs/promises";
import {join} from "node:path";
import {projectRoot} from "./paths.js";

const analysis = ["queries", "stats", "analysis", "extract", "model", "text"];

const sources = ["loaders", ...analysis.map((folder) => `src/${folder}`), "package-lock.json"];

/**
 * A fingerprint of everything that prepared files depend on: the extract's bytes, the loaders and the queries.
 * It changes exactly when an earlier preparation can no longer be trusted.
 */
export async function prepareKey(extract: string): Promise<string> {
  return fingerprintOf([extract, ...sources.map((source) => join(projectRoot, source))]);
}

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

async function filesUnder(path: string): Promise<string[]> {
  const entries = await readdir(path, {withFileTypes: true, recursive: true}).catch(() => null);
  if (!entries) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
