import {lstat, readdir} from "node:fs/promises";
import {basename, join, resolve} from "node:path";
import type {ByteSource} from "../../src/model/byte-source.js";
import {UserError} from "../../src/text/errors.js";
import {openPath} from "./disk-folder.js";

/** The maximum number of files in a folder that is to be searched. */
const maxFiles = 10_000;

/**
 * Lists the files of a folder and of those in it, but hidden ones, by their paths from there: `thesis/Sources/P01.txt`.
 * Each is opened when it is read. Links are listed and never followed: to read one is a `UserError`.
 * @throws UserError where a folder cannot be read or holds too many files
 */
export async function listFolderFiles(folder: string): Promise<ByteSource[]> {
  const files: ByteSource[] = [];
  const list = async (path: string, name: string): Promise<void> => {
    const entries = await readdir(path, {withFileTypes: true}).catch(({code}: NodeJS.ErrnoException) => {
      throw new UserError(`${path} cannot be read (${code}); change its permissions, or name another folder`);
    });
    for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
      if (entry.name.startsWith(".")) continue;
      const [inside, named] = [join(path, entry.name), `${name}/${entry.name}`];
      if (entry.isDirectory()) await list(inside, named);
      else if (entry.isFile()) files.push(await fileAt(inside, named));
      else if (entry.isSymbolicLink()) files.push(linkAt(inside, named));
      if (files.length > maxFiles)
        throw new UserError(
          `${folder} holds more than ${maxFiles} files; name the project's own file or folder in it`
        );
    }
  };
  await list(folder, basename(resolve(folder)));
  return files;
}

async function fileAt(path: string, name: string): Promise<ByteSource> {
  const {size} = await lstat(path);
  return {
    name,
    size,
    async read(from, to) {
      if (!(await lstat(path)).isFile()) throw new UserError(`${path} is no longer a file; import again`);
      const file = await openPath(path);
      try {
        const bytes = await file.read(from, to);
        if (bytes.length < to - from)
          throw new UserError(
            `${path} became shorter while it was read; close it elsewhere, and import again`
          );
        return bytes;
      } finally {
        await file.close();
      }
    }
  };
}

function linkAt(path: string, name: string): ByteSource {
  const read = async () => {
    throw new UserError(`${path} is a link, which is not followed; put the file itself in its place`);
  };
  return {name, size: 0, read};
}
