import {spawn} from "node:child_process";
import {join} from "node:path";
import {UserError} from "../../../src/text/errors.js";
import {projectRoot} from "../../disk/paths.js";

/**
 * Puts what the pages of a built site draw into their HTML, so that it is there before any script has run, and for who
 * reads without scripts. The pages are run in a process of their own, which stands in for a browser.
 * @param site the folder of the site, which is changed
 * @throws UserError when a page cannot be drawn
 */
export async function bakeSite(site: string): Promise<void> {
  const program = join(projectRoot, "loaders/site/bake/run.ts");
  const child = spawn(process.execPath, ["--import", "tsx", program, site], {
    cwd: projectRoot,
    stdio: ["ignore", "ignore", "pipe"]
  });
  let complaint = "";
  child.stderr.on("data", (chunk) => {
    complaint += String(chunk);
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (code !== 0) throw new UserError(`the pages could not be drawn:\n${complaint.trim()}`);
}
