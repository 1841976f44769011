import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {listFiles} from "../../disk/list-files.js";
import {policyOf} from "./policy.js";

/** Folders of Framework's whose files it names after their contents. */
const folders = ["_file", "_import", "_observablehq"];

const hashed = /\.[0-9A-Za-z]{8}\.[a-z]+$/;

/**
 * Writes `_headers`, in the form that Netlify and Cloudflare Pages read: the policy of the pages, which one page may
 * not use beyond its own, with what a page cannot say of itself, and how long files may be kept.
 * @param hashes those of the inline scripts of all pages
 */
export async function writeHeaders(site: string, hashes: ReadonlySet<string>): Promise<void> {
  const files = await listFiles(site);
  const kept = folders.filter((folder) => {
    const within = files.filter((file) => file.startsWith(`${folder}/`));
    return within.length > 0 && within.every((file) => hashed.test(file));
  });
  const lines = [
    "/*",
    `  Content-Security-Policy: ${policyOf([...hashes].sort())}; frame-ancestors 'none'`,
    "  Referrer-Policy: no-referrer",
    "  X-Content-Type-Options: nosniff",
    ...kept.flatMap((folder) => [`/${folder}/*`, "  Cache-Control: public, max-age=31536000, immutable"])
  ];
  await writeFile(join(site, "_headers"), `${lines.join("\n")}\n`);
}
