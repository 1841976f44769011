import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {TestProject} from "vitest/node";
import {buildSite} from "../../loaders/build/build-site.js";
import {serveFolder} from "./server.js";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the built site is served. */
    origin: string;
    /** Where it is served by a host that declares nothing, so that pages unpack the engine themselves. */
    plainOrigin: string;
    /** The folder of the built site. */
    site: string;
  }
}

/**
 * Builds the site as a publisher would, once for all site tests, and serves it. For work on the tests themselves,
 * `CASEBOOK_BUILT_SITE` names a folder with a site that is built already.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "casebook-site-"));
  const site = process.env.CASEBOOK_BUILT_SITE ?? join(folder, "site");
  if (process.env.CASEBOOK_BUILT_SITE === undefined) await buildSite({extract: "data", out: site});
  const server = await serveFolder(site);
  const plainServer = await serveFolder(site, {headers: () => ({})});
  project.provide("origin", server.origin);
  project.provide("plainOrigin", plainServer.origin);
  project.provide("site", site);
  return async () => {
    await server.close();
    await plainServer.close();
    await rm(folder, {recursive: true, force: true});
  };
}
