import {createHash} from "node:crypto";
import {createReadStream} from "node:fs";
import {join} from "node:path";
import type {Extract} from "../disk/read-extract.js";

/** The SHA-256 of an extract's description and its files, in the order of the description: the same for the same bytes. */
export async function fingerprint({directory, package: {resources}}: Extract): Promise<string> {
  const hash = createHash("sha256");
  for (const file of ["datapackage.json", ...resources.map(({path}) => path)]) {
    hash.update(`\0${file}\0`);
    for await (const chunk of createReadStream(join(directory, file))) hash.update(chunk);
  }
  return hash.digest("hex");
}
