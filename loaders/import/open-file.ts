import {open, stat} from "node:fs/promises";
import {basename, join, resolve} from "node:path";
import type {ByteSource} from "../../src/coding-software/byte-source.js";
import {UserError} from "../errors.js";

/**
 * Reads from a file on disk, in parts, while `use` runs. A folder stands for the database of the QualCoder project in it.
 * @throws UserError where there is no such file, or the folder is no project
 */
export async function withFile<Result>(
  path: string,
  use: (file: ByteSource) => Promise<Result>
): Promise<Result> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => refuse(path, error));
  const file = found.isDirectory() ? join(path, "data.qda") : path;
  const handle = await open(file, "r").catch((error: NodeJS.ErrnoException) => {
    if (found.isDirectory() && error.code === "ENOENT")
      throw new UserError(
        `${path} is a folder without a data.qda, so no QualCoder project; give the project's own file or folder`
      );
    return refuse(file, error);
  });
  try {
    const {size} = await handle.stat();
    const read = async (from: number, to: number): Promise<Uint8Array> => {
      const bytes = new Uint8Array(to - from);
      let filled = 0;
      while (filled < bytes.length) {
        const {bytesRead} = await handle.read(bytes, filled, bytes.length - filled, from + filled);
        if (bytesRead === 0)
          throw new UserError(
            `${path} became shorter while it was read; close it elsewhere, and import again`
          );
        filled += bytesRead;
      }
      return bytes;
    };
    return await use({name: basename(resolve(path)), size, read});
  } finally {
    await handle.close();
  }
}

function refuse(path: string, {code}: NodeJS.ErrnoException): never {
  if (code === "ENOENT" || code === "ENOTDIR") throw new UserError(`${path} is missing; correct the path`);
  if (code === "EACCES" || code === "EPERM")
    throw new UserError(`${path} may not be read; change its permissions`);
  throw new UserError(`${path} cannot be opened (${code})`);
}
