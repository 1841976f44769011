import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {UserError} from "../../../src/text/errors.js";
import {jsonText, writeWhole} from "../../disk/write-whole.js";
import type {ReleaseReport} from "../report/release-report.js";

/** Where the approvals of a release stand, beside its report. */
export const approvalsFile = "approvals.json";

/** How many different people must approve one and the same site. */
export const requiredApprovals = 2;

/** That somebody approved a site of this hash, having read the report of this SHA-256, at this time in UTC. */
export type Approval = {name: string; hash: string; report: string; at: string};

/** Which approvals count for a candidate. */
export type ApprovalState = {
  /** One for each person, in the order in which they were given. */
  valid: Approval[];
  /** Why each of the others does not count, one sentence for each. */
  void: string[];
  /** The approvers who have not approved yet, as the report writes them. */
  lacking: string[];
};

/** Two spellings of a name are the same person's where they differ in capitals and spaces alone. */
export function sameName(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

/** The approvals in a folder, none where there are none yet. Throws a `UserError` when they cannot be read. */
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

/** Records approvals in place of those that a folder has. */
export async function writeApprovals(folder: string, approvals: readonly Approval[]): Promise<void> {
  await writeWhole(join(folder, approvalsFile), jsonText({approvals}));
}

/** Sets approvals against a report whose file has that SHA-256. */
export function judgeApprovals(
  {hash, policy}: Pick<ReleaseReport, "hash" | "policy">,
  sha256: string,
  approvals: readonly Approval[]
): ApprovalState {
  const valid: Approval[] = [];
  const others: Array<[name: string, why: string]> = [];
  for (const {name, ...approval} of approvals) {
    const known = policy.approvers.find((approver) => sameName(approver, name));
    if (known === undefined) others.push([name, "is not among the approvers any more"]);
    else if (approval.hash !== hash)
      others.push([known, `approved another version (${approval.hash.slice(0, 12)}, ${approval.at})`]);
    else if (approval.report !== sha256)
      others.push([known, `approved another report on the same files (${approval.at})`]);
    else if (!valid.some((earlier) => sameName(earlier.name, known))) valid.push({name: known, ...approval});
  }
  const hasApproved = (name: string) => valid.some((approval) => sameName(approval.name, name));
  const sentences = others
    .filter(([name]) => !hasApproved(name))
    .map(([name, why]) => `${name} ${why}, which does not count`);
  const lacking = policy.approvers.filter((name) => !hasApproved(name));
  return {valid, void: [...new Set(sentences)], lacking};
}

function folded(name: string): string {
  return name.trim().replace(/\s+/g, " ").normalize("NFC").toLowerCase();
}
