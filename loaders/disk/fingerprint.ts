import {createHash, type Hash} from "node:crypto";
import {createReadStream} from "node:fs";
import {join} from "node:path";
import {filesOf} from "../../src/extract/data-package.js";
import {listFiles} from "./list-files.js";
import type {Extract} from "./read-extract.js";

/** The SHA-256 of a file, in hexadecimal. */
export async function sha256(path: string): Promise<string> {
  const hash = createHash("sha256");
  await addFile(hash, path);
  return hash.digest("hex");
}

/** A fingerprint of files, or of all files in folders, and of whatever else a piece of work depends on. */
export async function fingerprintOf(paths: readonly string[], besides = ""): Promise<string> {
  const hash = createHash("sha256").update(besides);
  for (const path of paths) {
    const files = await listFiles(path).catch(() => [""]); // a file is no folder
    for (const file of files) {
      hash.update(`\0${file}\0`);
      await addFile(hash, join(path, file));
    }
  }
  return hash.digest("hex").slice(0, 16);
}

/** The SHA-256 of an extract's description and its files, in the order of the description: the same for the same bytes. */
export async function fingerprint({directory, package: described}: Extract): Promise<string> {
  const hash = createHash("sha256");
  for (const file of ["datapackage.json", ...filesOf(described)]) {
    hash.update(`\0${file}\0`);
    await addFile(hash, join(directory, file));
  }
  return hash.digest("hex");
}

async function addFile(hash: Hash, path: string): Promise<void> {
  for await (const chunk of createReadStream(path)) hash.update(chunk);
}
