import {servePrepared} from "../../loaders/build/serve.js";

await servePrepared("data", "table", "parquet");
