import {copyFile, mkdir} from "node:fs/promises";
import {dirname, join} from "node:path";
import {listFiles} from "./list-files.js";

/**
 * Copies the files of a folder into another. Node's own `cp` also looks at the folders around it, which a confined process
 * may not.
 * @param isWanted whether a file is copied, by its path from the folder
 */
export async function copyFolder(
  from: string,
  to: string,
  isWanted: (path: string) => boolean = () => true
): Promise<void> {
  for (const path of (await listFiles(from)).filter(isWanted)) {
    await mkdir(dirname(join(to, path)), {recursive: true});
    await copyFile(join(from, path), join(to, path));
  }
}
