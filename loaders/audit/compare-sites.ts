import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {sha256} from "../disk/fingerprint.js";
import {readPlainFiles} from "../disk/plain-files.js";

/** A file of a site that differs from what its release gives. */
export type SiteDifference = {file: string; because: string};

/**
 * Compares a site, byte for byte, with the site that its release alone gives. Every difference comes from elsewhere: a number,
 * a coordinate, a name, or a value in the footer of a file.
 * @param reproduced the site made again from the release
 * @returns every file that differs, and how
 * @throws UserError when anything in the site is no plain file, or when it changes meanwhile
 */
export async function compareSites(site: string, reproduced: string): Promise<SiteDifference[]> {
  const [found, expected] = await Promise.all([hashFiles(site), hashFiles(reproduced)]);
  const differences: SiteDifference[] = [...found.keys()]
    .filter((file) => !expected.has(file))
    .map((file) => ({file, because: "is a file that the release does not give"}));
  for (const [file, hash] of expected) {
    if (!found.has(file)) differences.push({file, because: "is missing, though the release gives it"});
    else if (file !== "SHA256SUMS" && found.get(file) !== hash)
      differences.push({file, because: await describeSurplus(join(site, file), join(reproduced, file))});
  }
  return differences.sort((a, b) => (a.file < b.file ? -1 : 1));
}

async function hashFiles(site: string): Promise<Map<string, string>> {
  const files = await readPlainFiles(site, sha256);
  return new Map(files.map(({path, content}) => [path, content]));
}

const textual = /\.(html|json|csv|svg|xml|txt|js|css|sql|yaml|md)$|\/?_headers$/;

/** Describes how a file differs: by the first numbers and words that the reproduced file does not have. */
async function describeSurplus(file: string, reproduced: string): Promise<string> {
  const [bytes, expected] = await Promise.all([readFile(file), readFile(reproduced)]);
  if (!textual.test(file))
    return `holds other bytes than the release gives (first at byte ${findFirstDifference(bytes, expected)})`;
  const [text, known] = [bytes.toString("utf8"), expected.toString("utf8")];
  const line = findLine(text, findFirstDifference(bytes, expected));
  const more = [...listSurplusTokens(text, known)].slice(0, 5);
  return more.length === 0
    ? `differs from what the release gives, first in line ${line}`
    : `holds ${more.map((token) => JSON.stringify(token)).join(", ")}, which no released cell accounts for, first in line ${line}`;
}

/** Numbers and words that are in a text more often than in another. */
function* listSurplusTokens(text: string, known: string): Generator<string> {
  const ifKnown = new Map<string, number>();
  for (const token of splitTokens(known)) ifKnown.set(token, (ifKnown.get(token) ?? 0) + 1);
  for (const token of splitTokens(text)) {
    const count = ifKnown.get(token) ?? 0;
    if (count === 0) yield token;
    else ifKnown.set(token, count - 1);
  }
}

function splitTokens(text: string): string[] {
  return text.match(/\d+(?:[.,]\d+)*|[\p{L}][\p{L}\p{N}_-]*/gu) ?? [];
}

function findFirstDifference(a: Buffer, b: Buffer): number {
  let at = 0;
  while (at < Math.min(a.length, b.length) && a[at] === b[at]) at++;
  return at;
}

function findLine(text: string, byte: number): number {
  return Buffer.from(text).subarray(0, byte).toString("utf8").split("\n").length;
}
