import {writeFile} from "node:fs/promises";
import {relative, resolve} from "node:path";
import {UserError} from "../../src/text/errors.js";

/**
 * Writes what discloses, such as the intervals of withheld numbers, as JSON into a file that only its owner may read.
 * @throws UserError when the file would be in the site
 */
export async function writePrivate(path: string, site: string, contents: unknown): Promise<void> {
  const within = relative(resolve(site), resolve(path));
  if (!within.startsWith(".."))
    throw new UserError(`${path} is in the site; it discloses and stays outside it`);
  await writeFile(path, `${JSON.stringify(contents, null, 1)}\n`, {mode: 0o600});
}
