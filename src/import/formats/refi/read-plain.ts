import type {ByteSource} from "../../../model/byte-source.js";
import {FileFault} from "../../../text/errors.js";
import {limits} from "../archive/archive-limits.js";

/** Whether a file begins as a ZIP archive does. */
export async function startsAsArchive(file: ByteSource): Promise<boolean> {
  const [first, second] = await file.read(0, Math.min(2, file.size));
  return first === 0x50 && second === 0x4b;
}

/** All bytes of a document that is not in an archive. Throws a `FileFault` where it is empty or larger than is read. */
export async function readPlain(file: ByteSource): Promise<Uint8Array> {
  if (file.size === 0) throw new FileFault(`${file.name}: the file is empty; export or copy it anew`);
  if (file.size > limits.entry) {
    throw new FileFault(
      `${file.name}: the document has ${file.size} bytes, more than the ${limits.entry} that are read; split the project`
    );
  }
  return file.read(0, file.size);
}
