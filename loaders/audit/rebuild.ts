import {fork} from "node:child_process";
import {randomUUID} from "node:crypto";
import {mkdir, rm} from "node:fs/promises";
import {join} from "node:path";
import type {Release} from "../../src/model/release.js";
import {UserError} from "../../src/text/errors.js";
import {projectRoot} from "../disk/paths.js";
import {bundleProgram} from "../site/bundle-program.js";
import {asNodeOptions, confine} from "../site/confine.js";
import type {Destination} from "../site/release/build-released-site.js";
import {siteAssets} from "../site/site-assets.js";

/** What the process is asked to do: build the site of a release. */
export type RebuildTask = {release: Release; destination: Destination};

/** What it answers: nothing, or a sentence for the user. */
export type RebuildAnswer = {fault?: string};

/**
 * Builds a site from a release that somebody else may have written, while `use` looks at it. The process that builds, and
 * Framework, which it starts, may read the project alone, write in two folders that are removed, and have no network.
 * @param use looks at the folder of the site
 * @throws UserError when the site cannot be made
 */
export async function rebuildSite<Result>(
  release: Release,
  origin: Omit<Destination, "out" | "workspace">,
  use: (site: string) => Promise<Result>
): Promise<Result> {
  const id = randomUUID();
  const folder = join(projectRoot, ".casebook", `audit.${id}`); // as deep as the program's source, which looks for it
  const workspace = join(projectRoot, ".casebook", `build.${id}`);
  const site = join(folder, "site");
  try {
    for (const path of [folder, workspace]) await mkdir(path, {recursive: true});
    await siteAssets["engine.wasm.zst"](); // kept from now on, where the process may not write
    await run(folder, workspace, {release, destination: {...origin, out: site, workspace}});
    return await use(site);
  } finally {
    for (const path of [folder, workspace]) await rm(path, {recursive: true, force: true});
  }
}

async function run(folder: string, workspace: string, task: RebuildTask): Promise<void> {
  const program = join(folder, "rebuild-child.js");
  await bundleProgram("loaders/audit/rebuild-child.ts", program);
  const options = await confine({
    reads: [projectRoot, join(projectRoot, "node_modules")],
    writes: [folder, workspace],
    starts: true
  });
  const child = fork(program, {
    cwd: projectRoot,
    execArgv: [],
    env: {...process.env, NODE_OPTIONS: asNodeOptions(options), ESBUILD_WORKER_THREADS: "0"}, // for Framework too
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"]
  });
  let complaint = "";
  child.stderr?.on("data", (chunk) => {
    complaint += String(chunk);
  });
  const answer = await new Promise<RebuildAnswer>((resolve, reject) => {
    child.once("message", (message) => resolve(message as RebuildAnswer));
    child.once("error", reject);
    child.once("close", () => resolve({fault: `the site could not be built again:\n${complaint.trim()}`}));
    child.send(task);
  });
  if (answer.fault !== undefined) throw new UserError(answer.fault);
}
