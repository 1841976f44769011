import {access} from "node:fs/promises";
import {join} from "node:path";
import {UserError} from "../../../src/text/errors.js";
import {inWords} from "../../../src/text/message-words.js";
import {counted} from "../../../src/text/numbers.js";
import {samePerson} from "../../release/policy/approvers.js";
import {describeDifferences, readSiteFiles} from "../report/read-site-files.js";
import {approvalsFile, readApprovals, requiredApprovals} from "./approvals.js";
import {readCandidate} from "./candidate.js";
import {type Published, publishedFile, readPublished} from "./publish.js";

/** The folders of a release. */
export type ReleaseFolders = {site: string; report: string; out: string};

/**
 * Verifies what was published and, where there is a candidate site, that it fits its report.
 * @returns what was found, one sentence a line
 * @throws UserError with every difference of either
 */
export async function verifyRelease({site, report: folder, out}: ReleaseFolders): Promise<string[]> {
  const [published, candidate] = await Promise.allSettled([
    verifyPublished(folder, out),
    access(site).then(
      () => readCandidate(site, folder),
      () => undefined
    )
  ]);
  const faults = [published, candidate].flatMap((result) =>
    result.status === "rejected" ? [result.reason] : []
  );
  const unforeseen = faults.find((fault) => !(fault instanceof UserError));
  if (unforeseen !== undefined) throw unforeseen;
  if (published.status === "rejected" || candidate.status === "rejected")
    throw new UserError(faults.map((fault) => (fault as UserError).message).join("\n"));
  const {hash, approvals, files} = published.value;
  const names = inWords(approvals.map((approval) => approval.name));
  return [
    `${out} is byte for byte what ${names} approved: ${counted(files.length, "file")}, hash ${hash}`,
    ...(candidate.value === undefined
      ? []
      : candidate.value.report.hash === hash
        ? [`${site} is the same site`]
        : [`${site} is a later candidate, hash ${candidate.value.report.hash}`])
  ];
}

/**
 * Compares a published folder with what was approved: every byte of every file, and the approvals of two different people.
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
  const faults = describeDifferences(out, files, await readSiteFiles(out), path);
  const recorded = await readApprovals(folder);
  for (const {name, at} of approvals) {
    if (!recorded.some((other) => other.hash === hash && other.at === at && samePerson(other.name, name)))
      faults.push(`${path}: the approval of ${name} is not in ${approvalsFile}`);
  }
  const people = approvals.filter(
    (approval, i) =>
      approval.hash === hash && approvals.findIndex((other) => samePerson(other.name, approval.name)) === i
  );
  if (people.length < requiredApprovals)
    faults.push(`${path}: fewer than ${requiredApprovals} people approved the site of its hash`);
  if (faults.length > 0)
    throw new UserError(
      [...faults, `${out} is not what was approved; take it down where it is published`].join("\n")
    );
  return published;
}
