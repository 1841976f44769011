/** What begins an Arrow file, padded to eight bytes; at its end the same stands again without padding. */
const magic = {begin: 8, end: 6};

/**
 * The Arrow stream inside an Arrow file, as DuckDB-WASM inserts one and its `runQuery` gives the other: a file is the
 * magic word, the stream, a footer, the footer's length in four bytes, and the word again (Arrow columnar format,
 * "IPC File Format").
 */
export function streamInFile(file: Uint8Array): Uint8Array {
  const length = file.length - magic.end - 4;
  const footer = new DataView(file.buffer, file.byteOffset, file.byteLength).getInt32(length, true);
  return file.slice(magic.begin, length - footer);
}
