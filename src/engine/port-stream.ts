/** Sends a file through a port to `engineResponse` on the other side: its chunks, then null. */
export async function sendChunks(chunks: AsyncIterable<Uint8Array>, port: MessagePort): Promise<void> {
  for await (const chunk of chunks) port.postMessage(chunk);
  port.postMessage(null);
}

/** The WebAssembly that comes through a port, unpacked, as the response to a fetch. */
export function engineResponse(port: MessagePort): Promise<Response> {
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
        const body = data && isPacked(data) ? chunks.pipeThrough(new DecompressionStream("gzip")) : chunks;
        resolve(new Response(body, {headers: {"content-type": "application/wasm"}}));
      }
      hasResponded = true;
      if (data) controller?.enqueue(data);
      else controller?.close();
    };
  });
}

/** Whether a file's first bytes are those of gzip. Where the host declares gzip, the browser has unpacked the file already. */
export function isPacked([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}
