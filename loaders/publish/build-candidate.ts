import type {Release} from "../../src/model/release.js";
import type {ReleaseDescription} from "../../src/model/study.js";
import {UserError} from "../../src/text/errors.js";
import {auditSite} from "../audit/audit-site.js";
import {readExtract} from "../disk/read-extract.js";
import {writeFolderWhole} from "../disk/write-whole.js";
import {makeRelease} from "../release/gate/make-release.js";
import {readPublicKnowledge} from "../release/gate/public-knowledge.js";
import {readSecret} from "../release/gate/secret.js";
import {describeUnnamed} from "../release/policy/approvers.js";
import {readPolicy} from "../release/policy/read-policy.js";
import {makeDraw} from "../release/suppress/draw.js";
import {resultsOf} from "../results/compute-results.js";
import {packEngine} from "../site/engine/pack-engine.js";
import {refuseOtherFolder} from "../site/make-site.js";
import {buildReleasedSite} from "../site/release/build-released-site.js";
import {describeRelease} from "../site/release/describe-release.js";
import {readRevision} from "../site/seal/revision.js";
import {countFurther} from "./count-further.js";
import {describeRefused} from "./describe-refused.js";
import {findLoneLevels} from "./find-lone-levels.js";
import {reportCandidate} from "./report-candidate.js";
import {readSoftwareText, scanSite, writeLeaks} from "./scan/scan-site.js";
import {collectSecrets} from "./scan/secrets.js";
/** A site for release to build: its extract, its policy, its folder, and the folder of its report. */
export type CandidateRequest = {
  extract: string;
  policyPath: string;
  out: string;
  /** The folder of the report, and of what only those who may see the extract may see. */
  report: string;
  address: string | null;
};

/**
 * Builds a site for release from an extract. Withholds what the policy says and what would give that away, builds the site
 * from the released tables alone, searches it for what must not leave, and audits it. Writes the whole site or nothing.
 * @throws ExtractFaults when the extract has faults
 * @throws UserError when the policy has faults, when the site holds what must not leave, or when the audit finds a fault
 */
export async function buildCandidate(candidacy: CandidateRequest): Promise<ReleaseDescription> {
  const {extract, policyPath, out, report, address} = candidacy;
  await refuseOtherFolder(out);
  const read = await readExtract(extract);
  try {
    const results = await resultsOf(read);
    const policy = await readPolicy(policyPath);
    const elsewhere = await readPublicKnowledge(policy, policyPath);
    const {secret, path, isNew} = await readSecret(policyPath, results.study.synthetic);
    if (isNew) tell(`${path} was made: keep it with the extract and show it to nobody`);
    const {further, costs} = await countFurther(read.connection, results, policy, policyPath);
    const lone = await findLoneLevels(read.connection, policy.rules.threshold);
    const made = await makeRelease(results, policy, elsewhere, makeDraw(secret), {further, lone});
    const {suppression, notes} = made;
    const refused = describeRefused(made.release.refused, suppression);
    const open = [...refused, ...notes, ...describeUnnamed(policy.unnamed)];
    for (const note of open) tell(note);
    const {words} = read.package;
    const release: Release = {...made.release, ...(words !== "" && {words})};
    if (words !== "")
      tell(`the words of ${read.package.pages} leave as they are: whoever writes them makes them public`);
    const revision = await readRevision();
    const secrets = await collectSecrets(read.connection, results.queries, policy, release);
    const {scan, audit} = await writeFolderWhole(out, async (draft) => {
      await buildReleasedSite(release, {out: draft, address, revision});
      const engine = Object.values(await packEngine(tell));
      const {scan, leaks} = await scanSite(draft, secrets, await readSoftwareText(draft), engine);
      const leaksFile = await writeLeaks(report, out, leaks);
      const {rules, exceptions} = policy;
      const audit = await auditSite(draft, {...elsewhere, rules, exceptions});
      const faults = [
        ...scan.found.map(({file, kind}) => `${file} holds ${kindWords[kind]} of the extract`),
        ...audit.faults
      ];
      if (leaksFile) faults.push(`${leaksFile} says what, to those who may see the extract`);
      if (faults.length > 0) throw new UserError(`the site may not leave:\n${faults.join("\n")}`);
      return {scan, audit};
    });
    const fingerprint = results.study.fingerprint;
    const facts = {
      ...{release, suppression, policy, elsewhere, revision, scan, audit, secrets, fingerprint},
      ...{dropped: made.dropped, costs}
    };
    for (const sentence of audit.tables.relaxations) process.stderr.write(`${sentence}\n`);
    await reportCandidate(report, out, facts);
    return describeRelease(release);
  } finally {
    read.close();
  }
}

function tell(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/** What a scan finds, in words. */
const kindWords = {
  identifier: "an identifier",
  excerpt: "words of an excerpt",
  level: "a level without a released number"
};
