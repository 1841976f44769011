import {serveAsset} from "../../loaders/site/site-assets.js";

await serveAsset("heading.woff2");
