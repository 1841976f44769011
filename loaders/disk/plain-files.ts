import {isUtf8} from "node:buffer";
import type {BigIntStats} from "node:fs";
import {lstat, readdir} from "node:fs/promises";
import {join} from "node:path";
import {UserError} from "../../src/text/errors.js";

/** A file that was read: its path from its folder with `/` between names, its size, and what was made of it. */
export type PlainFile<Content> = {path: string; bytes: number; content: Content};

/**
 * Reads every file under a folder, hidden ones too, in the order of their paths' characters. The folder is listed before and
 * after, so that what was read is what is there.
 * @param read makes something of a file, whose path it is given
 * @throws UserError that names whatever is no plain file, before anything is read, and each file that appeared, went or
 * changed meanwhile
 */
export async function readPlainFiles<Content>(
  folder: string,
  read: (path: string) => Promise<Content>
): Promise<Array<PlainFile<Content>>> {
  const before = await listPlainFiles(folder);
  const files: Array<PlainFile<Content>> = [];
  for (const [path, stats] of before) {
    const content = await read(join(folder, path)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined; // told below
      throw error;
    });
    files.push({path, bytes: Number(stats.size), content: content as Content});
  }
  const after = await listPlainFiles(folder);
  const during = "while the files were read";
  refuse(
    [
      ...[...after.keys()].filter((path) => !before.has(path)).map((path) => `${path}: appeared ${during}`),
      ...[...before].flatMap(([path, stats]) => {
        const now = after.get(path);
        if (now === undefined) return `${path}: went ${during}`;
        return stamps.every((stamp) => stats[stamp] === now[stamp]) ? [] : `${path}: changed ${during}`;
      })
    ].map((fault) => `${folder}/${fault}; nothing may write there meanwhile`)
  );
  return files;
}

/**
 * Lists every file under a folder, by its path from there, in the order of their characters.
 * @throws UserError that names whatever is no plain file: links, devices, empty folders, names that are not UTF-8
 */
export async function listPlainFiles(folder: string): Promise<Map<string, BigIntStats>> {
  const root = await lstat(folder).catch(() => undefined);
  if (root?.isSymbolicLink()) refuse([`${folder}: is a link; name the folder itself`]);
  if (!root?.isDirectory())
    refuse([`${folder} is not a folder that can be read; name the folder of the site`]);
  const found = new Map<string, BigIntStats>();
  const faults: string[] = [];
  const list = async (within: string): Promise<void> => {
    const names = await readdir(join(folder, within), {encoding: "buffer"}).catch(() => {
      faults.push(`${within}: is a folder that cannot be read`);
      return undefined;
    });
    if (names?.length === 0 && within !== "") faults.push(`${within}: is an empty folder`);
    for (const name of names ?? []) {
      const path = `${within === "" ? "" : `${within}/`}${name}`;
      const stats = await lstat(join(folder, path), {bigint: true}).catch(() => undefined);
      const fault = nameFault(name) ?? (stats && kindFault(stats));
      if (fault !== undefined) faults.push(`${within === "" ? "" : `${within}/`}${visible(name)}: ${fault}`);
      else if (stats?.isDirectory()) await list(path);
      else if (stats) found.set(path, stats);
    }
  };
  await list("");
  refuse(faults.sort().map((fault) => `${folder}/${fault}; a site has plain files and nothing else`));
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What differs where a file was written, or another was put in its place. */
const stamps = ["ino", "size", "mtimeNs", "ctimeNs"] as const;

function nameFault(name: Buffer): string | undefined {
  if (!isUtf8(name)) return "has a name that is not UTF-8";
  return isPlain(name) ? undefined : "has a control character or a backslash in its name";
}

function kindFault(stats: BigIntStats): string | undefined {
  if (stats.isSymbolicLink()) return "is a link";
  return stats.isFile() || stats.isDirectory() ? undefined : "is a pipe, a socket or a device";
}

function isPlain(name: Buffer): boolean {
  return name.every((byte) => byte >= 0x20 && byte !== 0x5c && byte !== 0x7f);
}

/** A name as a message shows it, with an escape for each byte that is no character or no visible one. */
function visible(name: Buffer): string {
  if (isUtf8(name) && isPlain(name)) return name.toString();
  return [...name]
    .map((byte) =>
      byte > 0x20 && byte < 0x7f && byte !== 0x5c ? String.fromCharCode(byte) : escapeByte(byte)
    )
    .join("");
}

function escapeByte(byte: number): string {
  return `\\x${byte.toString(16).padStart(2, "0")}`;
}

function refuse(faults: readonly string[]): void {
  if (faults.length > 0) throw new UserError(faults.join("\n"));
}
