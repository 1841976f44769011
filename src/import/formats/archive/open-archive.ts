import {type Entry, type FileEntry, Reader, ZipReader} from "@zip.js/zip.js/lib/zip-core-native.js";
import type {ByteSource} from "../../../model/byte-source.js";
import {FileFault} from "../../../text/errors.js";
import {archiveLimits} from "./archive-limits.js";
import {checkEndRecord} from "./end-record.js";
import {describeRatioFault, type ListedEntry, listEntryFaults} from "./entry-faults.js";
import {inflateEntry} from "./inflate-entry.js";

/** A ZIP archive whose list of entries was read and found safe. Its entries are read on demand. */
export type Archive = {
  /** The archive's files, without its folders, in the order of its list. */
  entries: ArchiveEntry[];
  /**
   * Reads an entry. Throws a `FileFault` where it claims more than `cap` bytes (256 MB by default), where all that was
   * read would pass 1 GB, or where it is not what it claims.
   */
  read(entry: ArchiveEntry, cap?: number): Promise<Uint8Array>;
};

/** A file in an archive: its name, with `/` between folders, and its size in bytes when inflated. */
export type ArchiveEntry = {name: string; size: number};

/**
 * Opens a ZIP archive and reads only its list; films in a project are never read. Throws a `FileFault` that names every
 * entry that must not be read: names that lead out of the archive, links, passwords, impossible sizes.
 */
export async function openArchive(file: ByteSource): Promise<Archive> {
  await checkEndRecord(file);
  const listed = await listEntries(file);
  const faults = listEntryFaults(
    file.name,
    listed.map(({about}) => about)
  );
  if (faults.length > 0) throw new FileFault(faults.join("\n"));
  const packed = new Map<ArchiveEntry, FileEntry>();
  for (const {entry, about} of listed) {
    if (!entry.directory) packed.set({name: about.name, size: about.size}, entry);
  }
  let total = 0;
  return {
    entries: [...packed.keys()],
    async read(entry, cap = archiveLimits.entry) {
      const found = packed.get(entry);
      if (found === undefined) throw new Error(`an entry of another archive: ${entry.name}`);
      const place = `${file.name}: entry ${JSON.stringify(entry.name)}`;
      if (entry.size > cap) {
        throw new FileFault(`${place} claims ${entry.size} bytes, more than the ${cap} that are read`);
      }
      const beyond = describeRatioFault(entry.size, found.compressedSize);
      if (beyond !== undefined) throw new FileFault(`${place} ${beyond}`);
      total += entry.size;
      if (total > archiveLimits.total) {
        throw new FileFault(
          `${place} would bring what is read beyond ${archiveLimits.total} bytes; split the project`
        );
      }
      return inflateEntry(place, found);
    }
  };
}

/** A source of bytes for zip.js: in parts, none longer than an archive's list of entries may be. */
class ZipSource extends Reader<ByteSource> {
  constructor(private readonly file: ByteSource) {
    super(file);
    this.size = file.size;
  }

  override async readUint8Array(from: number, length: number): Promise<Uint8Array> {
    if (length > archiveLimits.directory) {
      throw new FileFault(
        `${this.file.name}: the archive's list of files would take ${length} bytes, more than the ${archiveLimits.directory} that are read; export the file again`
      );
    }
    const start = Math.min(Math.max(from, 0), this.size);
    return this.file.read(start, Math.min(start + length, this.size));
  }
}

async function listEntries(file: ByteSource): Promise<{entry: Entry; about: ListedEntry}[]> {
  const reader = new ZipReader(new ZipSource(file), {useWebWorkers: false});
  const listed: {entry: Entry; about: ListedEntry}[] = [];
  try {
    for await (const entry of reader.getEntriesGenerator({filenameValidation: "tolerant"})) {
      if (listed.length === archiveLimits.entries) {
        throw new FileFault(
          `${file.name}: the archive holds more than the ${archiveLimits.entries} entries that are read; export the project again`
        );
      }
      listed.push({entry, about: describeEntry(entry)});
    }
  } catch (error) {
    if (error instanceof FileFault) throw error;
    throw new FileFault(
      `${file.name}: the archive's list of entries is damaged or cut off; export or copy the file again`,
      {cause: error}
    );
  }
  return listed;
}

/** A backslash between folders, as some programs on Windows write it, is read as a slash. */
function describeEntry(entry: Entry): ListedEntry {
  return {
    name: entry.filename.replaceAll("\\", "/"),
    size: entry.uncompressedSize,
    packedSize: entry.compressedSize,
    encrypted: entry.encrypted,
    link: entry.symlink === true,
    folder: entry.directory
  };
}
