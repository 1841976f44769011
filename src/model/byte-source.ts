/** Bytes that are read on demand: a file on disk, a file that a reader has dropped, or bytes in memory. */
export type ByteSource = {
  /** The file's name; of a file in a folder that was named, its path from there, such as `thesis/Sources/P01.txt`. */
  name: string;
  /** In bytes. */
  size: number;
  /** The bytes from `from` to `to`, `to` not included. Both are within the size. */
  read(from: number, to: number): Promise<Uint8Array>;
};

/** Bytes in memory as a source. */
export function bytesOf(name: string, bytes: Uint8Array): ByteSource {
  return {name, size: bytes.length, read: async (from, to) => bytes.subarray(from, to)};
}

/** A browser's `File` or `Blob` as a source. It is read in parts, on demand. */
export function blobSource(name: string, blob: Blob): ByteSource {
  return {
    name,
    size: blob.size,
    read: async (from, to) => new Uint8Array(await blob.slice(from, to).arrayBuffer())
  };
}
