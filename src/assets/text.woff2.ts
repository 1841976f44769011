import {serveAsset} from "../../loaders/site/site-assets.js";

await serveAsset("text.woff2");
