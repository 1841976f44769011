import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {projectRoot} from "../../disk/paths.js";

/** The packages of DuckDB that count, when the site is built and in the reader's browser, with their versions. */
export type Engines = {built: Package; browser: Package};

/** An installed package. */
export type Package = {name: string; version: string};

/** The engines as they are installed. */
export async function readEngines(): Promise<Engines> {
  const [built, browser] = await Promise.all([
    installed("@duckdb/node-api"),
    installed("@duckdb/duckdb-wasm")
  ]);
  return {built, browser};
}

/** A package with the version that is installed. */
export async function installed(name: string): Promise<Package> {
  const description = await readFile(join(projectRoot, "node_modules", name, "package.json"), "utf8");
  const {version} = JSON.parse(description) as {version: string};
  return {name, version};
}
