import {serveAsset} from "../../loaders/site/site-assets.js";

await serveAsset("duckdb-eh.wasm.gz");
