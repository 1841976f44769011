import {tableFromArrays, tableToIPC, utf8} from "@uwdata/flechette";

/** Rows of texts as an Arrow stream that DuckDB-WASM can insert, with the columns c0, c1 and so on. */
export function textsToArrow(rows: readonly (readonly string[])[], width: number): Uint8Array {
  const names = Array.from({length: width}, (_, index) => `c${index}`);
  const arrays = names.map((name, index) => [name, rows.map((row) => row[index] ?? "")] as const);
  const types = Object.fromEntries(names.map((name) => [name, utf8()]));
  const stream = tableToIPC(tableFromArrays(Object.fromEntries(arrays), {types}), {format: "stream"});
  if (!stream) throw new Error("the rows could not be handed to the query engine");
  return stream;
}
