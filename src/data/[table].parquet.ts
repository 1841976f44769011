import {servePrepared} from "../../loaders/prepare/serve.js";

await servePrepared("data", "table", "parquet");
