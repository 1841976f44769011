import {fileURLToPath} from "node:url";
import {bundleScript} from "../../loaders/site/bundle-script.js";

process.stdout.write(
  await bundleScript(fileURLToPath(new URL("../your-own-extract/import-worker-start.ts", import.meta.url)))
);
