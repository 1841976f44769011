import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {join} from "node:path";
import {build} from "esbuild";
import {siteSource} from "../disk/paths.js";
import {engineScript, type PackedParts, packEngine} from "./engine/pack-engine.js";

/**
 * The files of `src/assets`: engines, workers and typefaces, which the site serves from its own origin. A function for each makes
 * its bytes.
 */
export const siteAssets = {
  "engine.wasm.zst": async () => (await packEngineOnce()).first,
  "engine-rest.wasm.zst": async () => (await packEngineOnce()).rest,
  "engine-worker.js": async () =>
    Buffer.concat([await bundleScript("engine/worker-start.ts"), await readPackageFile(engineScript)]),
  "import-worker.js": () => bundleScript("your-own-extract/import-worker-start.ts"),
  "heading.woff2": () =>
    readPackageFile("@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2"),
  "text.woff2": () =>
    readPackageFile("@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2"),
  "sqlite.wasm": () => readPackageFile("sql.js/dist/sql-wasm.wasm")
};

let engine: Promise<PackedParts> | undefined;

function packEngineOnce(): Promise<PackedParts> {
  engine ??= packEngine((sentence) => process.stderr.write(`${sentence}\n`));
  return engine;
}

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
