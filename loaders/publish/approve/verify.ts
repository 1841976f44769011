import {access} from "node:fs/promises";
import {UserError} from "../../../src/text/errors.js";
import {inWords} from "../../../src/text/message-words.js";
import {counted} from "../../../src/text/numbers.js";
import {readCandidate} from "./candidate.js";
import {verifyPublished} from "./published.js";

/** The folders of a release. */
export type Folders = {site: string; report: string; out: string};

/**
 * Verifies what was published, and the candidate site against its report where there is one.
 * @returns what was found, one sentence a line
 * @throws UserError with every difference of either
 */
export async function verify({site, report: folder, out}: Folders): Promise<string[]> {
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
