import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {UserError} from "../../../src/text/errors.js";
import {overallHash, readSiteFiles, type SiteFile, tellDifferences} from "../report/site-files.js";
import {type Approval, approvalsFile, needed, readApprovals, sameName} from "./approvals.js";

/** Where it stands what was published last, beside the report. */
export const publishedFile = "published.json";

/** What was published: a site of this hash with these files, by these approvals. */
export type Published = {hash: string; approvals: Approval[]; files: SiteFile[]};

/** What a folder's `published.json` says; undefined where there is none. Throws a `UserError` when it cannot be read. */
export async function readPublished(folder: string): Promise<Published | undefined> {
  const path = join(folder, publishedFile);
  try {
    const published = JSON.parse(await readFile(path, "utf8")) as Published;
    if (Array.isArray(published.approvals) && overallHash(published.files) === published.hash)
      return published;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
  }
  throw new UserError(
    `${path} is not as it was written; move it away with the site that it is of, and approve again`
  );
}

/**
 * Holds a publishable folder against what was approved: every byte of every file, and two different people's approvals.
 * @param folder where report and approvals are
 * @param out the publishable folder
 * @throws UserError with every difference
 */
export async function verifyPublished(folder: string, out: string): Promise<Published> {
  const path = join(folder, publishedFile);
  const published = await readPublished(folder);
  if (published === undefined)
    throw new UserError(`${path} is missing; nothing has been published from ${folder}`);
  const {hash, approvals, files} = published;
  const faults = tellDifferences(out, files, await readSiteFiles(out), path);
  const recorded = await readApprovals(folder);
  for (const {name, at} of approvals) {
    if (!recorded.some((other) => other.hash === hash && other.at === at && sameName(other.name, name)))
      faults.push(`${path}: the approval of ${name} is not in ${approvalsFile}`);
  }
  const people = approvals.filter(
    (approval, i) =>
      approval.hash === hash && approvals.findIndex((other) => sameName(other.name, approval.name)) === i
  );
  if (people.length < needed)
    faults.push(`${path}: fewer than ${needed} people approved the site of its hash`);
  if (faults.length > 0)
    throw new UserError(
      [...faults, `${out} is not what was approved; take it down where it is published`].join("\n")
    );
  return published;
}
