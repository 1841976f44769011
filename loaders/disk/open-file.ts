import {stat} from "node:fs/promises";
import {basename, join, resolve} from "node:path";
import type {ByteSource} from "../../src/model/byte-source.js";
import {UserError} from "../../src/text/errors.js";
import {openPath} from "./disk-folder.js";

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
  const opened = await openPath(file).catch((error: NodeJS.ErrnoException) => {
    if (found.isDirectory() && error.code === "ENOENT")
      throw new UserError(
        `${path} is a folder without a data.qda, so no QualCoder project; give the project's own file or folder`
      );
    return refuse(file, error);
  });
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

function refuse(path: string, {code}: NodeJS.ErrnoException): never {
  if (code === "ENOENT" || code === "ENOTDIR") throw new UserError(`${path} is missing; correct the path`);
  if (code === "EACCES" || code === "EPERM")
    throw new UserError(`${path} may not be read; change its permissions`);
  throw new UserError(`${path} cannot be opened (${code})`);
}
