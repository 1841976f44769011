import {
  bool,
  type DataType,
  dateDay,
  float64,
  int32,
  int64,
  tableFromArrays,
  tableToIPC,
  utf8
} from "@uwdata/flechette";
import {parquetMetadata, parquetRead, type SchemaElement} from "hyparquet";
import {compressors} from "hyparquet-compressors";

/**
 * Turns a Parquet file into an Arrow stream that DuckDB-WASM can insert. DuckDB's own Parquet reader is an extension that
 * it would fetch from another site.
 * @throws Error naming the column when it has a type that the extract's tables do not use
 */
export async function parquetToArrow(file: ArrayBuffer): Promise<Uint8Array> {
  const metadata = parquetMetadata(file);
  const columns = metadata.schema.filter(({num_children}) => num_children === undefined);
  let rows: unknown[][] = [];
  await parquetRead({
    ...{file, metadata, compressors},
    rowFormat: "array", // an object would lose a column named __proto__
    onComplete: (read) => {
      rows = read;
    }
  });
  const arrays = columns.map(({name}, i): [string, unknown[]] => [name, rows.map((row) => row[i] ?? null)]);
  const types = Object.fromEntries(columns.map((column) => [column.name, typeOf(column)]));
  const stream = tableToIPC(tableFromArrays(arrays, {types}), {format: "stream"});
  if (!stream) throw new Error("the table could not be handed to the query engine");
  return stream;
}

function typeOf({name, type, converted_type}: SchemaElement): DataType {
  if (converted_type === "DATE") return dateDay();
  if (type === "BYTE_ARRAY") return utf8();
  if (type === "INT32") return int32();
  if (type === "INT64") return int64();
  if (type === "DOUBLE") return float64();
  if (type === "BOOLEAN") return bool();
  throw new Error(`column ${name} has the Parquet type ${type}, which no table of an extract has`);
}
