import {serveModuleFile} from "../../loaders/site/module-file.js";

// DuckDB does not catch the failure to fetch or compile its WebAssembly: made an error, it reaches the page.
const before = `addEventListener("unhandledrejection", ({reason}) => { throw reason; });\n`;

await serveModuleFile("@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js", {before});
