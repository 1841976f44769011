import {parquetMetadata, parquetReadObjects} from "hyparquet";
import {compressors} from "hyparquet-compressors";

/** All that a Parquet file says: the values of its columns, and its footer with names, statistics and whatever else. */
export async function parquetText(bytes: Buffer): Promise<string> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const rows = await parquetReadObjects({file, compressors});
  return `${asText(rows)}\n${asText(parquetMetadata(file))}`;
}

function asText(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => {
    if (typeof each === "bigint") return String(each);
    return each instanceof Uint8Array ? Buffer.from(each).toString("latin1") : each;
  });
}
