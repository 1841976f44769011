import {join} from "node:path";
import {UserError} from "../../../src/text/errors.js";
import {inWords} from "../../../src/text/message-words.js";
import {samePerson} from "../../release/policy/approvers.js";
import {
  type Approval,
  type ApprovalState,
  judgeApprovals,
  readApprovals,
  requiredApprovals,
  writeApprovals
} from "./approvals.js";
import {type Candidate, listObstacles, readCandidate} from "./candidate.js";
import {publish, refuseForeignFolder} from "./publish.js";

/** Who approves which site. */
export type ApprovalRequest = {
  /** The folder of the candidate site. */
  site: string;
  /** The folder of its report, in which approvals are recorded. */
  report: string;
  names: readonly string[];
  /** The approvers of the present policy; those of the report unless given. */
  policyApprovers?: readonly string[];
  /** The folder to publish; `site` in the report's folder unless given. */
  out?: string | undefined;
};

/** A candidate after an approval; `published` is the folder in which it was published, or null. */
export type ApprovalResult = ApprovalState & Candidate & {published: string | null};

/** Reads a candidate and its approvals, and changes nothing. Throws what `readCandidate` throws. */
export async function readApprovalState(site: string, folder: string): Promise<Candidate & ApprovalState> {
  const candidate = await readCandidate(site, folder);
  return {...candidate, ...judgeApprovals(candidate.report, candidate.sha256, await readApprovals(folder))};
}

/**
 * Records that people approve a site, and publishes it once two different ones have. Everything is verified first.
 * @throws UserError when site and report do not fit, the audit failed, or a name is not an approver's: then nothing is
 * recorded
 */
export async function approve({
  site,
  report: folder,
  names,
  policyApprovers,
  out = join(folder, "site")
}: ApprovalRequest): Promise<ApprovalResult> {
  const {report, sha256} = await readCandidate(site, folder);
  const reasons = listObstacles(report);
  if (reasons.length > 0) throw new UserError([...reasons, "nothing was approved or published"].join("\n"));
  const approvers = matchApprovers(names, report.policy.approvers, policyApprovers);
  const before = await readApprovals(folder);
  const approvals = [...before];
  for (const name of approvers) {
    const {valid} = judgeApprovals(report, sha256, approvals);
    if (!valid.some((approval) => samePerson(approval.name, name)))
      approvals.push({
        name,
        hash: report.hash,
        report: sha256,
        at: new Date().toISOString()
      } satisfies Approval);
  }
  const standing = judgeApprovals(report, sha256, approvals);
  const publication = {site, report, folder, out};
  const enough = standing.valid.length >= requiredApprovals;
  if (enough) await refuseForeignFolder(publication);
  if (approvals.length > before.length) await writeApprovals(folder, approvals);
  if (enough) await publish(publication, standing.valid);
  return {report, sha256, ...standing, published: enough ? out : null};
}

/**
 * The names as the report writes them.
 * @throws UserError with each name that the report or the policy does not have
 */
function matchApprovers(
  names: readonly string[],
  inReport: readonly string[],
  inPolicy = inReport
): string[] {
  const approvers = inReport.filter((name) => inPolicy.some((other) => samePerson(name, other)));
  const found = names.map((name) => approvers.find((approver) => samePerson(approver, name)));
  const unknown = names.filter((_, i) => found[i] === undefined);
  if (unknown.length > 0) {
    const who = `${inWords(unknown.map((name) => JSON.stringify(name)))} ${unknown.length === 1 ? "is" : "are"}`;
    throw new UserError(
      `${who} not among the approvers, who are ${inWords(approvers)}; nothing was approved or published`
    );
  }
  return found.filter((name) => name !== undefined);
}
