import {mkdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import type {SiteAudit} from "../audit/audit-site.js";
import {projectRoot} from "../disk/paths.js";
import {writePrivate} from "../disk/private-file.js";
import type {FurtherCost} from "../release/further/estimate-cost.js";
import type {GateResult} from "../release/gate/make-release.js";
import type {PublicKnowledge} from "../release/gate/public-knowledge.js";
import type {Policy} from "../release/policy/disclosure-policy.js";
import {installed, readEngines} from "../site/seal/engines.js";
import type {Revision} from "../site/seal/revision.js";
import {readSiteFiles} from "./report/read-site-files.js";
import {writeReport} from "./report/write-report.js";
import type {Scan} from "./scan/scan-site.js";
import type {Secrets} from "./scan/secrets.js";

/** A candidate that was built, searched and audited. */
export type CandidateFacts = Omit<GateResult, "notes"> & {
  policy: Policy;
  elsewhere: PublicKnowledge;
  revision: Revision;
  secrets: Secrets;
  scan: Scan;
  audit: SiteAudit;
  fingerprint: string;
  costs: FurtherCost[];
};

/** The file of the intervals of withheld numbers, for those who may see the extract. */
export const intervalsFile = "intervals.private.json";

/** Writes the report of a candidate and, in a file of their own, the intervals, which disclose. */
export async function reportCandidate(folder: string, site: string, facts: CandidateFacts): Promise<void> {
  const {release, suppression, policy, elsewhere, revision, secrets, scan, audit, fingerprint} = facts;
  const {dropped, costs} = facts;
  const engines = await readEngines();
  const {version} = JSON.parse(await readFile(join(projectRoot, "package.json"), "utf8")) as {
    version: string;
  };
  await mkdir(folder, {recursive: true});
  await writeReport(folder, {
    release,
    fingerprint,
    revision,
    versions: {casebook: version, node: process.versions.node, duckdb: engines.built.version},
    policy,
    audit: {
      passed: audit.faults.length === 0,
      faults: audit.faults.length,
      setAside: audit.tables.contradictoryNumbers,
      alreadyPublic: audit.tables.alreadyPublic,
      versions: {HiGHS: (await installed("highs")).version}
    },
    proposals: suppression.proposals,
    dropped,
    costs,
    earlier: elsewhere.earlier.map((earlier, i) => ({name: policy.earlier[i] ?? "", release: earlier})),
    canaries: {
      lookedFor: [
        {what: "identifiers and coders", count: secrets.names.length},
        {what: "excerpts and memos", count: secrets.texts.length},
        {what: "levels without a released number", count: secrets.levels.length}
      ],
      files: scan.files,
      found: scan.found.length
    },
    files: await readSiteFiles(site)
  });
  await writePrivate(join(folder, intervalsFile), site, audit.tables.intervals);
}
