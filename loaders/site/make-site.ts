import {readdir, readFile, rm, writeFile} from "node:fs/promises";
import {join, relative} from "node:path";
import {build} from "esbuild";
import type {StudyPages} from "../../src/model/page-words.js";
import type {StudyDescription} from "../../src/model/study.js";
import {UserError} from "../../src/text/errors.js";
import {projectRoot} from "../disk/paths.js";
import {writeFolderWhole} from "../disk/write-whole.js";
import {startPageDrawers} from "./bake/page-drawers.js";
import {bundleModules} from "./bundle-modules.js";
import {runFramework} from "./framework.js";
import type {Revision} from "./seal/revision.js";
import {sealSite} from "./seal/seal.js";
import {type Filling, openWorkspace} from "./workspace.js";

/** A warning of Framework's, except that it does not clear a folder outside the project: the draft is new. */
const faults = /[Ww]arning:(?!\S* the output root)/;

/** A site to make: what fills its workspace, and where it goes. */
export type Making = Filling & {
  /** The folder with the `datapackage.json` that describes the tables; the prepared folder unless given. */
  described?: string;
  out: string;
  /** Where the site will stand, with a slash at its end; null where nobody said. */
  address: string | null;
  revision: Revision;
};

/**
 * Makes a static site of what is prepared for it. The site appears in `out` whole, or not at all: an earlier one stays as
 * it was. The same commit and the same prepared files give the same bytes, wherever and whenever.
 * @returns what the site says of the study
 * @throws UserError when `out` holds something else than an earlier site
 * @throws UserError with Framework's own words when a page or a loader fails, or a link leads nowhere
 */
export async function makeSite({
  out,
  described,
  address,
  revision,
  ...filling
}: Making): Promise<StudyDescription> {
  await refuseOtherFolder(out);
  const {folder, root, prepared, remove} = await openWorkspace(filling);
  try {
    const {absentPages} = await readResult<StudyDescription>(prepared, "study");
    for (const page of absentPages) await rm(join(root, `${page}.md`));
    await bundleModules(root);
    return await writeFolderWhole(out, async (draft) => {
      const drawers = await startPageDrawers(folder, draft);
      try {
        await writePages(draft, {folder, root, prepared, date: revision.date});
        const study = await readResult<StudyDescription>(prepared, "study");
        const pages = await readResult<StudyPages>(prepared, "pages");
        await sealSite(
          {site: draft, described: described ?? prepared, prepared, study, pages, address, revision},
          drawers.draw
        );
        return study;
      } finally {
        drawers.stop();
      }
    });
  } finally {
    await remove();
  }
}

async function readResult<Result>(prepared: string, name: string): Promise<Result> {
  return JSON.parse(await readFile(join(prepared, `results/${name}.json`), "utf8")) as Result;
}

/** The site replaces what is in its folder, so that must be nothing or an earlier site. */
export async function refuseOtherFolder(out: string): Promise<void> {
  const names = await readdir(out).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === "ENOENT") return [];
    throw new UserError(`${out} is not a folder; name another one with --out`);
  });
  if (names.length > 0 && !(names.includes("_observablehq") && names.includes("index.html"))) {
    throw new UserError(
      `${out} holds other files than an earlier site, which the build would replace; empty it or name another folder with --out`
    );
  }
}

/** Has Framework write the site as it knows it. Its settings are given as JavaScript, so that nothing need read TypeScript. */
async function writePages(
  draft: string,
  {folder, root, prepared, date}: {folder: string; root: string; prepared: string; date: Date}
): Promise<void> {
  const config = join(folder, "observablehq.config.mjs");
  await build({
    entryPoints: [join(projectRoot, "observablehq.config.ts")],
    outfile: config,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "silent"
  });
  const {code, output} = await runFramework(["build", "--config", config], {
    show: false,
    date,
    environment: {
      CASEBOOK_ROOT: relative(projectRoot, root),
      CASEBOOK_OUTPUT: draft,
      CASEBOOK_PREPARED: prepared
    }
  });
  const complaint = /broken link/.exec(output) ?? faults.exec(output);
  if (code !== 0) throw new UserError(`the site could not be built:\n${output.trim()}`);
  if (complaint) throw new UserError(`the site has a fault:\n${output.slice(complaint.index).trim()}`);
  await writeFile(join(draft, ".nojekyll"), ""); // GitHub Pages would drop the folders that start with _
}
