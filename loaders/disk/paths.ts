import {join} from "node:path";
import {fileURLToPath} from "node:url";

/** The project's own folder. */
export const projectRoot = fileURLToPath(new URL("../../", import.meta.url));

/** The sources of the site. */
export const siteSource = join(projectRoot, "src");
