import {mkdir, symlink, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {expect, it} from "vitest";
import {auditSite} from "../../../loaders/audit/audit-site.js";
import {readRevision, shortCommit} from "../../../loaders/site/seal/revision.js";
import type {Release} from "../../../src/model/release.js";
import {inTemporaryFolder} from "../../support/shipped-copy.js";
import {releaseOf, rules, sampleOf} from "./small-release.js";

const sample = sampleOf({adult: 60, child: 40});

/** What a crate says of how its site was made. */
type Origin = {url?: unknown; datePublished?: unknown};

/** Audits a site of a release and a crate, and nothing else. `change` changes the site before. */
async function audit(
  release: Release | string,
  origin: Origin = {},
  change: (site: string) => Promise<unknown> = async () => undefined
): Promise<string> {
  let message = "no fault";
  await inTemporaryFolder(async (folder) => {
    const site = join(folder, "site");
    await mkdir(site);
    const text = typeof release === "string" ? release : JSON.stringify(release);
    await writeFile(join(site, "release.json"), text);
    const crate = {
      "@graph": [
        {"@id": "./", datePublished: "2026-01-02T03:04:05Z", ...origin},
        {"@id": "#casebook", version: shortCommit(await readRevision())}
      ]
    };
    await writeFile(join(site, "ro-crate-metadata.json"), JSON.stringify(crate));
    await change(site);
    await auditSite(site, {rules, publicNumbers: [], earlier: []}).catch((error: Error) => {
      message = error.message;
    });
  });
  return message;
}

it.each([
  ["code", 'x"), globalThis.broken=("1'],
  ["another folder", "../../../../elsewhere/notes"],
  ["a query that a site has as another file", "reported"]
])("an audit refuses a table whose name is %s, and builds nothing", async (_, name) => {
  const message = await audit(releaseOf([sample, {...sample, name}]));
  expect(message).toContain(`The table ${JSON.stringify(name)} is not a query of this version of Casebook.`);
  expect(message).toContain("was not built again");
});

it("an audit refuses a release that has more than a release, and builds nothing", async () => {
  const release = {...releaseOf([sample]), note: "<script>"} as Release;
  expect(await audit(release)).toContain("The release has “note”, which a release does not have.");
});

it.each<[what: string, origin: Origin]>([
  ["is no address on the web", {url: "javascript:alert(1)"}],
  ["is no text", {url: {href: "https://example.org/"}}],
  ["is not written as a build writes it", {url: "https://example.org/casebook"}]
])("an audit refuses an address that %s", async (_, origin) => {
  expect(await audit(releaseOf([sample]), origin)).toContain("does not say how it was made");
});

it("an audit refuses a date that is none", async () => {
  expect(await audit(releaseOf([sample]), {datePublished: "soon"})).toContain("does not say how it was made");
});

it("an audit names a link, an empty folder and a name that is no UTF-8 before it reads anything", async () => {
  const message = await audit("no JSON", {}, async (site) => {
    await symlink("/dev/zero", join(site, "linked.json"));
    await mkdir(join(site, "empty"));
    await writeFile(Buffer.concat([Buffer.from(`${site}/x`), Buffer.of(0xff)]), "");
  });
  expect(message).toMatch(
    /empty: is an empty folder.*\n.*linked\.json: is a link.*\n.*x\\xff: has a name that is not UTF-8/
  );
});
