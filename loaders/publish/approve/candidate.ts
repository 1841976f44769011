import {join} from "node:path";
import {UserError} from "../../../src/text/errors.js";
import {counted} from "../../../src/text/numbers.js";
import {describeUnnamed, samePerson} from "../../release/policy/approvers.js";
import {describeDifferences, hashSite, readSiteFiles} from "../report/read-site-files.js";
import {mayBeApproved, type ReleaseReport} from "../report/release-report.js";
import {readReport, reportFile} from "../report/write-report.js";
import {requiredApprovals} from "./approvals.js";

/** The report of a site, and the SHA-256 of its file. */
export type Candidate = {report: ReleaseReport; sha256: string};

/**
 * Reads a site and its report, and compares every byte of the site with it.
 * @throws UserError with every difference when a byte of the site is not as in the report, or the report not whole
 */
export async function readCandidate(site: string, folder: string): Promise<Candidate> {
  const {report, sha256, faults} = await readReport(folder);
  const path = join(folder, reportFile);
  const found = await readSiteFiles(site);
  const all = [...faults, ...describeDifferences(site, report.files, found, path)];
  if (
    hashSite(report.files) !== report.hash ||
    new Set(report.files.map((file) => file.path)).size < report.files.length
  )
    all.push(`${path}: its hash is not that of its files`);
  if (all.length > 0)
    throw new UserError(
      [
        ...all,
        "site and report do not belong together, so nothing can be approved; build the site again with npm run build -- --policy FILE"
      ].join("\n")
    );
  return {report, sha256};
}

/** A sentence for each reason why nobody can approve the site of a report. */
export function listObstacles(report: ReleaseReport): string[] {
  const {audit, canaries, policy} = report;
  const people = policy.approvers.filter(
    (name, i, all) => all.findIndex((other) => samePerson(other, name)) === i
  );
  const failed =
    audit.passed && audit.faults === 0 ? [] : [`the audit found ${counted(audit.faults, "fault")}`];
  const leaks =
    canaries.found === 0 ? [] : [`what must not be in the site was found ${counted(canaries.found, "time")}`];
  const few =
    people.length < requiredApprovals
      ? [
          `the policy names ${counted(people.length, "approver")}, and ${requiredApprovals} different ones have to approve`
        ]
      : [];
  const lacking = [...few, ...describeUnnamed(policy.unnamed)];
  return mayBeApproved(report) ? lacking : [...failed, ...leaks, ...lacking];
}
