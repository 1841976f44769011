import {join} from "node:path";
import {fileURLToPath} from "node:url";

/** The project's own folder. */
export const projectRoot = fileURLToPath(new URL("../../", import.meta.url));

/** Where Framework keeps what it made, and reuses it however old it is. */
export const frameworkCache = join(projectRoot, "src/.observablehq/cache");
