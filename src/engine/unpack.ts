import {Decompress, decompress} from "fzstd";

const marks = {gzip: [0x1f, 0x8b], zstd: [0x28, 0xb5, 0x2f, 0xfd]} as const;

/** How a file is packed, by its first bytes. Where the host declares how, the browser has unpacked the file already. */
export function packingOf(start: Uint8Array): keyof typeof marks | undefined {
  const names = Object.keys(marks) as Array<keyof typeof marks>;
  return names.find((name) => marks[name].every((byte, i) => start[i] === byte));
}

/** Unpacks a file as it comes. */
export function unpackStream(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  packing: ReturnType<typeof packingOf>
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
