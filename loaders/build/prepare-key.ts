import {fingerprintOf} from "../disk/fingerprint.js";
import {projectRoot} from "../disk/paths.js";
import {findProgramSources} from "../disk/program-sources.js";

/**
 * A fingerprint of all that prepared files depend on: the extract's bytes, and the code and the SQL that prepare them,
 * which are found from the imports. It changes when an earlier preparation can no longer be trusted.
 * @param root the folder of the project
 */
export async function prepareKey(extract: string, root = projectRoot): Promise<string> {
  return fingerprintOf([extract, ...(await findProgramSources("loaders/build/prepare.ts", root))]);
}
