import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {escapeMarkup} from "../../../src/text/escape-markup.js";
import {pageAddress} from "./description.js";
import type {Sealing} from "./sealing.js";

/** Writes `robots.txt`, which lets everyone read everything, and, where the site's address is known, `sitemap.xml`. */
export async function writeSitemap(
  pages: readonly string[],
  {site, address, revision}: Pick<Sealing, "site" | "address" | "revision">
): Promise<void> {
  const robots = ["User-agent: *", "Allow: /"];
  if (address !== null) {
    robots.push(`Sitemap: ${new URL("sitemap.xml", address).href}`);
    const day = revision.date.toISOString().slice(0, 10);
    const entries = pages.map(
      (path) => `<url><loc>${escapeMarkup(pageAddress(path, address))}</loc><lastmod>${day}</lastmod></url>`
    );
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
      ...entries,
      "</urlset>"
    ];
    await writeFile(join(site, "sitemap.xml"), `${lines.join("\n")}\n`);
  }
  await writeFile(join(site, "robots.txt"), `${robots.join("\n")}\n`);
}
