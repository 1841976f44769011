import {createReadStream} from "node:fs";
import {mkdir, symlink} from "node:fs/promises";
import {dirname, join, resolve} from "node:path";
import {
  findRegisterFiles,
  type RegisterFile
} from "../../../loaders/search/folder-register/find-register-files.js";
import {documentsTable, peopleTable} from "../../../loaders/search/register/register-tables.js";

/** A folder that holds all people and the first so many files of documents of another register, as symbolic links. */
export interface Share {
  readonly share: number;
  readonly partitions: number;
  readonly folder: string;
}

/** Shares of a register, none twice where it has few files. */
export async function makeShares(
  register: string,
  folder: string,
  shares: readonly number[]
): Promise<Share[]> {
  const root = resolve(register);
  const people = await findRegisterFiles(root, peopleTable.names);
  const documents = await findRegisterFiles(root, documentsTable.names);
  const made: Share[] = [];
  for (const share of shares) {
    const partitions = Math.ceil(documents.length * share);
    if (made.some((other) => other.partitions === partitions)) continue;
    const target = join(folder, `share-${partitions}`);
    for (const file of [...people, ...documents.slice(0, partitions)]) await link(file, target);
    made.push({share, partitions, folder: target});
  }
  return made;
}

async function link({path, absolute}: RegisterFile, target: string): Promise<void> {
  const place = join(target, path);
  await mkdir(dirname(place), {recursive: true});
  await symlink(absolute, place);
}

/** Reads a register's files once, so that they are in the page cache. */
export async function warm(register: string): Promise<void> {
  for (const table of [peopleTable, documentsTable])
    await readThrough(
      (await findRegisterFiles(resolve(register), table.names)).map(({absolute}) => absolute)
    );
}

/** Reads files to their ends. */
export async function readThrough(paths: readonly string[]): Promise<void> {
  for (const path of paths) for await (const _ of createReadStream(path, {highWaterMark: 1 << 20}));
}
