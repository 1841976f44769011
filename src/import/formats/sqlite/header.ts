const magic = "SQLite format 3\0";

/** Whether bytes begin as every SQLite database does. */
export function isSqlite(bytes: Uint8Array): boolean {
  return bytes.length >= 16 && [...magic].every((character, at) => bytes[at] === character.charCodeAt(0));
}

/** What keeps the first bytes from being those of a database; undefined where nothing does. */
export function faultOfHeader(bytes: Uint8Array): string | undefined {
  if (!isSqlite(bytes)) return "this is no SQLite database; give the file that the program saved";
  return bytes.length < 512
    ? "the database is cut off within its first page; copy the file again"
    : undefined;
}

/** Whether the file says that changes may still lie in a `-wal` file beside it, which is not read. */
export function keepsChangesBeside(bytes: Uint8Array): boolean {
  return bytes[18] === 2;
}

/** Which pages the header counts that the file does not have; undefined where all are there. */
export function pagesAreMissing(bytes: Uint8Array): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const stated = view.getUint16(16);
  const pageSize = stated === 1 ? 65536 : stated;
  const isCounted = view.getUint32(24) === view.getUint32(92);
  const pages = view.getUint32(28);
  if (pageSize < 512 || !isCounted || pages * pageSize <= bytes.length) return undefined;
  return `it is cut off: ${pages} pages of ${pageSize} bytes are counted, and ${Math.floor(bytes.length / pageSize)} are there`;
}
