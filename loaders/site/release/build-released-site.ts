import type {Release} from "../../../src/model/release.js";
import {makeSite} from "../make-site.js";
import type {Revision} from "../seal/revision.js";
import {leavePagesOut} from "./absent-pages.js";
import {nameReleasedFiles} from "./name-files.js";
import {writePrepared} from "./write-prepared.js";

/** Where a site for release goes, for which address, and of which commit it is; see `Making`. */
export type Destination = {out: string; workspace?: string; address: string | null; revision: Revision};

/**
 * Builds a site of a release and of nothing else: whoever has the release and the commit can build the same bytes.
 * @throws UserError when the site cannot be made
 */
export async function buildReleasedSite(release: Release, destination: Destination): Promise<void> {
  await makeSite({
    ...destination,
    prepare: (folder) => writePrepared(release, folder),
    async change(root, prepared) {
      await leavePagesOut(root);
      await nameReleasedFiles(root, prepared);
    }
  });
}
