import {cp, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";

/** Runs something in a folder of its own, which is removed afterwards. */
export async function inTemporaryFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "casebook-prepare-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

/** Copies the extract in `data/`. */
export async function copyExtract(folder: string): Promise<string> {
  const copy = join(folder, "extract");
  await cp("data", copy, {recursive: true});
  return copy;
}

/** Replaces the first occurrence of some text in a file, which must hold it. */
export async function replaceInFile(path: string, before: string, after: string): Promise<void> {
  const text = await readFile(path, "utf8");
  if (!text.includes(before)) throw new Error(`${path} does not hold ${before}`);
  await writeFile(path, text.replace(before, after));
}
