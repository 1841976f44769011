import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import {addColophon} from "./colophon.js";
import {writeCrate} from "./crate.js";
import {addDescription} from "./description.js";
import {readEngines} from "./engines.js";
import {listFiles} from "./files.js";
import {writeHeaders} from "./headers.js";
import {writeNotFound} from "./not-found.js";
import {setPolicy} from "./policy.js";
import type {Page, Sealing} from "./sealing.js";
import {mendHead, mendShell} from "./shell.js";
import {writeSitemap} from "./sitemap.js";
import {addStableFiles} from "./stable-files.js";
import {addStructuredData} from "./structured-data.js";
import {writeSums} from "./sums.js";

const notFound = "404.html";

/**
 * Finishes a site whose pages are drawn, for publication: mends and describes every page and forbids it whatever it
 * does not need, adds the files that others refer to, and takes the checksum of everything.
 * @throws UserError when a page has no description
 */
export async function sealSite(given: Omit<Sealing, "engines">): Promise<void> {
  const sealing: Sealing = {...given, engines: await readEngines()};
  const {site, address} = sealing;
  await addStableFiles(sealing);
  await writeNotFound(site, address);
  const paths = (await listFiles(site)).filter((file) => file.endsWith(".html"));
  const hashes = new Set<string>();
  for (const path of paths) for (const hash of await sealPage(path, sealing)) hashes.add(hash);
  await writeHeaders(site, hashes);
  await writeSitemap(
    paths.filter((path) => path !== notFound),
    sealing
  );
  await writeCrate(sealing);
  await writeSums(site);
}

/** Seals one page, and returns the hashes of its inline scripts. The policy comes last: it knows what every script is. */
async function sealPage(path: string, sealing: Sealing): Promise<string[]> {
  const file = join(sealing.site, path);
  const dom = new JSDOM(await readFile(file, "utf8"));
  const page: Page = {path, document: dom.window.document};
  if (path === notFound) mendHead(page.document);
  else {
    mendShell(page.document);
    addDescription(page, sealing);
    await addStructuredData(page, sealing);
  }
  addColophon(page, sealing);
  const hashes = setPolicy(page);
  keepFirstLines(page.document);
  await writeFile(file, dom.serialize());
  dom.window.close();
  return hashes;
}

/** A parser drops a line break at the beginning of these, so that one which is wanted must be written twice. */
function keepFirstLines(document: Document): void {
  for (const element of document.querySelectorAll("pre, textarea, listing"))
    if (element.textContent?.startsWith("\n")) element.prepend("\n");
}
