import {randomUUID} from "node:crypto";
import {mkdir, readFile, rename, rm, writeFile} from "node:fs/promises";
import {dirname} from "node:path";
import {UserError} from "../../src/text/errors.js";

/**
 * Writes files that do not exist yet: all of them, or none. One that exists with the same content is left as it is.
 * @throws UserError with each file that exists with other content, or that cannot be written
 */
export async function writeNewFiles(files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const faults: string[] = [];
  const written: string[] = [];
  for (const [path, bytes] of files) {
    const known = await readFile(path).catch(faultUnlessMissing(path, faults));
    if (known !== undefined && !known.equals(bytes))
      faults.push(`${path} exists already and holds something else; remove it, or choose another --out`);
  }
  if (faults.length > 0) throw new UserError(faults.join("\n"));
  const drafts = new Map([...files.keys()].map((path) => [`${path}.${randomUUID()}.tmp`, path]));
  try {
    for (const [draft, path] of drafts) {
      await mkdir(dirname(path), {recursive: true});
      await writeFile(draft, files.get(path) ?? new Uint8Array());
    }
    for (const [draft, path] of drafts) {
      await rename(draft, path);
      written.push(path);
    }
  } catch (error) {
    for (const path of written) await rm(path, {force: true});
    const [first = ""] = files.keys();
    throw new UserError(`${first} cannot be written: ${(error as Error).message}; nothing was written`);
  } finally {
    for (const draft of drafts.keys()) await rm(draft, {force: true});
  }
}

/** Writes a file whole or not at all, in a folder that is made where it is missing. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const draft = `${path}.${randomUUID()}.tmp`;
  try {
    await mkdir(dirname(path), {recursive: true});
    await writeFile(draft, text);
    await rename(draft, path);
  } finally {
    await rm(draft, {force: true});
  }
}

/** A value as our JSON files hold it. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function faultUnlessMissing(path: string, faults: string[]) {
  return (error: NodeJS.ErrnoException): undefined => {
    if (error.code === "ENOENT") return;
    const why = error.code === "EISDIR" ? "is a folder" : `cannot be read (${error.code})`;
    faults.push(`${path} ${why}; choose another --out`);
  };
}
