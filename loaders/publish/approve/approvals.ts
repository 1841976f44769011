import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {UserError} from "../../../src/text/errors.js";
import {jsonText, writeWhole} from "../../disk/write-whole.js";
import {samePerson} from "../../release/policy/approvers.js";
import type {ReleaseReport} from "../report/release-report.js";

/** The file of the approvals of a release, beside its report. */
export const approvalsFile = "approvals.json";

/** How many different people must approve one and the same site. */
export const requiredApprovals = 2;

/** Somebody's approval of the site with this hash and of the report with this SHA-256, at this time in UTC. */
export type Approval = {name: string; hash: string; report: string; at: string};

/** Which approvals count for a candidate. */
export type ApprovalState = {
  /** One for each person, in the order in which they were recorded. */
  valid: Approval[];
  /** Why each of the others does not count, one sentence for each. */
  void: string[];
  /** The approvers who have not approved yet, with the names of the report. */
  lacking: string[];
};

/**
 * Reads the approvals in a folder; none where there is no file.
 * @throws UserError when they cannot be read
 */
export async function readApprovals(folder: string): Promise<Approval[]> {
  const path = join(folder, approvalsFile);
  try {
    const {approvals} = JSON.parse(await readFile(path, "utf8")) as {approvals: Approval[]};
    const fields = ["name", "hash", "report", "at"] as const;
    if (approvals.every((approval) => fields.every((field) => typeof approval[field] === "string")))
      return approvals;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
  }
  throw new UserError(
    `${path} does not hold approvals as they were recorded; move it away and approve again`
  );
}

/** Writes the approvals of a folder, in place of earlier ones. */
export async function writeApprovals(folder: string, approvals: readonly Approval[]): Promise<void> {
  await writeWhole(join(folder, approvalsFile), jsonText({approvals}));
}

/** Judges which approvals count for a report whose file has this SHA-256. */
export function judgeApprovals(
  {hash, policy}: Pick<ReleaseReport, "hash" | "policy">,
  sha256: string,
  approvals: readonly Approval[]
): ApprovalState {
  const valid: Approval[] = [];
  const others: Array<[name: string, why: string]> = [];
  for (const {name, ...approval} of approvals) {
    const known = policy.approvers.find((approver) => samePerson(approver, name));
    if (known === undefined) others.push([name, "is not among the approvers any more"]);
    else if (approval.hash !== hash)
      others.push([known, `approved another version (${approval.hash.slice(0, 12)}, ${approval.at})`]);
    else if (approval.report !== sha256)
      others.push([known, `approved another report on the same files (${approval.at})`]);
    else if (!valid.some((earlier) => samePerson(earlier.name, known)))
      valid.push({name: known, ...approval});
  }
  const hasApproved = (name: string) => valid.some((approval) => samePerson(approval.name, name));
  const sentences = others
    .filter(([name]) => !hasApproved(name))
    .map(([name, why]) => `${name} ${why}, which does not count`);
  const lacking = policy.approvers.filter((name) => !hasApproved(name));
  return {valid, void: [...new Set(sentences)], lacking};
}
