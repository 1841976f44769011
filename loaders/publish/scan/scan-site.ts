import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {gunzipSync} from "node:zlib";
import {namesIn, wordsOf} from "../../release/gate/find-names.js";
import {listFiles} from "../../site/seal/files.js";
import {parquetText} from "./parquet-text.js";
import {Passages} from "./passages.js";
import type {Secrets} from "./secrets.js";

/** A place in a site where something stands that must not leave, by what kind of thing it is; never the thing itself. */
export type Canary = {file: string; kind: "identifier" | "excerpt" | "level"};

/** The same with the thing itself, for those who may see the extract. */
export type Leak = Canary & {what: string};

/** What a scan looked for, and what it could not look for because the software itself says it. */
export type Scan = {found: Canary[]; files: number; looked: number; ordinary: number};

/**
 * Looks through every byte of a site for what must not leave: in texts, in packed files, and in the values, names and
 * statistics of Parquet files.
 * @param software the text of the software, whose words tell nothing of an extract
 */
export async function scanSite(
  site: string,
  secrets: Secrets,
  software: string
): Promise<{scan: Scan; leaks: Leak[]}> {
  const ownWords = wordsOf(software);
  const telling = (all: readonly string[]) => {
    const ordinary = new Set(namesIn(ownWords, all));
    return all.filter((name) => name.length >= 3 && !/^\d{1,4}$/.test(name) && !ordinary.has(name));
  };
  const names = telling(secrets.names);
  const levels = telling(secrets.levels);
  const passages = new Passages(secrets.texts, ownWords);
  const leaks: Leak[] = [];
  const files = await listFiles(site);
  for (const file of files) {
    const raw = await textOf(join(site, file));
    const text = wordsOf(raw);
    const add = (kind: Canary["kind"], all: readonly string[]) =>
      leaks.push(...[...new Set(all)].map((what) => ({file, kind, what})));
    add("identifier", [
      ...namesIn(text, names),
      ...names.filter((name) => name.length >= 6 && raw.includes(name))
    ]);
    add("level", namesIn(text, levels));
    const plain = wordsOf(raw.replaceAll(/<[^<>]*>/g, " ")); // no markup parts the words of a passage
    const passage = passages.firstIn(text) ?? (plain === text ? undefined : passages.firstIn(plain));
    add("excerpt", passage === undefined ? [] : [passage]);
  }
  const places = new Map(leaks.map(({file, kind}) => [`${kind} ${file}`, {file, kind}]));
  const looked = names.length + levels.length + secrets.texts.length;
  const ordinary = secrets.names.length + secrets.levels.length - names.length - levels.length;
  return {scan: {found: [...places.values()], files: files.length, looked, ordinary}, leaks};
}

async function textOf(path: string): Promise<string> {
  const bytes = await readFile(path);
  if (path.endsWith(".parquet")) return `${bytes.toString("utf8")}\n${await parquetText(bytes)}`;
  if (path.endsWith(".gz")) return gunzipSync(bytes).toString("latin1");
  return bytes.toString("utf8");
}
