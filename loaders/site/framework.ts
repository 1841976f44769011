import {spawn} from "node:child_process";
import {cp, mkdir, rm} from "node:fs/promises";
import {delimiter, join} from "node:path";
import {pathToFileURL} from "node:url";
import {projectRoot} from "../disk/paths.js";
import {bundlePackages} from "./bundle-packages.js";

/**
 * Packages whose versions Framework asks a registry for although no page uses them. It takes a version from the name
 * of a folder in its cache instead, so empty folders keep the build off the network.
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
 * Empties Framework's cache, which would otherwise serve an earlier extract's files, and fills it with what need not
 * be fetched or made again.
 * @param root the source root
 * @param prepared a prepared folder, whose files are put where Framework keeps what its loaders wrote: thirty loaders
 * need not start, one process each, to copy thirty files
 */
export async function resetFrameworkCache(root: string, prepared: string): Promise<void> {
  const cache = join(root, ".observablehq/cache");
  await rm(cache, {recursive: true, force: true});
  for (const name of unused) await mkdir(join(cache, "_npm", `${name}@0.0.0`), {recursive: true});
  await Promise.all([bundlePackages(cache), cp(prepared, cache, {recursive: true})]);
}

/** How Framework ended: its exit code, whether it was told to stop, and what it printed where that was collected. */
export type FrameworkEnd = {code: number; stopped: boolean; output: string};

/**
 * Runs Framework's own command.
 * @param show whether it prints to the terminal; otherwise its output is collected
 * @param date for a build, what it takes for the date of every file; their own unless told
 */
export function runFramework(
  command: readonly string[],
  {environment, show, date}: {environment: Record<string, string>; show: boolean; date?: Date}
): Promise<FrameworkEnd> {
  const binaries = join(projectRoot, "node_modules/.bin");
  const program = join(binaries, "observable");
  const child = spawn(
    process.execPath,
    [...(date ? ["--import", prepareBuild(date)] : []), program, ...command],
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
 * names of its modules, which would be others on every machine. And it lets Framework keep where it found a file: it
 * looks through folders for each mention of each, which is a third of its work, and nothing moves during a build.
 */
function prepareBuild(date: Date): string {
  const framework = join(projectRoot, "node_modules/@observablehq/framework/dist");
  const moduleOf = (file: string) => JSON.stringify(pathToFileURL(join(framework, file)).href);
  const source = `
    import {setCurrentDate} from ${moduleOf("config.js")};
    import {LoaderResolver} from ${moduleOf("loader.js")};
    setCurrentDate(new Date(${date.getTime()}));
    const {find} = LoaderResolver.prototype;
    const found = new Map();
    LoaderResolver.prototype.find = function (path) {
      const key = this.root + " " + path;
      if (!found.has(key)) found.set(key, find.call(this, path));
      return found.get(key);
    };`;
  return `data:text/javascript,${encodeURIComponent(source)}`;
}
