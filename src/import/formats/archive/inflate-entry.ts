import {
  ERR_ENTRY_DATA_OUT_OF_BOUNDS,
  ERR_INVALID_CRC32,
  ERR_INVALID_UNCOMPRESSED_SIZE,
  ERR_LOCAL_FILE_HEADER_NOT_FOUND,
  ERR_UNSUPPORTED_COMPRESSION,
  type FileEntry
} from "@zip.js/zip.js/lib/zip-core-native.js";
import {FileFault} from "../../../text/errors.js";

/**
 * Inflates one entry. Its bytes are as many as it claims, and match its checksum. Stops at the first byte too many.
 * Throws a `FileFault` that begins with `place` where an entry is not what it claims.
 */
export async function inflateEntry(place: string, entry: FileEntry): Promise<Uint8Array> {
  const size = entry.uncompressedSize;
  const bytes = new Uint8Array(size);
  let filled = 0;
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      if (filled + chunk.length > size) throw new FileFault(describeSizeFault(place, size));
      bytes.set(chunk, filled);
      filled += chunk.length;
    }
  });
  try {
    await entry.getData(sink, {useWebWorkers: false, checkSignature: true});
  } catch (error) {
    if (error instanceof FileFault) throw error;
    throw new FileFault(describeInflateFault(place, size, error), {cause: error});
  }
  if (filled !== size) throw new FileFault(describeSizeFault(place, size));
  return bytes;
}

function describeSizeFault(place: string, size: number): string {
  return `${place} does not inflate to the ${size} bytes that it claims; export or copy the file again`;
}

function describeInflateFault(place: string, size: number, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  switch (message) {
    case ERR_INVALID_CRC32:
      return `${place} does not match its checksum or size, so the archive is damaged; export or copy the file again`;
    case ERR_INVALID_UNCOMPRESSED_SIZE:
      return describeSizeFault(place, size);
    case ERR_UNSUPPORTED_COMPRESSION:
      return `${place} is packed in a way that is not read here; pack the files again with "deflate", the usual way`;
    case ERR_ENTRY_DATA_OUT_OF_BOUNDS:
    case ERR_LOCAL_FILE_HEADER_NOT_FOUND:
      return `${place} is not where the archive's list says, so the archive is damaged or cut; export or copy the file again`;
    default:
      return `${place} cannot be unpacked, so the archive is damaged; export or copy the file again`;
  }
}
