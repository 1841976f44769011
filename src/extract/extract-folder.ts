import type {ByteSource} from "../model/byte-source.js";

/** The files of an extract: in a folder on disk, or among the files that a reader drops on a page. */
export interface ExtractFolder {
  /** The folder's name in messages. */
  readonly name: string;
  /**
   * Opens a file by its name in the folder.
   * @throws UnreadableFile where there is none, or it may not be read
   */
  open(name: string): Promise<ExtractFile>;
}

/** A file of an extract. */
export interface ExtractFile extends ByteSource {
  /** The name by which DuckDB reads it. */
  readonly path: string;
  close(): Promise<void>;
}

/**
 * A file that cannot be read. The message is the end of a sentence that begins with the file's name: "is missing; put
 * it beside …".
 */
export class UnreadableFile extends Error {
  override readonly name = "Unreadable";
}

/** Reads the bytes of a file in their order, a chunk at a time. */
export async function* readChunks(file: ByteSource): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < file.size; from += chunkSize)
    yield await file.read(from, Math.min(from + chunkSize, file.size));
}

const chunkSize = 1 << 20;
