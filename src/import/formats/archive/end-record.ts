import type {ByteSource} from "../../../model/byte-source.js";
import {FileFault} from "../../../text/errors.js";
import {archiveLimits} from "./archive-limits.js";

const endLength = 22;
const maxCommentBytes = 65_535;
const endSignature = 0x06054b50;
const locatorSignature = 0x07064b50;
const locatorLength = 20;
const zip64Signature = 0x06064b50;
const zip64Length = 56;

/**
 * Checks the record at an archive's end before anything else is read: that it exists, that it is not cut off, and that
 * it claims neither more entries nor a longer list of them than are read. Throws a `FileFault` otherwise.
 */
export async function checkEndRecord(file: ByteSource): Promise<void> {
  const tailStart = Math.max(0, file.size - endLength - maxCommentBytes);
  const tail = await file.read(tailStart, file.size);
  const at = findEnd(tail);
  if (at === undefined) throw new FileFault(await describeMissingEnd(file));
  const claims = readClaims(makeView(tail), at);
  const zip64 = await readZip64Claims(file, tailStart, tail, at);
  const entries = Math.max(claims.entries, zip64?.entries ?? 0);
  const length = zip64?.length ?? claims.length;
  if (entries > archiveLimits.entries) {
    throw new FileFault(
      `${file.name}: the archive claims ${entries} entries, more than the ${archiveLimits.entries} that are read; export the project again`
    );
  }
  if (length > Math.min(archiveLimits.directory, file.size)) {
    throw new FileFault(
      `${file.name}: the archive claims a list of entries of ${length} bytes, more than there can be; export or copy the file again`
    );
  }
}

async function describeMissingEnd(file: ByteSource): Promise<string> {
  const head = await file.read(0, Math.min(2, file.size));
  return head[0] === 0x50 && head[1] === 0x4b
    ? `${file.name}: the archive is cut off before its end (${file.size} bytes are there); export or copy the file again`
    : `${file.name}: this is not a ZIP archive; give the file as the program exported it`;
}

/** Where the record begins in the file's last bytes: the last place whose comment fits in what follows. */
function findEnd(tail: Uint8Array): number | undefined {
  const bytes = makeView(tail);
  for (let at = tail.length - endLength; at >= 0; at--) {
    if (tail[at] !== 0x50 || bytes.getUint32(at, true) !== endSignature) continue;
    if (at + endLength + bytes.getUint16(at + 20, true) <= tail.length) return at;
  }
  return undefined;
}

function readClaims(bytes: DataView, at: number): {entries: number; length: number} {
  return {entries: bytes.getUint16(at + 10, true), length: bytes.getUint32(at + 12, true)};
}

/** The claims of the record for large archives, where there is one. */
async function readZip64Claims(
  file: ByteSource,
  tailStart: number,
  tail: Uint8Array,
  at: number
): Promise<{entries: number; length: number} | undefined> {
  const locator = at - locatorLength;
  if (locator < 0 || makeView(tail).getUint32(locator, true) !== locatorSignature) return undefined;
  const named = Number(makeView(tail).getBigUint64(locator + 8, true));
  for (const start of [named, tailStart + locator - zip64Length]) {
    if (!(start >= 0 && start + zip64Length <= file.size)) continue;
    const record = makeView(await file.read(start, start + zip64Length));
    if (record.getUint32(0, true) !== zip64Signature) continue;
    return {
      entries: Number(record.getBigUint64(32, true)),
      length: Number(record.getBigUint64(40, true))
    };
  }
  return undefined;
}

function makeView(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
