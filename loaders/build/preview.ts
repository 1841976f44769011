import {execFile} from "node:child_process";
import {readdir, utimes, watch} from "node:fs/promises";
import {join, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import {promisify} from "node:util";
import {UserError} from "../../src/text/errors.js";
import {projectRoot, siteSource} from "../disk/paths.js";
import {cacheAssets, cachePrepared, resetFrameworkCache, runFramework} from "../site/framework.js";
import {guardingArguments} from "./guard-server.js";
import {prepare} from "./prepare.js";

/**
 * Serves the notebook with live reload until it is stopped. When the extract, a query or the code that prepares them
 * changes, the extract is read again and open pages follow. While it has faults, they are printed and the pages keep
 * what they had. It answers only to who asks for this machine by its own names, see `guardServer`.
 * @throws ExtractFaults when the extract has faults at the start
 */
export async function previewSite({
  extract,
  port,
  host = "127.0.0.1"
}: {
  extract: string;
  port?: string;
  host?: string;
}): Promise<void> {
  const prepared = await prepare(extract);
  await resetFrameworkCache(siteSource);
  await Promise.all([cacheAssets(siteSource), cachePrepared(siteSource, prepared)]);
  const follower = new Follower(resolve(extract), prepared);
  void follower.follow(resolve(extract), () => true);
  for (const folder of [siteSource, join(projectRoot, "loaders")]) void follower.follow(folder, isCode);
  const {code, stopped} = await runFramework(
    ["preview", "--no-open", "--host", host, ...(port ? ["--port", port] : [])],
    {
      show: true,
      environment: {EXTRACT: resolve(extract), CASEBOOK_DESCRIBED: prepared},
      nodeArguments: guardingArguments(host)
    }
  );
  if (code !== 0 && !stopped) throw new UserError(`the preview stopped with code ${code}`);
  process.exit(0);
}

const program = fileURLToPath(new URL("./run-prepare.ts", import.meta.url));

/** Whether a preparation may depend on a file of the project. What Framework keeps changes all the time, and is none. */
function isCode(file: string): boolean {
  return /\.(ts|sql)$/.test(file) && !file.includes(".observablehq");
}

/** Prepares an extract again when a file changes, and lets open pages follow where something else came out. */
class Follower {
  readonly #extract: string;
  #prepared: string;
  #pending: NodeJS.Timeout | undefined;

  constructor(extract: string, prepared: string) {
    this.#extract = extract;
    this.#prepared = prepared;
  }

  /** Follows a folder, with all folders in it, for as long as the process lives. */
  async follow(folder: string, matters: (file: string) => boolean): Promise<void> {
    for await (const {filename} of watch(folder, {recursive: true})) {
      if (filename !== null && !matters(filename)) continue;
      clearTimeout(this.#pending);
      this.#pending = setTimeout(() => void this.#refresh(), 200);
    }
  }

  /** Runs in a process of its own: this one still has the code that it was started with. */
  async #refresh(): Promise<void> {
    try {
      const {stdout} = await promisify(execFile)(process.execPath, ["--import", "tsx", program], {
        cwd: projectRoot,
        env: {...process.env, EXTRACT: this.#extract}
      });
      if (stdout === this.#prepared) return;
      this.#prepared = stdout;
      await touchLoaders();
    } catch (error) {
      process.stderr.write((error as {stderr?: string}).stderr || `${(error as Error).message}\n`);
    }
  }
}

/** Framework runs a loader again when the loader's own file is newer than what it wrote. */
async function touchLoaders(): Promise<void> {
  const now = new Date();
  for (const folder of ["data", "results"]) {
    const directory = join(siteSource, folder);
    for (const file of await readdir(directory)) await utimes(join(directory, file), now, now);
  }
}
