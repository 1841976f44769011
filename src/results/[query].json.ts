import {servePrepared} from "../../loaders/prepare/serve.js";

await servePrepared("results", "query", "json");
