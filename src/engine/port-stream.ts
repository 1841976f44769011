/** Sends a file through a port, chunk by chunk and then its end, to `engineResponse` on the other side. */
export async function sendChunks(chunks: AsyncIterable<Uint8Array>, port: MessagePort): Promise<void> {
  for await (const chunk of chunks) port.postMessage(chunk);
  port.postMessage(null);
}

/** The WebAssembly that comes through a port, as if it had been fetched; it is unpacked on the way. */
export function engineResponse(port: MessagePort): Promise<Response> {
  return new Promise((resolve) => {
    let controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>> | undefined;
    const chunks = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start(started) {
        controller = started;
      }
    });
    let begun = false;
    port.onmessage = ({data}: MessageEvent<Uint8Array<ArrayBuffer> | null>) => {
      if (!begun) {
        const body = data && isPacked(data) ? chunks.pipeThrough(new DecompressionStream("gzip")) : chunks;
        resolve(new Response(body, {headers: {"content-type": "application/wasm"}}));
      }
      begun = true;
      if (data) controller?.enqueue(data);
      else controller?.close();
    };
  });
}

/** Whether a file's first bytes are those of gzip. Some hosts say so to the browser, which then unpacks the file itself. */
export function isPacked([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}
