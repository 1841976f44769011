import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {build} from "esbuild";
import {projectRoot} from "../disk/paths.js";

/** The packages that pages import. */
const packages = [
  "@duckdb/duckdb-wasm",
  "@observablehq/plot",
  "@uwdata/flechette",
  "d3",
  "htl",
  "hyparquet",
  "hyparquet-compressors",
  "idb-keyval"
];

/**
 * Puts each package that pages import into Framework's cache as one module with what it needs inside. Framework would
 * make a module of every package below it, thirty for Plot alone, and each costs a reader on a slow line a round trip.
 * @param cache Framework's cache folder
 */
export async function bundlePackages(cache: string): Promise<void> {
  await Promise.all(
    packages.map(async (name) => {
      const description = await readFile(join(projectRoot, "node_modules", name, "package.json"), "utf8");
      const {version} = JSON.parse(description) as {version: string};
      await build({
        entryPoints: [name],
        absWorkingDir: projectRoot,
        outfile: join(cache, "_node", `${name}@${version}`, "index.js"),
        bundle: true,
        format: "esm",
        platform: "browser",
        target: "es2022",
        minify: true,
        legalComments: "inline",
        logLevel: "silent"
      });
    })
  );
}
