import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {build} from "esbuild";
import {siteSource} from "../disk/paths.js";
import {installedVersion, keepWithPackages} from "./kept-with-packages.js";

/**
 * The files of `src/assets`: engines and workers, which the site serves from its own origin. A function for each makes
 * its bytes.
 */
export const siteAssets = {
  /** Compressed here, since not every host compresses WebAssembly; so every reader loads the same number of bytes. */
  "duckdb-eh.wasm.gz": async () =>
    keepWithPackages(
      ["gzip", await installedVersion("@duckdb/duckdb-wasm"), process.versions.zlib],
      async () => gzipSync(await readPackageFile("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm"))
    ),
  "duckdb-worker.js": async () =>
    Buffer.concat([
      await bundleScript("engine/worker-start.ts"),
      await readPackageFile("@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js")
    ]),
  "import-worker.js": () => bundleScript("your-own-extract/import-worker-start.ts"),
  "sqlite.wasm": () => readPackageFile("sql.js/dist/sql-wasm.wasm")
};

/** The body of a Framework data loader: writes one of the assets to standard output. */
export async function serveAsset(name: keyof typeof siteAssets): Promise<void> {
  process.stdout.write(await siteAssets[name]());
}

/** A file of an installed package, such as `@duckdb/duckdb-wasm/dist/duckdb-eh.wasm`. */
function readPackageFile(specifier: string): Promise<Buffer> {
  return readFile(createRequire(import.meta.url).resolve(specifier));
}

/** Makes one plain script of a TypeScript file of the site and what it imports, for where a browser takes no modules. */
async function bundleScript(path: string): Promise<Buffer> {
  const {outputFiles} = await build({
    entryPoints: [join(siteSource, path)],
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2022",
    minify: true,
    logLevel: "silent"
  });
  return Buffer.concat(outputFiles.map(({contents}) => contents));
}
