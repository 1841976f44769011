import {readFile} from "node:fs/promises";
import {join} from "node:path";

/**
 * Whether an extract says that it is synthetic. Everything else, an unreadable description too, is taken for confidential:
 * reading the extract will say what is wrong with it.
 */
export async function isSynthetic(extract: string): Promise<boolean> {
  try {
    const text = await readFile(join(extract, "datapackage.json"), "utf8");
    return (JSON.parse(text) as {synthetic?: unknown}).synthetic === true;
  } catch {
    return false;
  }
}
