import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";

/**
 * Reads a file of an installed package, so that the site can serve it from its own origin.
 * @param specifier package and path, such as `@duckdb/duckdb-wasm/dist/duckdb-eh.wasm`
 */
export function readModuleFile(specifier: string): Promise<Buffer> {
  return readFile(createRequire(import.meta.url).resolve(specifier));
}
