import {randomUUID} from "node:crypto";
import {cp, mkdir, rm, symlink} from "node:fs/promises";
import {basename, join} from "node:path";
import {projectRoot, siteSource} from "../disk/paths.js";
import {resetFrameworkCache} from "./framework.js";

/** A folder in which one site is built: a copy of the sources with a cache of its own, and what was prepared for it. */
export type Workplace = {root: string; prepared: string; remove(): Promise<void>};

/** How a workplace is filled. */
export type Filling = {
  /** Prepares what the pages show, somewhere under a folder, and returns where it is. */
  prepare(folder: string): Promise<string>;
  /** Changes the copy of the sources where the pages must be others. */
  change?(root: string, prepared: string): Promise<void>;
};

/**
 * Makes a workplace. Framework keeps its cache under the source root, so two builds on one root could each show rows of
 * the other's extract.
 * @throws what preparing throws
 */
export async function openWorkplace({prepare, change}: Filling): Promise<Workplace> {
  const folder = join(projectRoot, ".casebook", `build.${randomUUID()}`);
  const remove = () => rm(folder, {recursive: true, force: true});
  const root = join(folder, "src");
  try {
    await mkdir(folder, {recursive: true});
    const prepared = await prepare(join(folder, "prepared"));
    await cp(siteSource, root, {recursive: true, filter: (path) => basename(path) !== ".observablehq"});
    await change?.(root, prepared);
    await symlink(join(projectRoot, "loaders"), join(folder, "loaders"), "junction");
    await resetFrameworkCache(root, prepared);
    return {root, prepared, remove};
  } catch (error) {
    await remove();
    throw error;
  }
}
