/** Bytes that are read where they are asked for: a file on disk, a file that a reader has dropped, or bytes in memory. */
export type ByteSource = {
  /** The file's name, without its folder, as it is told. */
  name: string;
  size: number;
  /** The bytes from `from` up to, not including, `to`, which are within the size. */
  read(from: number, to: number): Promise<Uint8Array>;
};

/** Bytes in memory as a source. */
export function bytesOf(name: string, bytes: Uint8Array): ByteSource {
  return {name, size: bytes.length, read: async (from, to) => bytes.subarray(from, to)};
}

/** A `File` or `Blob` of a browser as a source; it is read in parts, when they are asked for. */
export function blobSource(name: string, blob: Blob): ByteSource {
  return {
    name,
    size: blob.size,
    read: async (from, to) => new Uint8Array(await blob.slice(from, to).arrayBuffer())
  };
}
