import {randomUUID} from "node:crypto";
import {mkdir, rm} from "node:fs/promises";
import {join} from "node:path";
import {copyFolder} from "../disk/copy-folder.js";
import {projectRoot, siteSource} from "../disk/paths.js";
import {cacheAssets, cachePrepared, resetFrameworkCache} from "./framework.js";

/**
 * A folder in which one site is built, two folders deep in the project: in it a copy of the sources with a cache of its
 * own, and what was prepared for it.
 */
export type Workspace = {folder: string; root: string; prepared: string; remove(): Promise<void>};

/** How a workspace is filled. */
export type Filling = {
  /** Where the workspace is, in `.casebook`; a folder of its own unless given. */
  workspace?: string;
  /** Prepares what the pages show, in a folder that is not there yet. */
  prepare(folder: string): Promise<void>;
  /** Changes the copy of the sources where the pages must be others. */
  change?(root: string, prepared: string): Promise<void>;
};

/**
 * Makes a workspace. Framework keeps its cache under the source root, so two builds on one root could each show rows of
 * the other's extract.
 * @throws what preparing throws
 */
export async function openWorkspace({
  workspace: folder = join(projectRoot, ".casebook", `build.${randomUUID()}`),
  prepare,
  change
}: Filling): Promise<Workspace> {
  const remove = () => rm(folder, {recursive: true, force: true});
  const root = join(folder, "src");
  try {
    await mkdir(folder, {recursive: true});
    const copying = copySources(root);
    const prepared = join(folder, "prepared");
    await allDone([prepare(prepared), copying]);
    await change?.(root, prepared);
    await cachePrepared(root, prepared);
    return {folder, root, prepared, remove};
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Copies the sources of the site, and puts beside them what every site needs. */
async function copySources(root: string): Promise<void> {
  await copyFolder(siteSource, root, (path) => !path.startsWith(".observablehq/"));
  await resetFrameworkCache(root);
  await cacheAssets(root);
}

/** Waits for all, so that nothing is written any more when one has failed. */
async function allDone(tasks: Array<Promise<void>>): Promise<void> {
  await Promise.allSettled(tasks);
  await Promise.all(tasks);
}
