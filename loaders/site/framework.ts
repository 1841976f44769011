import {spawn} from "node:child_process";
import {mkdir, rm, writeFile} from "node:fs/promises";
import {delimiter, join} from "node:path";
import {pathToFileURL} from "node:url";
import {copyFolder} from "../disk/copy-folder.js";
import {projectRoot} from "../disk/paths.js";
import {siteAssets} from "./site-assets.js";

/**
 * Packages that no page imports as `npm:`, and whose versions Framework asks a registry for all the same. It takes a
 * version from the name of a folder in its cache instead, so empty folders keep the build off the network.
 */
const unused = [
  "@observablehq/plot",
  "@observablehq/sample-datasets",
  "apache-arrow",
  "arquero",
  "d3",
  "d3-dsv",
  "echarts",
  "htl",
  "leaflet",
  "lodash",
  "mapbox-gl",
  "parquet-wasm",
  "react",
  "react-dom",
  "topojson-client"
];

/**
 * Empties Framework's cache, which would otherwise serve an earlier extract's files, and tells it of packages that no page
 * needs.
 * @param root the source root
 */
export async function resetFrameworkCache(root: string): Promise<void> {
  const cache = cacheOf(root);
  await rm(cache, {recursive: true, force: true});
  for (const name of unused) await mkdir(join(cache, "_npm", `${name}@0.0.0`), {recursive: true});
}

/** Puts the assets of the site where Framework keeps what its loaders wrote, so that it starts no process for them. */
export async function cacheAssets(root: string): Promise<void> {
  const folder = join(cacheOf(root), "assets");
  await mkdir(folder, {recursive: true});
  const names = Object.keys(siteAssets) as Array<keyof typeof siteAssets>;
  await Promise.all(names.map(async (name) => writeFile(join(folder, name), await siteAssets[name]())));
}

/**
 * Puts prepared files where Framework keeps what its loaders wrote: sixty loaders need not start, one process each, to
 * copy sixty files.
 * @param prepared a prepared folder
 */
export async function cachePrepared(root: string, prepared: string): Promise<void> {
  await copyFolder(prepared, cacheOf(root));
}

/** How Framework ended: its exit code, whether it was told to stop, and what it printed where that was collected. */
export type FrameworkEnd = {code: number; stopped: boolean; output: string};

/** How Framework is run. */
type FrameworkRun = {
  environment: Record<string, string>;
  show: boolean;
  date?: Date;
  nodeArguments?: readonly string[];
};

/**
 * Runs Framework's own command.
 * @param show whether it prints to the terminal; otherwise its output is collected
 * @param date for a build, the date that it gives to every file; without it each has its own
 * @param nodeArguments what else Node is started with
 */
export function runFramework(
  command: readonly string[],
  {environment, show, date, nodeArguments = []}: FrameworkRun
): Promise<FrameworkEnd> {
  const binaries = join(projectRoot, "node_modules/.bin");
  const program = join(binaries, "observable");
  const child = spawn(
    process.execPath,
    [...nodeArguments, ...(date ? ["--import", prepareBuild(date)] : []), program, ...command],
    {
      cwd: projectRoot,
      env: {
        ...process.env,
        ...environment,
        OBSERVABLE_TELEMETRY_DISABLE: "true",
        PATH: `${binaries}${delimiter}${process.env.PATH ?? ""}`
      },
      stdio: show ? "inherit" : ["ignore", "pipe", "pipe"]
    }
  );
  const stop = () => child.kill();
  process.once("SIGTERM", stop);
  let output = "";
  child.stdout?.on("data", (chunk) => {
    output += String(chunk);
  });
  child.stderr?.on("data", (chunk) => {
    output += String(chunk);
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      process.off("SIGTERM", stop);
      resolve({code: code ?? 1, stopped: signal === "SIGTERM", output});
    });
  });
}

/**
 * A module that prepares Framework for a build. It sets the date: dates of files are in the pages it makes and in the
 * names of its modules, which would be others on every machine. And it lets Framework keep where it found a file, and
 * the hash of each module with all that it imports: it would look for them again at each mention of each, which is half
 * of its work, and nothing changes during a build.
 */
function prepareBuild(date: Date): string {
  const framework = join(projectRoot, "node_modules/@observablehq/framework/dist");
  const moduleOf = (file: string) => JSON.stringify(pathToFileURL(join(framework, file)).href);
  const source = `
    import {setCurrentDate} from ${moduleOf("config.js")};
    import {LoaderResolver} from ${moduleOf("loader.js")};
    setCurrentDate(new Date(${date.getTime()}));
    for (const name of ["find", "getModuleHash", "getLocalModuleHash", "resolveImportPath", "resolveFilePath"]) {
      const original = LoaderResolver.prototype[name];
      const known = new Map();
      LoaderResolver.prototype[name] = function (path) {
        const key = this.root + " " + path;
        if (!known.has(key)) known.set(key, original.call(this, path));
        return known.get(key);
      };
    }`;
  return `data:text/javascript,${encodeURIComponent(source)}`;
}

function cacheOf(root: string): string {
  return join(root, ".observablehq/cache");
}
