import {writeFile} from "node:fs/promises";
import {relative, resolve} from "node:path";
import {UserError} from "../errors.js";
import type {Interval} from "./audit-tables.js";

/**
 * Writes the intervals of withheld numbers into a file that its owner alone may read.
 * @throws UserError when the file would be in the site, since intervals disclose
 */
export async function writeIntervals(
  path: string,
  site: string,
  intervals: readonly Interval[]
): Promise<void> {
  const within = relative(resolve(site), resolve(path));
  if (!within.startsWith(".."))
    throw new UserError(`${path} is in the site; intervals disclose and stay outside it`);
  await writeFile(path, `${JSON.stringify(intervals, null, 1)}\n`, {mode: 0o600});
}
