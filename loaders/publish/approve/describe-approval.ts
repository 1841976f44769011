import {inWords} from "../../../src/text/message-words.js";
import {counted} from "../../../src/text/numbers.js";
import type {ReleaseReport} from "../report/release-report.js";
import {type ApprovalState, requiredApprovals} from "./approvals.js";
import {listObstacles} from "./candidate.js";

/** Describes a candidate by its files, hash and numbers, a sentence a line. */
export function describeCandidate(site: string, {hash, totals, audit}: ReleaseReport): string[] {
  const {released, withheld, tables, files} = totals;
  return [
    `${site} is the site of its report: ${counted(files, "file")}, hash ${hash}`,
    `the audit ${audit.passed && audit.faults === 0 ? "passed" : `found ${counted(audit.faults, "fault")}`}: ${counted(released, "number")} released and ${withheld.toLocaleString("en-GB")} withheld in ${counted(tables, "table")}`
  ];
}

/** Says who has approved, and whose approval does not count. */
export function describeApprovals({valid, void: voided}: ApprovalState): string[] {
  const given = valid.map(({name, at}) => `${name} approved it at ${at}`);
  return [...(given.length > 0 ? given : ["nobody has approved it"]), ...voided];
}

/** Says what remains to be done before a site is published. */
export function describeNextStep(report: ReleaseReport, {valid, lacking}: ApprovalState): string {
  const reasons = listObstacles(report);
  if (reasons.length > 0) return `it cannot be approved: ${reasons.join("; ")}`;
  const missing = requiredApprovals - valid.length;
  const more = missing === requiredApprovals ? "two different approvers" : "one more approver";
  return missing > 0
    ? `needed: ${more}, of ${inWords(lacking)}, each with npm run release -- --approve "NAME"`
    : `enough have approved it: any of them may publish it, with npm run release -- --approve "NAME"`;
}
