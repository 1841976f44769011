import {readdir, readFile, stat} from "node:fs/promises";
import {join} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import type {DataPackage} from "../../src/extract/data-package.js";
import {ExtractFaults} from "../../src/extract/faults.js";
import {readTables} from "../../src/extract/read-tables.js";
import {diskFolder} from "./disk-folder.js";
import {nativeDatabase, openDatabase} from "./duckdb.js";

/** A valid extract in DuckDB. */
export interface Extract {
  /** The tables of the extract, see `readTables`. */
  readonly connection: DuckDBConnection;
  readonly package: DataPackage;
  readonly directory: string;
  close(): void;
}

/** Reads the extract in a folder, see `readTables`. Throws `ExtractFaults` with every fault that can be found at once. */
export async function readExtract(directory: string): Promise<Extract> {
  await checkDirectory(directory);
  const database = await openDatabase((await isSmall(directory)) ? 1 : undefined);
  try {
    const dataPackage = await readTables(nativeDatabase(database.connection), diskFolder(directory));
    return {...database, package: dataPackage, directory};
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Below so many bytes one thread is faster than several, which wait for one another. */
const smallBytes = 4 << 20;

async function isSmall(directory: string): Promise<boolean> {
  let bytes = 0;
  for (const name of await readdir(directory).catch(() => []))
    bytes += (await stat(join(directory, name)).catch(() => undefined))?.size ?? 0;
  return bytes < smallBytes;
}

/** Throws `ExtractFaults` where there is no such folder. */
export async function checkDirectory(directory: string): Promise<void> {
  const folder = await stat(directory).catch(() => undefined);
  if (folder?.isDirectory()) return;
  const problem = folder === undefined ? "is missing" : "is not a folder";
  const message = `${problem}; give the folder that holds datapackage.json`;
  throw new ExtractFaults([{file: directory, rule: "folder", message}]);
}

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
