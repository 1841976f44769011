import {tableFromArrays, tableToIPC, utf8} from "@uwdata/flechette";

/** How many bytes Arrow's magic word takes: at the beginning of a file with padding, at its end without. */
const magic = {begin: 8, end: 6};

/**
 * The Arrow stream inside an Arrow file. DuckDB-WASM's `runQuery` gives files, and it inserts streams. A file is the magic
 * word, the stream, a footer, the footer's length in four bytes, and the word again (Arrow columnar format, "IPC File
 * Format").
 */
export function streamInFile(file: Uint8Array): Uint8Array {
  const length = file.length - magic.end - 4;
  const footer = new DataView(file.buffer, file.byteOffset, file.byteLength).getInt32(length, true);
  return file.slice(magic.begin, length - footer);
}

/** Rows of texts as an Arrow stream that DuckDB-WASM can insert, with the columns c0, c1 and so on. */
export function textsToArrow(rows: readonly (readonly string[])[], width: number): Uint8Array {
  const names = Array.from({length: width}, (_, index) => `c${index}`);
  const arrays = names.map((name, index) => [name, rows.map((row) => row[index] ?? "")] as const);
  const types = Object.fromEntries(names.map((name) => [name, utf8()]));
  const stream = tableToIPC(tableFromArrays(Object.fromEntries(arrays), {types}), {format: "stream"});
  if (!stream) throw new Error("the rows could not be handed to the query engine");
  return stream;
}
