import {readModuleFile} from "../../loaders/site/module-file.js";

process.stdout.write(await readModuleFile("sql.js/dist/sql-wasm.wasm"));
