import {mkdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {type BuildOptions, build} from "esbuild";
import {projectRoot} from "../disk/paths.js";
import {installedVersion, keepWithPackages} from "./kept-with-packages.js";

/** The packages that pages import. */
const packages = [
  "@duckdb/duckdb-wasm",
  "@observablehq/plot",
  "@uwdata/flechette",
  "d3",
  "htl",
  "hyparquet",
  "hyparquet-compressors",
  "idb-keyval",
  "minisearch"
];

const options = {
  bundle: true,
  format: "esm",
  platform: "browser",
  target: "es2022",
  minify: true,
  legalComments: "inline",
  logLevel: "silent"
} satisfies BuildOptions;

/**
 * Puts each package that pages import into Framework's cache as one module with what it needs inside. Framework would
 * make a module of every package below it, thirty for Plot alone, and each costs a reader on a slow connection a round
 * trip.
 * @param cache Framework's cache folder
 */
export async function bundlePackages(cache: string): Promise<void> {
  await Promise.all(
    packages.map(async (name) => {
      const version = await installedVersion(name);
      const file = join(cache, "_node", version, "index.js");
      const bytes = await keepWithPackages(["bundle", version, options], () => bundle(name));
      await mkdir(dirname(file), {recursive: true});
      await writeFile(file, bytes);
    })
  );
}

async function bundle(name: string): Promise<Uint8Array> {
  const {outputFiles} = await build({
    ...options,
    entryPoints: [name],
    absWorkingDir: projectRoot,
    write: false
  });
  return Buffer.concat(outputFiles.map(({contents}) => contents));
}
