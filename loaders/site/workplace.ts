import {randomUUID} from "node:crypto";
import {cp, rm, symlink} from "node:fs/promises";
import {basename, join} from "node:path";
import {projectRoot, siteSource} from "../paths.js";
import {prepare} from "../prepare/prepare.js";
import {resetFrameworkCache} from "./framework.js";

/** A folder in which one site is built: a copy of the sources with a cache of its own, and the prepared extract. */
export type Workplace = {root: string; prepared: string; remove(): Promise<void>};

/**
 * Makes a workplace for an extract. Framework keeps its cache under the source root, so two builds on one root could
 * each show rows of the other's extract.
 * @throws ExtractFaults when the extract has faults
 */
export async function openWorkplace(extract: string): Promise<Workplace> {
  const folder = join(projectRoot, ".casebook", `build.${randomUUID()}`);
  const remove = () => rm(folder, {recursive: true, force: true});
  const root = join(folder, "src");
  try {
    const prepared = await prepare(extract, join(folder, "prepared"));
    await cp(siteSource, root, {recursive: true, filter: (path) => basename(path) !== ".observablehq"});
    await symlink(join(projectRoot, "loaders"), join(folder, "loaders"), "junction");
    await resetFrameworkCache(root, prepared);
    return {root, prepared, remove};
  } catch (error) {
    await remove();
    throw error;
  }
}
