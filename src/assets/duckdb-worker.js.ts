import {fileURLToPath} from "node:url";
import {bundleScript} from "../../loaders/site/bundle-script.js";
import {readModuleFile} from "../../loaders/site/module-file.js";

const start = await bundleScript(fileURLToPath(new URL("../engine/worker-start.ts", import.meta.url)));
const engine = await readModuleFile("@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js");
process.stdout.write(Buffer.concat([Buffer.from(start), engine]));
