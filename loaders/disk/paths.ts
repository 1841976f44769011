import {join} from "node:path";
import {fileURLToPath} from "node:url";

/** The project's own folder. */
export const projectRoot = fileURLToPath(new URL("../../", import.meta.url));

/** The file with the policy of what may leave, kept beside an extract. */
export const policyFileName = "disclosure.yaml";

/** The sources of the site. */
export const siteSource = join(projectRoot, "src");
