import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {listFiles, sha256} from "../site/seal/files.js";

/** A file of a site that its release does not account for. */
export type Unaccounted = {file: string; because: string};

/**
 * Compares a site with what its release alone gives, byte for byte: whatever is more, or other, comes from elsewhere, be
 * it a number, a coordinate, a name, or a value in the footer of a file.
 * @param reproduced the same site, made anew from the release
 * @returns every file that differs, with what stands in it that the release does not give
 */
export async function accountFor(site: string, reproduced: string): Promise<Unaccounted[]> {
  const [here, there] = await Promise.all([listFiles(site), listFiles(reproduced)]);
  const expected = new Set(there);
  const found: Unaccounted[] = here
    .filter((file) => !expected.has(file))
    .map((file) => ({file, because: "is a file that the release does not give"}));
  for (const file of there) {
    if (!here.includes(file)) found.push({file, because: "is missing, though the release gives it"});
    else if (file !== "SHA256SUMS") {
      const same = (await sha256(join(site, file))) === (await sha256(join(reproduced, file)));
      if (!same) found.push({file, because: await surplus(join(site, file), join(reproduced, file))});
    }
  }
  return found.sort((a, b) => (a.file < b.file ? -1 : 1));
}

const textual = /\.(html|json|csv|svg|xml|txt|js|css|sql|yaml|md)$|\/?_headers$/;

/** What stands in a file and not in what the release gives: the first numbers and words of it. */
async function surplus(file: string, reproduced: string): Promise<string> {
  const [bytes, expected] = await Promise.all([readFile(file), readFile(reproduced)]);
  if (!textual.test(file))
    return `holds other bytes than the release gives (first at byte ${firstDifference(bytes, expected)})`;
  const [text, known] = [bytes.toString("utf8"), expected.toString("utf8")];
  const line = lineOf(text, firstDifference(bytes, expected));
  const more = [...moreOf(text, known)].slice(0, 5);
  return more.length === 0
    ? `differs from what the release gives, first in line ${line}`
    : `holds ${more.map((token) => JSON.stringify(token)).join(", ")}, which no released cell accounts for, first in line ${line}`;
}

/** Numbers and words that stand in a text more often than in another. */
function* moreOf(text: string, known: string): Generator<string> {
  const left = new Map<string, number>();
  for (const token of tokensOf(known)) left.set(token, (left.get(token) ?? 0) + 1);
  for (const token of tokensOf(text)) {
    const count = left.get(token) ?? 0;
    if (count === 0) yield token;
    else left.set(token, count - 1);
  }
}

function tokensOf(text: string): string[] {
  return text.match(/\d+(?:[.,]\d+)*|[\p{L}][\p{L}\p{N}_-]*/gu) ?? [];
}

function firstDifference(a: Buffer, b: Buffer): number {
  let at = 0;
  while (at < Math.min(a.length, b.length) && a[at] === b[at]) at++;
  return at;
}

function lineOf(text: string, byte: number): number {
  return Buffer.from(text).subarray(0, byte).toString("utf8").split("\n").length;
}
