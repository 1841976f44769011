import {stat} from "node:fs/promises";
import {basename, resolve} from "node:path";
import type {ByteSource} from "../../src/model/byte-source.js";
import {UserError} from "../../src/text/errors.js";
import {openPath} from "./disk-folder.js";

/**
 * Reads from a file on disk, in parts, while `use` runs.
 * @throws UserError where there is no such file, or it is a folder
 */
export async function withFile<Result>(
  path: string,
  use: (file: ByteSource) => Promise<Result>
): Promise<Result> {
  if (await isFolder(path)) throw new UserError(`${path} is a folder; name a file in it`);
  const opened = await openPath(path).catch((error: NodeJS.ErrnoException) => refuse(path, error));
  const read: ByteSource["read"] = async (from, to) => {
    const bytes = await opened.read(from, to);
    if (bytes.length < to - from)
      throw new UserError(`${path} became shorter while it was read; close it elsewhere, and import again`);
    return bytes;
  };
  try {
    return await use({name: basename(resolve(path)), size: opened.size, read});
  } finally {
    await opened.close();
  }
}

/** Whether a path is that of a folder. What is not there is none. */
export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

function refuse(path: string, {code}: NodeJS.ErrnoException): never {
  if (code === "ENOENT" || code === "ENOTDIR") throw new UserError(`${path} is missing; correct the path`);
  if (code === "EACCES" || code === "EPERM")
    throw new UserError(`${path} may not be read; change its permissions`);
  throw new UserError(`${path} cannot be opened (${code})`);
}
