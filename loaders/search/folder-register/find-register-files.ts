import type {Dirent} from "node:fs";
import {readdir, stat} from "node:fs/promises";
import {join, relative, sep} from "node:path";
import {UserError} from "../../../src/text/errors.js";

/** One file of a table. `path` is relative to the register's folder, with slashes. */
export interface RegisterFile {
  readonly path: string;
  readonly absolute: string;
  readonly format: "parquet" | "csv";
  readonly bytes: number;
  readonly modified: number;
  /** The values in the names of its folders: `part=000` gives part → 000. */
  readonly fromFolders: ReadonlyMap<string, string>;
}

/**
 * The files of a table, in the order of their paths: `NAME.parquet`, `NAME.csv`, or all such files in the folder `NAME`
 * at any depth. Names that begin with a dot or an underscore are skipped.
 * @throws UserError when there is no such table, or more than one
 */
export async function findRegisterFiles(
  directory: string,
  names: readonly string[]
): Promise<RegisterFile[]> {
  const entries = await readdir(directory, {withFileTypes: true}).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === "ENOTDIR" ? "is not a folder" : `cannot be read (${error.code})`;
    throw new UserError(`${directory}: the register ${why}; name its folder with --register DIR`);
  });
  const found = entries.filter((entry) => isTable(entry, names)).sort((a, b) => compare(a.name, b.name));
  const [entry, other] = found;
  if (entry === undefined)
    throw new UserError(
      `${directory}: the register has no ${names.join(" or ")}: put ${names[0]}.parquet, ${names[0]}.csv or a folder ${names[0]} there`
    );
  if (other !== undefined)
    throw new UserError(
      `${directory}: the register has both ${entry.name} and ${other.name}; leave the one that is to be searched`
    );
  const path = join(directory, entry.name);
  const paths = (await isFolder(path)) ? await listFiles(path) : [path];
  if (paths.length === 0)
    throw new UserError(`${path}: the folder has no Parquet or CSV file; put some there`);
  return Promise.all(paths.map((path) => describe(directory, path)));
}

function isTable(entry: Dirent, names: readonly string[]): boolean {
  const name = entry.name.toLowerCase();
  return names.some((table) => name === table || name === `${table}.parquet` || name === `${table}.csv`);
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path)).isDirectory();
}

async function listFiles(folder: string): Promise<string[]> {
  const paths: string[] = [];
  for (const {name} of await readdir(folder, {withFileTypes: true})) {
    if (/^[._]/.test(name)) continue;
    const path = join(folder, name);
    if (await isFolder(path)) paths.push(...(await listFiles(path)));
    else if (/\.(parquet|csv)$/i.test(name)) paths.push(path);
  }
  return paths.sort(compare);
}

async function describe(directory: string, absolute: string): Promise<RegisterFile> {
  const {size, mtimeMs} = await stat(absolute);
  const parts = relative(directory, absolute).split(sep);
  const fromFolders = parts.slice(0, -1).flatMap((part): [string, string][] => {
    const equals = part.indexOf("=");
    if (equals < 1) return [];
    return [[part.slice(0, equals).toLowerCase(), decode(part.slice(equals + 1))]];
  });
  return {
    path: parts.join("/"),
    absolute,
    format: /\.csv$/i.test(absolute) ? "csv" : "parquet",
    bytes: size,
    modified: mtimeMs,
    fromFolders: new Map(fromFolders)
  };
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
