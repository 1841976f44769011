import type {ByteSource} from "../model/byte-source.js";

/** The files of an extract, wherever they lie: in a folder on disk, or among those that a reader has dropped on a page. */
export interface ExtractFolder {
  /** The folder as it is told. */
  readonly name: string;
  /**
   * A file by its name in the folder.
   * @throws Unreadable where there is none, or it may not be read
   */
  open(name: string): Promise<ExtractFile>;
}

/** A file of an extract. */
export interface ExtractFile extends ByteSource {
  /** By what name DuckDB reads it. */
  readonly path: string;
  close(): Promise<void>;
}

/** Why a file cannot be read, as the end of a sentence that begins with its name: "is missing; put it beside …". */
export class UnreadableFile extends Error {
  override readonly name = "Unreadable";
}

/** The bytes of a file in their order, a chunk at a time. */
export async function* readChunks(file: ByteSource): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < file.size; from += chunkSize)
    yield await file.read(from, Math.min(from + chunkSize, file.size));
}

const chunkSize = 1 << 20;
