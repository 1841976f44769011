import {copyFile, cp, mkdir} from "node:fs/promises";
import {join, relative} from "node:path";
import {fileURLToPath} from "node:url";
import {projectRoot} from "../../loaders/disk/paths.js";
import {cachePrepared, resetFrameworkCache, runFramework} from "../../loaders/site/framework.js";

const page = fileURLToPath(new URL("plain-page/index.md", import.meta.url));
const engine = "node_modules/@duckdb/duckdb-wasm/dist";

/**
 * Builds the page that one writes with Framework without this project: it loads DuckDB first, asks it, and then draws
 * the same figure. The same packages are bundled in the same way, and nothing comes from another origin.
 * @param prepared a prepared extract, whose tables it reads
 */
export async function buildPlainPage({
  prepared,
  root,
  out
}: {
  prepared: string;
  root: string;
  out: string;
}): Promise<void> {
  const source = join(root, "src");
  await mkdir(join(source, "engine"), {recursive: true});
  await copyFile(page, join(source, "index.md"));
  await cp(join(prepared, "data"), join(source, "data"), {recursive: true});
  await copyFile(join(projectRoot, engine, "duckdb-eh.wasm"), join(source, "engine/duckdb-eh.wasm"));
  await copyFile(join(projectRoot, engine, "duckdb-browser-eh.worker.js"), join(source, "engine/worker.js"));
  await resetFrameworkCache(source);
  await cachePrepared(source, prepared);
  const {code, output} = await runFramework(
    ["build", "--config", "tests/bench/plain-page/framework.config.js"],
    {
      show: false,
      environment: {CASEBOOK_ROOT: relative(projectRoot, source), CASEBOOK_OUTPUT: out}
    }
  );
  if (code !== 0) throw new Error(output);
}
