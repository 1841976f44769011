import {open, stat} from "node:fs/promises";
import {basename, join} from "node:path";
import {type ExtractFile, type ExtractFolder, UnreadableFile} from "../../src/extract/extract-folder.js";
import {descriptorFile} from "../../src/extract/read-package.js";

/** The files of an extract in a folder on disk, whose path need not be one. */
export function diskFolder(directory: string): ExtractFolder {
  return {name: directory, open: (name) => openFile(directory, name)};
}

async function openFile(directory: string, name: string): Promise<ExtractFile> {
  const path = join(directory, name);
  try {
    if (!(await stat(path)).isFile())
      throw new UnreadableFile("is not a file; put the CSV file of that name in its place");
    const file = await openPath(path);
    const read: ExtractFile["read"] = (from, to) =>
      file.read(from, to).catch((error: unknown) => Promise.reject(explainFailure(error, name)));
    return {...file, read};
  } catch (error) {
    throw explainFailure(error, name);
  }
}

/** Any file on disk. A read ends early only where the file does. Throws what the file system throws. */
export async function openPath(path: string): Promise<ExtractFile> {
  const handle = await open(path);
  return {
    name: basename(path),
    path,
    size: (await handle.stat()).size,
    async read(from, to) {
      const bytes = new Uint8Array(to - from);
      let filled = 0;
      for (let read = -1; read !== 0 && filled < bytes.length; filled += read)
        read = (await handle.read(bytes, filled, bytes.length - filled, from + filled)).bytesRead;
      return bytes.subarray(0, filled);
    },
    close: () => handle.close()
  };
}

/** What a failure of the file system means for the reader; any other failure as it is. */
function explainFailure(error: unknown, name: string): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (typeof code !== "string" || !/^E[A-Z]+$/.test(code)) return error;
  if (code === "ENOENT" || code === "ENOTDIR")
    return new UnreadableFile(
      name === descriptorFile
        ? "is missing; an extract needs one that describes its files"
        : "is missing; put it beside datapackage.json"
    );
  if (code === "EACCES" || code === "EPERM")
    return new UnreadableFile("may not be read; give yourself the right to read it");
  return new UnreadableFile(`cannot be read (${code}); check the disk and the file`);
}
