import {gzipSync} from "node:zlib";
import {readModuleFile} from "../../loaders/site/module-file.js";

// Compressed here, since not every host compresses WebAssembly; so every reader loads the same number of bytes.
process.stdout.write(gzipSync(await readModuleFile("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm")));
