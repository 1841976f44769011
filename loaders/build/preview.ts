import {readdir, utimes, watch} from "node:fs/promises";
import {join, resolve} from "node:path";
import {UserError} from "../../src/text/errors.js";
import {siteSource} from "../disk/paths.js";
import {queriesDirectory} from "../results/run-queries.js";
import {cacheAssets, cachePrepared, resetFrameworkCache, runFramework} from "../site/framework.js";
import {prepare} from "./prepare.js";

/**
 * Serves the notebook with live reload until it is stopped. When the extract or a query changes, the extract is read
 * again and open pages follow. While it has faults, they are printed and the pages keep what they had.
 * @throws ExtractFaults when the extract has faults at the start
 */
export async function previewSite({
  extract,
  port,
  host
}: {
  extract: string;
  port?: string;
  host?: string;
}): Promise<void> {
  const prepared = await prepare(extract);
  await resetFrameworkCache(siteSource);
  await Promise.all([cacheAssets(siteSource), cachePrepared(siteSource, prepared)]);
  for (const directory of [resolve(extract), queriesDirectory, join(queriesDirectory, "views")]) {
    void followChanges(directory, extract);
  }
  const {code, stopped} = await runFramework(
    ["preview", "--no-open", ...(port ? ["--port", port] : []), ...(host ? ["--host", host] : [])],
    {show: true, environment: {EXTRACT: resolve(extract)}}
  );
  if (code !== 0 && !stopped) throw new UserError(`the preview stopped with code ${code}`);
  process.exit(0);
}

async function followChanges(directory: string, extract: string): Promise<void> {
  let pending: NodeJS.Timeout | undefined;
  for await (const _ of watch(directory)) {
    clearTimeout(pending);
    pending = setTimeout(() => void refresh(extract), 200);
  }
}

async function refresh(extract: string): Promise<void> {
  try {
    await prepare(extract);
    await touchLoaders();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  }
}

/** Framework runs a loader again when the loader's own file is newer than what it wrote. */
async function touchLoaders(): Promise<void> {
  const now = new Date();
  for (const folder of ["data", "results"]) {
    const directory = join(siteSource, folder);
    for (const file of await readdir(directory)) await utimes(join(directory, file), now, now);
  }
}
