import {packingOf} from "./packing.js";
import {unpackStream} from "./unpack.js";

/** Sends a file through a port to `responseThrough` on the other side: its chunks, then null. */
export async function sendChunks(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  port: MessagePort
): Promise<void> {
  for await (const chunk of chunks) port.postMessage(chunk);
  port.postMessage(null);
}

/** The WebAssembly that comes through a port, unpacked, as the response to a fetch. */
export function responseThrough(port: MessagePort): Promise<Response> {
  return new Promise((resolve) => {
    let controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>> | undefined;
    const chunks = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start(started) {
        controller = started;
      }
    });
    let hasResponded = false;
    port.onmessage = ({data}: MessageEvent<Uint8Array<ArrayBuffer> | null>) => {
      if (!hasResponded) {
        const body = unpackStream(chunks, data ? packingOf(data) : undefined);
        resolve(new Response(body, {headers: {"content-type": "application/wasm"}}));
      }
      hasResponded = true;
      if (data) controller?.enqueue(data);
      else controller?.close();
    };
  });
}
