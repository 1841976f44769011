import {listFiles} from "../../disk/list-files.js";
import {writeCrate} from "./crate.js";
import {readEngines} from "./engines.js";
import {writeHeaders} from "./headers.js";
import {notFoundPage, writeNotFound} from "./not-found.js";
import type {Sealing} from "./sealing.js";
import {writeSitemap} from "./sitemap.js";
import {addStableFiles} from "./stable-files.js";
import {writeSums} from "./sums.js";

/** Seals pages, given as files of the site, see `sealPage`; returns the hashes of all their inline scripts. */
export type SealPages = (paths: readonly string[], sealing: Sealing) => Promise<Set<string>>;

/**
 * Finishes a site for publication: has every page sealed, adds the files that others refer to, and takes the checksum of
 * everything.
 * @throws UserError when a page has no description
 */
export async function sealSite(given: Omit<Sealing, "engines">, sealPages: SealPages): Promise<void> {
  const sealing: Sealing = {...given, engines: await readEngines()};
  const {site, address} = sealing;
  await writeNotFound(site, address);
  const paths = (await listFiles(site)).filter((file) => file.endsWith(".html"));
  const [hashes] = await Promise.all([sealPages(paths, sealing), addStableFiles(sealing)]);
  await writeHeaders(site, hashes);
  await writeSitemap(
    paths.filter((path) => path !== notFoundPage),
    sealing
  );
  await writeCrate(sealing);
  await writeSums(site);
}
