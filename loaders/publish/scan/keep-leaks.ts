import {mkdir, rm} from "node:fs/promises";
import {join} from "node:path";
import {writePrivate} from "../../audit/compare-sites.js";
import type {Leak} from "./scan-site.js";

/** Where the build says what it found of the extract in a site. */
const leaksFile = "leaks.private.json";

/**
 * Says what was found in a site that must not leave, in a file beside its report that its owner alone may read; an earlier
 * one goes.
 * @returns where it is said; undefined where nothing was found
 */
export async function keepLeaks(
  report: string,
  site: string,
  leaks: readonly Leak[]
): Promise<string | undefined> {
  const path = join(report, leaksFile);
  await rm(path, {force: true});
  if (leaks.length === 0) return;
  await mkdir(report, {recursive: true});
  await writePrivate(path, site, leaks);
  return path;
}
