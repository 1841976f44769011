import type {ByteSource} from "../../../model/byte-source.js";
import {FileFault} from "../../../text/errors.js";
import {archiveLimits} from "./archive-limits.js";
import type {Archive, ArchiveEntry} from "./open-archive.js";

/**
 * Files that lie beside each other, such as an unpacked project, as if they were an archive: with its limits of what is
 * read. Their names are paths from the folder that was named.
 */
export function archiveOfFiles(files: readonly ByteSource[]): Archive {
  const sources = new Map<ArchiveEntry, ByteSource>(
    files.map((file) => [{name: file.name, size: file.size}, file])
  );
  let total = 0;
  return {
    entries: [...sources.keys()],
    async read(entry, cap = archiveLimits.entry) {
      const file = sources.get(entry);
      if (file === undefined) throw new Error(`not one of these files: ${entry.name}`);
      if (file.size > cap)
        throw new FileFault(
          `${file.name}: the file has ${file.size} bytes, more than the ${cap} that are read; split it`
        );
      total += file.size;
      if (total > archiveLimits.total)
        throw new FileFault(
          `${file.name}: the file would bring what is read beyond ${archiveLimits.total} bytes; split the project`
        );
      return file.read(0, file.size);
    }
  };
}
