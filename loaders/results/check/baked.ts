import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import type {BakedDerived} from "../../../src/analysis/derived/compare-derived.js";
import type {StudyDescription} from "../../../src/model/study.js";
import {UserError} from "../../../src/text/errors.js";

/** The derived numbers as a site or a folder of results holds them, and the extract that they were made from. */
export type BakedResults = {folder: string; derived: BakedDerived[]; fingerprint: string};

/**
 * Reads the derived numbers of a built site, or of a folder that `npm run results` wrote.
 * @returns undefined when the folder holds neither
 * @throws UserError when a file that should be JSON cannot be read as such
 */
export async function readBaked(folder: string): Promise<BakedResults | undefined> {
  for (const place of [join(folder, "_file/results"), folder]) {
    const files = await readdir(place).catch((): string[] => []);
    const named = (name: string) =>
      files.find((file) => file.startsWith(`${name}.`) && file.endsWith(".json"));
    const [derived, study] = [named("derived"), named("study")];
    if (!derived || !study) continue;
    const {fingerprint} = await readJson<StudyDescription>(join(place, study));
    return {folder, derived: await readJson<BakedDerived[]>(join(place, derived)), fingerprint};
  }
  return;
}

async function readJson<T>(path: string): Promise<T> {
  const text = await readFile(path, "utf8");
  try {
    return JSON.parse(text) as T;
  } catch {
    throw new UserError(`${path} is not JSON, so nothing can be compared with it; build the site again`);
  }
}
