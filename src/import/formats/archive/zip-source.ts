import {Reader} from "@zip.js/zip.js/lib/zip-core-native.js";
import type {ByteSource} from "../../../model/byte-source.js";
import {FileFault} from "../../../text/errors.js";
import {limits} from "./archive-limits.js";

/** A source of bytes as zip.js reads it: in parts, none of which is longer than an archive's list of entries may be. */
export class ZipSource extends Reader<ByteSource> {
  constructor(private readonly file: ByteSource) {
    super(file);
    this.size = file.size;
  }

  override async readUint8Array(from: number, length: number): Promise<Uint8Array> {
    if (length > limits.directory) {
      throw new FileFault(
        `${this.file.name}: the archive's list of files would take ${length} bytes, more than the ${limits.directory} that are read; export the file anew`
      );
    }
    const start = Math.min(Math.max(from, 0), this.size);
    return this.file.read(start, Math.min(start + length, this.size));
  }
}
