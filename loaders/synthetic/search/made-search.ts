import {readdir, rm, stat} from "node:fs/promises";
import {join} from "node:path";
import {fingerprintOf} from "../../disk/fingerprint.js";
import {projectRoot} from "../../disk/paths.js";
import {findProgramSources} from "../../disk/program-sources.js";
import {exists, writeFolderOnce} from "../../disk/write-whole.js";
import {openFolderRegister} from "../../search/folder-register/open-folder-register.js";
import {searchRegister} from "../../search/search-register.js";
import type {MadeRegister} from "../../search/search-source.js";
import {readStrategy} from "../../search/strategy/read-strategy.js";
import {writeRegister} from "../register/write-register.js";

/** Where synthetic registers and their searches are kept: inside the project, never committed. */
const madeRoot = join(projectRoot, ".casebook/search");

/** A synthetic register with its key, and the results of its search: two folders. */
export type MadeSearch = {results: string; register: string};

/**
 * Makes a synthetic register whose cases are the extract's patients, and searches it. The work is done once for the same
 * patients, strategy, size, seed and code; those that have not been made today are removed.
 * @param directory the extract
 */
export async function madeSearch(directory: string, made: MadeRegister): Promise<MadeSearch> {
  const {people, documentsPerPerson, seed} = made;
  const cohort = join(directory, "patients.csv");
  const strategyFile = join(directory, made.strategy);
  const strategy = await readStrategy(strategyFile);
  const code = await findProgramSources("loaders/synthetic/search/made-search.ts");
  const key = await fingerprintOf(
    [cohort, strategyFile, ...code],
    JSON.stringify([people, documentsPerPerson, seed])
  );
  const folder = join(madeRoot, key);
  const known: MadeSearch = {results: join(folder, "results"), register: join(folder, "register")};
  if (await exists(folder)) return known;
  await writeFolderOnce(folder, async (draft) => {
    const register = join(draft, "register");
    await writeRegister({people, documentsPerPerson, seed, cohort, out: register, workers: 1});
    await searchRegister({
      register: await openFolderRegister(register),
      strategy,
      out: join(draft, "results")
    });
    await rm(join(register, "documents"), {recursive: true});
  });
  await removeOthers(folder);
  return known;
}

async function removeOthers(kept: string): Promise<void> {
  const aDayAgo = Date.now() - 86_400_000;
  for (const name of await readdir(madeRoot)) {
    const path = join(madeRoot, name);
    const made = (await stat(path).catch(() => undefined))?.mtimeMs ?? 0;
    if (path !== kept && made < aDayAgo) await rm(path, {recursive: true, force: true});
  }
}
