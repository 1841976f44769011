import {createHash} from "node:crypto";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {projectRoot} from "../disk/paths.js";
import {writeAllWhole} from "../disk/write-whole.js";

/** Beside the installed packages, and removed with them. */
const folder = join(projectRoot, "node_modules/.cache/casebook");

/**
 * The bytes that `make` gives: work that depends on installed packages alone is done once, and kept beside them.
 * @param dependsOn all that the bytes depend on besides the lock file, which names every package's version
 */
export async function keepWithPackages(
  dependsOn: unknown,
  make: () => Promise<Uint8Array>
): Promise<Uint8Array> {
  const hash = createHash("sha256").update(JSON.stringify(dependsOn));
  hash.update(await readFile(join(projectRoot, "package-lock.json")));
  const path = join(folder, hash.digest("hex").slice(0, 16));
  const known = await readFile(path).catch(() => undefined);
  if (known) return known;
  const bytes = await make();
  await writeAllWhole(new Map([[path, bytes]])).catch(() => undefined); // packages may be where nobody may write
  return bytes;
}
