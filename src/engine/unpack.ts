import {Decompress, decompress} from "fzstd";
import {type Packing, packingOf} from "./packing.js";

/** Unpacks a file as it comes. */
export function unpackStream(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  packing: Packing | undefined
): ReadableStream<Uint8Array<ArrayBuffer>> {
  if (packing === "gzip") return stream.pipeThrough(new DecompressionStream("gzip"));
  return packing === "zstd" ? stream.pipeThrough(zstdStream()) : stream;
}

/** Unpacks a whole file. */
export function unpack(file: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return packingOf(file) === "zstd" ? (decompress(file) as Uint8Array<ArrayBuffer>) : file;
}

/** Browsers unpack no zstd themselves. */
function zstdStream(): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let unpacking: Decompress;
  return new TransformStream({
    start(controller) {
      unpacking = new Decompress((part) => controller.enqueue(part as Uint8Array<ArrayBuffer>));
    },
    transform: (chunk) => void unpacking.push(chunk),
    flush: () => void unpacking.push(new Uint8Array(0), true)
  });
}
