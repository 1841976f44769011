import type {ByteSource} from "../../../model/byte-source.js";
import {FileFault} from "../../../sentences/file-fault.js";

/** All bytes of a file. Throws a FileFault where it is larger than `most` bytes, before any are read. */
export async function readWhole(file: ByteSource, most: number, what: string): Promise<Uint8Array> {
  if (file.size > most)
    throw new FileFault(
      `${file.name}: the file has ${Math.ceil(file.size / 1048576)} MB, and of ${what} at most ${most / 1048576} MB are read; export less at a time`
    );
  return file.read(0, file.size);
}
