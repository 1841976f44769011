import {rename, writeFile} from "node:fs/promises";
import {join} from "node:path";

/**
 * Writes each result as `<name>.json`: an array of row objects a query, one row a line.
 * All are written beside their names first and moved into place together.
 */
export async function writeResults(results: ReadonlyMap<string, unknown>, directory: string): Promise<void> {
  const names = [...results.keys()];
  for (const name of names)
    await writeFile(join(directory, `${name}.json.tmp`), serialise(results.get(name)));
  for (const name of names)
    await rename(join(directory, `${name}.json.tmp`), join(directory, `${name}.json`));
}

function serialise(result: unknown): string {
  if (!Array.isArray(result)) return `${JSON.stringify(result, null, 1)}\n`;
  return `[\n${result.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`;
}
