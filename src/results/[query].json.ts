import {servePrepared} from "../../loaders/build/serve.js";

await servePrepared("results", "query", "json");
