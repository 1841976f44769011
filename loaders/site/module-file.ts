import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";

/**
 * Writes a file of an installed package to standard output, so that the site serves it from its own origin.
 * @param specifier package and path, such as `@duckdb/duckdb-wasm/dist/duckdb-eh.wasm`
 * @param before text to put ahead of a script
 */
export async function serveModuleFile(specifier: string, {before = ""} = {}): Promise<void> {
  const path = createRequire(import.meta.url).resolve(specifier);
  process.stdout.write(Buffer.concat([Buffer.from(before), await readFile(path)]));
}
