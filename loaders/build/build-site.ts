import type {StudyDescription} from "../../src/model/study.js";
import {UserError} from "../../src/text/errors.js";
import {isSynthetic} from "../disk/read-extract.js";
import {makeSite} from "../site/make-site.js";
import {readRevision} from "../site/seal/revision.js";
import {prepareOnce} from "./prepare.js";

/** What is to be built: of which extract, into which folder, and, if it is known, for which address. */
export type Building = {extract: string; out: string; address?: string | null};

/**
 * Builds the static site of a synthetic extract, with all of its rows.
 * @param address where the site will stand, with a slash at its end
 * @returns what the site says of the extract
 * @throws ExtractFaults when the extract has faults
 * @throws UserError when the extract is not synthetic: its rows must not leave
 * @throws UserError when the site cannot be made
 */
export async function buildSite({extract, out, address = null}: Building): Promise<StudyDescription> {
  if (!(await isSynthetic(extract)))
    throw new UserError(
      `${extract} is not synthetic, and a site holds every row of what it is built from; npm run build makes a site for release`
    );
  return makeSite({
    prepare: (folder) => prepareOnce(extract, folder),
    described: extract,
    out,
    address,
    revision: await readRevision()
  });
}
