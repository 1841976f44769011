import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Release} from "../../src/model/release.js";
import {buildReleasedSite} from "../site/release/build-released-site.js";
import {readRevision} from "../site/seal/revision.js";

/** What a site says of how it was made, beyond its release. */
export type Origin = {address: string | null; commit: string | null; date: Date};

/**
 * Reads from a site's description for machines where it will stand, of which commit it is, and which date it bears.
 * @throws Error when the site has no such description
 */
export async function readOrigin(site: string): Promise<Origin> {
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

/**
 * Builds a site's release once more, for the same address and date, by the software as it stands here.
 * @param out a folder that is not there yet
 */
export async function reproduceSite(release: Release, {address, date}: Origin, out: string): Promise<void> {
  await buildReleasedSite(release, {out, address, revision: {...(await readRevision()), date}});
}
