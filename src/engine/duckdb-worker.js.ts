import {serveModuleFile} from "../../loaders/site/module-file.js";

await serveModuleFile("@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js");
