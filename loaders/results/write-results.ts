import {join} from "node:path";
import {writeAllWhole} from "../disk/write-whole.js";

/**
 * Writes each result as `<name>.json`: an array of row objects a query, one row a line. The files appear together, in a
 * folder that is made where it is missing.
 */
export async function writeResults(results: ReadonlyMap<string, unknown>, directory: string): Promise<void> {
  const files = [...results].map(
    ([name, result]) => [join(directory, `${name}.json`), serialise(result)] as const
  );
  await writeAllWhole(new Map(files));
}

function serialise(result: unknown): string {
  if (!Array.isArray(result)) return `${JSON.stringify(result, null, 1)}\n`;
  return `[\n${result.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`;
}
