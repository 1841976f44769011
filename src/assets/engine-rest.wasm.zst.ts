import {serveAsset} from "../../loaders/site/site-assets.js";

await serveAsset("engine-rest.wasm.zst");
