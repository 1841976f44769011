import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Release} from "../../src/model/release.js";
import {UserError} from "../../src/text/errors.js";
import {listPlainFiles} from "../disk/plain-files.js";
import {readRelease} from "../disk/read-release.js";
import {findNameFaults} from "../disk/release-form.js";
import {parseAddress} from "../site/address.js";
import {readRevision, shortCommit} from "../site/seal/revision.js";
import {auditTables, type TableAudit} from "./audit-tables.js";
import {compareSites} from "./compare-sites.js";
import type {AuditInput} from "./knowledge/collect-knowledge.js";
import {rebuildSite} from "./rebuild.js";
import {findShapeFaults} from "./shape/release-shape.js";

/** How a site was made, beyond its release. */
type SiteOrigin = {address: string | null; commit: string | null; date: Date};

/** What an audit found in the released tables and in every byte of the site. */
export type SiteAudit = {
  /** A sentence for each fault. */
  faults: string[];
  tables: TableAudit;
};

/** What an audit uses besides the site: what is public, and the rules of the data's owner. */
export type AuditKnowledgeInput = Omit<AuditInput, "release">;

/**
 * Audits a site. Builds it again from its own release and reports everything else in it; and computes, from the release and
 * what is public, how closely each withheld number can be worked out.
 * @throws UserError before anything is built, when the site was not made for release, or not by this commit, when anything
 * in it is no plain file, or when its release is not as a release must be
 */
export async function auditSite(site: string, ground: AuditKnowledgeInput): Promise<SiteAudit> {
  await listPlainFiles(site);
  const read = await readRelease(site);
  if (!read) {
    throw new UserError(
      `${site} has no release.json: it was not made for release and may hold every row of its extract; build it with --policy`
    );
  }
  refuseMisshapen(site, read.release);
  const origin = await readOriginHere(site);
  const tables = await auditTables({...ground, release: read.release});
  const {address, date} = origin;
  const revision = {...(await readRevision()), date};
  const unaccounted = await rebuildSite(read.release, {address, revision}, (again) =>
    compareSites(site, again)
  );
  return {faults: [...tables.faults, ...unaccounted.map(({file, because}) => `${file} ${because}`)], tables};
}

/**
 * Reads a site's address, commit and date from its `ro-crate-metadata.json`.
 * @throws Error when the site has no such description
 */
async function readOrigin(site: string): Promise<SiteOrigin> {
  const crate = JSON.parse(await readFile(join(site, "ro-crate-metadata.json"), "utf8")) as {
    "@graph": Array<{"@id": string; url?: string; datePublished?: string; version?: string}>;
  };
  const entity = (id: string) => crate["@graph"].find((each) => each["@id"] === id);
  const root = entity("./");
  return {
    address: root?.url ?? null,
    commit: entity("#casebook")?.version ?? null,
    date: new Date(root?.datePublished ?? Number.NaN)
  };
}

/** Refuses a release that could make something else of the software than its site. */
function refuseMisshapen(site: string, release: Release): void {
  const faults = [...findNameFaults(release), ...findShapeFaults(release)];
  if (faults.length > 0)
    throw new UserError(
      [...faults, `${site} was not built again, as its release.json is not as a release must be`].join("\n")
    );
}

/** How a site was made. Only the commit that made it can make it again. */
async function readOriginHere(site: string): Promise<SiteOrigin> {
  const origin = await readOrigin(site).catch(() => undefined);
  const {address, commit} = origin ?? {};
  if (origin === undefined || Number.isNaN(origin.date.getTime()) || (address && !isAddress(address)))
    throw new UserError(`${site} does not say how it was made in ro-crate-metadata.json; build it again`);
  const here = shortCommit(await readRevision()) ?? null;
  if (commit !== here) {
    throw new UserError(
      `${site} was made by the commit ${commit ?? "of no repository"}, and here is ${here ?? "no repository"}; check that commit out to audit it`
    );
  }
  return origin;
}

/** Whether a text is the address of a site as a build writes it. */
function isAddress(text: unknown): boolean {
  try {
    return typeof text === "string" && parseAddress(text) === text;
  } catch {
    return false;
  }
}
