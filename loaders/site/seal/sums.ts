import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {sha256} from "../../disk/fingerprint.js";
import {listFiles} from "../../disk/list-files.js";

/** Where the checksums of a site stand. */
export const sumsFile = "SHA256SUMS";

/** Writes the SHA-256 of every file of a site but this one, sorted by name, for `sha256sum --check SHA256SUMS`. */
export async function writeSums(site: string): Promise<void> {
  const lines: string[] = [];
  for (const file of await listFiles(site)) {
    if (file !== sumsFile) lines.push(`${await sha256(join(site, file))}  ${file}\n`);
  }
  await writeFile(join(site, sumsFile), lines.join(""));
}
