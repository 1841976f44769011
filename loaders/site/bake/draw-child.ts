import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {UserError} from "../../../src/text/errors.js";
import {main} from "../../disk/main.js";
import {sealPage} from "../seal/seal-page.js";
import {drawPage} from "./draw-page.js";
import type {DrawAnswer, DrawTask} from "./page-drawers.js";

/** Draws and seals one page after another, as the parent process asks; see `startPageDrawers`. */
process.on("message", async (task: DrawTask) => {
  await main(async () => void process.send?.(await drawAndSeal(task)));
  if (process.exitCode) process.exit();
});
process.on("disconnect", () => process.exit());

async function drawAndSeal({path, sealing}: DrawTask): Promise<DrawAnswer> {
  const file = join(sealing.site, path);
  try {
    const page = await drawPage(await readFile(file, "utf8"), sealing.site, path);
    const sealed = await sealPage({path, document: page.document}, sealing);
    await writeFile(file, page.serialise());
    return {sealed};
  } catch (error) {
    if (error instanceof UserError) return {fault: error.message};
    throw error;
  }
}
