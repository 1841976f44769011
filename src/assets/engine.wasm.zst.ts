import {serveAsset} from "../../loaders/site/site-assets.js";

await serveAsset("engine.wasm.zst");
