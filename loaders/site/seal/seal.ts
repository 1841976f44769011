import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {searchIndexFile} from "../../../src/model/search-entry.js";
import {listFiles} from "../../disk/list-files.js";
import {writeCrate} from "./crate.js";
import {readEngines} from "./engines.js";
import {writeHeaders} from "./headers.js";
import {notFoundPage, writeNotFound} from "./not-found.js";
import type {SealedPage} from "./seal-page.js";
import type {Sealing} from "./sealing.js";
import {joinEntries} from "./search-entries.js";
import {writeSitemap} from "./sitemap.js";
import {addStableFiles} from "./stable-files.js";
import {writeSums} from "./sums.js";

/** Seals pages, given as files of the site, see `sealPage`. */
export type SealPages = (paths: readonly string[], sealing: Sealing) => Promise<SealedPage[]>;

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
  const pages = await sealPages(paths, sealing);
  await addStableFiles(sealing); // not beside the pages: nothing may be written any more once one of them has failed
  await writeFile(
    join(site, searchIndexFile),
    `${JSON.stringify(joinEntries(pages.flatMap(({found}) => found ?? [])))}\n`
  );
  await writeHeaders(site, new Set(pages.flatMap(({hashes}) => hashes)));
  await writeSitemap(
    paths.filter((path) => path !== notFoundPage),
    sealing
  );
  await writeCrate(sealing);
  await writeSums(site);
}
