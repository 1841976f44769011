import {mkdir, readFile, rm} from "node:fs/promises";
import {join} from "node:path";
import {gunzipSync} from "node:zlib";
import {parquetMetadata, parquetReadObjects} from "hyparquet";
import {compressors} from "hyparquet-compressors";
import {listFiles} from "../../disk/list-files.js";
import {projectRoot} from "../../disk/paths.js";
import {writePrivate} from "../../disk/private-file.js";
import {findNames, normaliseWords} from "../../release/gate/find-names.js";
import {Passages} from "./passages.js";
import type {Secrets} from "./secrets.js";

const sources = /\.(ts|md|css|sql)$/;

/** The modules that Framework adds. */
const modules = /^_observablehq\//;

/**
 * The software that a site carries: its modules with the packages in them, fonts, and packed engines, in whose bytes short
 * words occur by chance. A level there tells nothing of an extract; identifiers and passages are looked for there too.
 */
const carried = /^(assets|_file\/assets|_import\/site|_observablehq)\//;

/** A number, as many pages have. */
const number = /^\d{1,4}([.,]\d+)?$/;

/** Where the build says what it found of the extract in a site. */
const leaksFile = "leaks.private.json";

/** Something in a site that must not leave: its file and its kind, never the text itself. */
export type Canary = {file: string; kind: "identifier" | "excerpt" | "level"};

/** The same with the text itself, for those who may see the extract. */
export type Leak = Canary & {what: string};

/** What a scan found. `looked` texts were searched for; `ordinary` ones were not, because the software contains them too. */
export type Scan = {found: Canary[]; files: number; looked: number; ordinary: number};

/**
 * Looks through every byte of a site for what must not leave: in texts, in packed files, and in the values, names and
 * statistics of Parquet files.
 * @param software the text of the software, whose words tell nothing of an extract
 * @param packed files of the software that have the same bytes whatever the extract; short words occur in them by chance
 */
export async function scanSite(
  site: string,
  secrets: Secrets,
  software: string,
  packed: readonly Uint8Array[] = []
): Promise<{scan: Scan; leaks: Leak[]}> {
  const ownWords = normaliseWords(software);
  const telling = (all: readonly string[]) => {
    const ordinary = new Set(findNames(ownWords, all));
    return all.filter((name) => name.length >= 3 && !number.test(name) && !ordinary.has(name));
  };
  const names = telling(secrets.names);
  const levels = telling(secrets.levels);
  const passages = new Passages(secrets.texts, ownWords);
  const leaks: Leak[] = [];
  const files = await listFiles(site);
  for (const file of files) {
    const bytes = await readFile(join(site, file));
    if (packed.some((part) => bytes.equals(part))) continue;
    const raw = await textOf(file, bytes);
    const text = normaliseWords(raw);
    const add = (kind: Canary["kind"], all: readonly string[]) =>
      leaks.push(...[...new Set(all)].map((what) => ({file, kind, what})));
    add("identifier", [
      ...findNames(text, names),
      ...names.filter((name) => name.length >= 6 && raw.includes(name))
    ]);
    if (!carried.test(file)) add("level", findNames(text, levels));
    const plain = normaliseWords(raw.replaceAll(/<[^<>]*>/g, " ")); // no markup parts the words of a passage
    const passage = passages.firstIn(text) ?? (plain === text ? undefined : passages.firstIn(plain));
    add("excerpt", passage === undefined ? [] : [passage]);
  }
  const places = new Map(leaks.map(({file, kind}) => [`${kind} ${file}`, {file, kind}]));
  const looked = names.length + levels.length + secrets.texts.length;
  const ordinary = secrets.names.length + secrets.levels.length - names.length - levels.length;
  return {scan: {found: [...places.values()], files: files.length, looked, ordinary}, leaks};
}

/**
 * Says what was found in a site that must not leave, in a file beside its report that its owner alone may read; an earlier
 * one goes.
 * @returns where it is said; undefined where nothing was found
 */
export async function writeLeaks(
  report: string,
  site: string,
  leaks: readonly Leak[]
): Promise<string | undefined> {
  const path = join(report, leaksFile);
  await rm(path, {force: true});
  if (leaks.length === 0) return;
  await mkdir(report, {recursive: true});
  await writePrivate(path, site, leaks);
  return path;
}

/** All that a Parquet file says: the values of its columns, and its footer with names, statistics and whatever else. */
export async function readParquetText(bytes: Buffer): Promise<string> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const rows = await parquetReadObjects({file, compressors});
  return `${asText(rows)}\n${asText(parquetMetadata(file))}`;
}

/** The text of the software: the sources of pages and loaders, and the modules that Framework adds. */
export async function readSoftwareText(site: string): Promise<string> {
  const texts: string[] = [];
  for (const folder of ["src", "loaders"])
    for (const file of await listFiles(join(projectRoot, folder)))
      if (sources.test(file) && !file.startsWith("."))
        texts.push(await readFile(join(projectRoot, folder, file), "utf8"));
  for (const file of await listFiles(site))
    if (modules.test(file) && file.endsWith(".js")) texts.push(await readFile(join(site, file), "utf8"));
  return texts.join("\n");
}

async function textOf(path: string, bytes: Buffer): Promise<string> {
  if (path.endsWith(".parquet")) return `${bytes.toString("utf8")}\n${await readParquetText(bytes)}`;
  if (path.endsWith(".gz")) return gunzipSync(bytes).toString("latin1");
  return bytes.toString("utf8");
}

function asText(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => {
    if (typeof each === "bigint") return String(each);
    return each instanceof Uint8Array ? Buffer.from(each).toString("latin1") : each;
  });
}
