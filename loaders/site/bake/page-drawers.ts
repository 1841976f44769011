import {type ChildProcess, fork} from "node:child_process";
import {rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {UserError} from "../../../src/text/errors.js";
import {projectRoot} from "../../disk/paths.js";
import {bundleProgram} from "../bundle-program.js";
import {confine} from "../confine.js";
import type {SealedPage} from "../seal/seal-page.js";
import type {Sealing} from "../seal/sealing.js";

/** What a process is asked to do: draw and seal one page. */
export type DrawTask = {path: string; sealing: Sealing};

/** What it answers: what the page holds, or a sentence for the user. */
export type DrawAnswer = {sealed: SealedPage} | {fault: string};

/** Processes that draw pages. */
export type PageDrawers = {
  /**
   * Puts what pages draw into their HTML, so that it is there before any script has run, and for readers without
   * scripts; and seals them.
   * @param paths the pages, as files of the site's folder, which are changed
   * @throws UserError when a page cannot be drawn or sealed
   */
  draw(paths: readonly string[], sealing: Sealing): Promise<SealedPage[]>;
  stop(): void;
};

/**
 * Starts two processes that stand in for a browser, which takes them a while. Each page needs one for itself while it is
 * drawn, and gives the same bytes in either. They run one script of plain JavaScript: what reads TypeScript would read
 * every module of the stand-in and of the site as well, which takes longer than to draw a page. What they run is made of
 * what the site is made of: they may write in the site alone, start nothing, and have no network.
 * @param site the folder of the site, which is there already
 * @param folder where the script is put: two folders deep in the project, as `loaders/disk` is, which looks for it
 */
export async function startPageDrawers(folder: string, site: string): Promise<PageDrawers> {
  const program = join(folder, "draw-child.js");
  await bundleProgram("loaders/site/bake/draw-child.ts", program);
  const options = await confine({
    reads: [folder, join(projectRoot, "node_modules"), join(projectRoot, "package.json")],
    writes: [site],
    starts: false
  });
  const drawers = [startDrawer(program, options), startDrawer(program, options)];
  return {
    async draw(paths, sealing) {
      const description = join(sealing.site, "package.json");
      await writeFile(description, '{"type": "module"}'); // for Node to take the site's scripts for modules
      const remaining = [...paths];
      const sealed: SealedPage[] = [];
      const drawRemaining = async (drawer: Drawer) => {
        for (let path = remaining.shift(); path !== undefined; path = remaining.shift())
          sealed.push(await drawer.draw({path, sealing}));
      };
      try {
        await Promise.all(drawers.map(drawRemaining));
      } finally {
        await rm(description);
      }
      return sealed;
    },
    stop() {
      for (const drawer of drawers) drawer.stop();
    }
  };
}

type Drawer = {draw(task: DrawTask): Promise<SealedPage>; stop(): void};

function startDrawer(program: string, options: readonly string[]): Drawer {
  const child = fork(program, {
    cwd: projectRoot,
    execArgv: ["--max-semi-space-size=64", ...options], // a page is many small objects, which live as long as it does
    env: {...process.env, NODE_OPTIONS: ""}, // whose rights would be added
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"]
  });
  let complaint = "";
  child.stderr?.on("data", (chunk) => {
    complaint += String(chunk);
  });
  const failure = new Promise<never>((_, reject) => {
    child.once("error", reject);
    child.once("close", () => reject(new UserError(`the pages could not be drawn:\n${complaint.trim()}`)));
  });
  failure.catch(() => undefined); // the process is stopped at the end
  return {
    async draw(task) {
      const answer = await Promise.race([ask(child, task), failure]);
      if ("fault" in answer) throw new UserError(answer.fault);
      return answer.sealed;
    },
    stop: () => void child.kill()
  };
}

function ask(child: ChildProcess, task: DrawTask): Promise<DrawAnswer> {
  return new Promise((resolve) => {
    child.once("message", (answer) => resolve(answer as DrawAnswer));
    child.send(task);
  });
}
