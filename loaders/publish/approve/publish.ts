import {copyFile, mkdir, readdir, readFile, rm} from "node:fs/promises";
import {dirname, isAbsolute, join, relative, resolve, sep} from "node:path";
import {UserError} from "../../../src/text/errors.js";
import {draftPath, jsonText, replaceFolder, writeWhole} from "../../disk/write-whole.js";
import {describeDifferences, hashSite, readSiteFiles, type SiteFile} from "../report/read-site-files.js";
import type {ReleaseReport} from "../report/release-report.js";
import {reportFile} from "../report/write-report.js";
import type {Approval} from "./approvals.js";

/** The file that says what was published last, beside the report. */
export const publishedFile = "published.json";

/** What was published: the site with this hash and these files, and its approvals. */
export type Published = {hash: string; approvals: Approval[]; files: SiteFile[]};

/** The approved site, its report, the folder of the report, and the folder to publish. */
export type PublicationTask = {site: string; report: ReleaseReport; folder: string; out: string};

/**
 * Copies a site to the folder to publish, byte for byte: whole, or not at all, and then an earlier one stays.
 * @throws UserError when a file is not as in the report any more, or nothing can be written
 */
export async function publish(
  {site, report, folder, out}: PublicationTask,
  approvals: readonly Approval[]
): Promise<void> {
  const draft = draftPath(out);
  const {hash, files} = report;
  try {
    await mkdir(draft, {recursive: true});
    for (const {path} of files) {
      await mkdir(dirname(join(draft, path)), {recursive: true});
      await copyFile(join(site, path), join(draft, path));
    }
    const faults = describeDifferences(site, files, await readSiteFiles(draft), join(folder, reportFile));
    if (faults.length > 0)
      throw new UserError(
        [...faults, `${site} changed while it was copied; nothing was published`].join("\n")
      );
    const record = () => writeWhole(join(folder, publishedFile), jsonText({hash, approvals, files}));
    await replaceFolder(out, draft, record);
  } catch (error) {
    const {code, message} = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UserError(`${out} cannot be written: ${message}; nothing was published`);
  } finally {
    await rm(draft, {recursive: true, force: true});
  }
}

/**
 * Refuses a folder that publishing would replace and that is not an earlier published site as it was published.
 * @throws UserError also when the folder is the candidate site or in it
 */
export async function refuseForeignFolder({site, report, folder, out}: PublicationTask): Promise<void> {
  const from = relative(resolve(site), resolve(out));
  if (from === "" || !(isAbsolute(from) || from.split(sep)[0] === ".."))
    throw new UserError(`${out} is ${site} or in it; name another folder with --out`);
  const names = await readdir(out).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === "ENOENT") return [];
    throw new UserError(
      `${out} is not a folder that can be read (${error.code}); name another one with --out`
    );
  });
  if (names.length === 0) return;
  const hash = hashSite(await readSiteFiles(out));
  if (hash === report.hash || hash === (await readPublished(folder))?.hash) return;
  throw new UserError(
    `${out} holds other files than an earlier site as it was published; nothing was approved or published. Move it away, or name another folder with --out`
  );
}

/**
 * Reads a folder's `published.json`; undefined where there is none.
 * @throws UserError when it cannot be read
 */
export async function readPublished(folder: string): Promise<Published | undefined> {
  const path = join(folder, publishedFile);
  try {
    const published = JSON.parse(await readFile(path, "utf8")) as Published;
    if (Array.isArray(published.approvals) && hashSite(published.files) === published.hash) return published;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
  }
  throw new UserError(
    `${path} is not as it was written; move it away with the site that it is of, and approve again`
  );
}
