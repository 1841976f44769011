import {randomUUID} from "node:crypto";
import {mkdir, rename, rm, writeFile} from "node:fs/promises";
import {dirname} from "node:path";

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
