import {randomUUID} from "node:crypto";
import {mkdir, readFile, rename, rm, stat, writeFile} from "node:fs/promises";
import {basename, dirname, join, resolve} from "node:path";
import {UserError} from "../../src/text/errors.js";

/** Whether there is a file or folder at a path. */
export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false
  );
}

/** A path for a draft of a file or folder: beside its place unless another folder of the same disk is given. */
export function draftPath(path: string, folder = dirname(resolve(path))): string {
  return join(folder, `.${basename(resolve(path))}.${randomUUID()}.tmp`);
}

/** Writes a file whole or not at all, in a folder that is made where it is missing. */
export async function writeWhole(path: string, text: string): Promise<void> {
  await writeAllWhole(new Map([[path, text]]));
}

/**
 * Writes files: drafts of all of them first, which are moved to their places when they are all there. Folders are made
 * where they are missing, and earlier files are replaced.
 * @param files the content by path
 */
export async function writeAllWhole(files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  await writeDrafts([...files.keys()], async (draftOf) => {
    for (const [path, content] of files) {
      await mkdir(dirname(path), {recursive: true});
      await writeFile(draftOf(path), content);
    }
  });
}

/**
 * Moves drafts of files to their places when all of them are written.
 * @param write writes each file to the path that `draftOf` gives for it
 * @param folder where the drafts are; beside each file unless given
 */
export async function writeDrafts(
  paths: readonly string[],
  write: (draftOf: (path: string) => string) => Promise<void>,
  folder?: string
): Promise<void> {
  const drafts = new Map(paths.map((path) => [path, draftPath(path, folder)]));
  try {
    await write((path) => drafts.get(path) ?? path);
    for (const [path, draft] of drafts) await rename(draft, path);
  } finally {
    for (const draft of drafts.values()) await rm(draft, {force: true});
  }
}

/**
 * Writes files that do not exist yet: all of them, or none. One that exists with the same content is left as it is.
 * @throws UserError with each file that exists with other content, or that cannot be written
 */
export async function writeNewFiles(files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const faults: string[] = [];
  const missing = new Map<string, Uint8Array>();
  for (const [path, bytes] of files) {
    const known = await readFile(path).catch(faultUnlessMissing(path, faults));
    if (known !== undefined && !known.equals(bytes))
      faults.push(`${path} exists already and holds something else; remove it, or choose another --out`);
    if (known === undefined) missing.set(path, bytes);
  }
  if (faults.length > 0) throw new UserError(faults.join("\n"));
  try {
    await writeAllWhole(missing);
  } catch (error) {
    for (const path of missing.keys()) await rm(path, {force: true});
    const [first = ""] = files.keys();
    throw new UserError(`${first} cannot be written: ${(error as Error).message}; nothing was written`);
  }
}

/**
 * Writes a folder whole or not at all. It replaces an earlier one, which stays where anything fails.
 * @param fill writes into the draft, an empty folder
 */
export async function writeFolderWhole<Result>(
  path: string,
  fill: (draft: string) => Promise<Result>
): Promise<Result> {
  const draft = draftPath(path);
  try {
    await mkdir(draft, {recursive: true});
    const result = await fill(draft);
    await replaceFolder(path, draft);
    return result;
  } finally {
    await rm(draft, {recursive: true, force: true});
  }
}

/**
 * Writes a folder whole, once: where it exists, it stays as it is. Two that write it at once do no harm.
 * @param fill writes into the draft, an empty folder
 */
export async function writeFolderOnce(path: string, fill: (draft: string) => Promise<void>): Promise<void> {
  if (await exists(path)) return;
  const draft = draftPath(path);
  try {
    await mkdir(draft, {recursive: true});
    await fill(draft);
    await rename(draft, path);
  } catch (error) {
    if (!(await exists(path))) throw error; // else another was quicker
  } finally {
    await rm(draft, {recursive: true, force: true});
  }
}

/**
 * Moves a folder to a place beside it. An earlier folder there is removed once that has worked, and otherwise put back.
 * @param commit what must work too, with the folder in its place, before the earlier one is removed
 */
export async function replaceFolder(
  path: string,
  draft: string,
  commit: () => Promise<void> = async () => undefined
): Promise<void> {
  const target = resolve(path);
  const earlier = draftPath(target);
  const hasEarlier = await moveIfExists(target, earlier);
  try {
    await rename(draft, target);
    await commit();
  } catch (error) {
    await rm(target, {recursive: true, force: true});
    if (hasEarlier) await rename(earlier, target);
    throw error;
  }
  await rm(earlier, {recursive: true, force: true, maxRetries: 10});
}

/** A value as our JSON files hold it. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

async function moveIfExists(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}

function faultUnlessMissing(path: string, faults: string[]) {
  return (error: NodeJS.ErrnoException): undefined => {
    if (error.code === "ENOENT") return;
    const why = error.code === "EISDIR" ? "is a folder" : `cannot be read (${error.code})`;
    faults.push(`${path} ${why}; choose another --out`);
  };
}
