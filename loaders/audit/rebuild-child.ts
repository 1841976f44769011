import {UserError} from "../../src/text/errors.js";
import {main} from "../disk/main.js";
import {buildReleasedSite} from "../site/release/build-released-site.js";
import type {RebuildAnswer, RebuildTask} from "./rebuild.js";

/** Builds one site from its release, as the parent process asks; see `rebuildSite`. */
process.once("message", async ({release, destination}: RebuildTask) => {
  await main(async () => void process.send?.(await rebuild({release, destination})));
  process.disconnect();
});
process.on("disconnect", () => process.exit());

async function rebuild({release, destination}: RebuildTask): Promise<RebuildAnswer> {
  try {
    await buildReleasedSite(release, destination);
    return {};
  } catch (error) {
    if (error instanceof UserError) return {fault: error.message};
    throw error;
  }
}
