import {cachedResponse, cacheFile} from "./cached-files.js";
import type {LoadingProgress} from "./loading-progress.js";
import {packingOf} from "./packing.js";

/** WebAssembly of the engine, the whole or a part: its address, and its size in bytes, which is NaN where it is not known. */
export type EngineFile = {href: string; size: number};

/** The engine's bytes as they come, from the browser's cache or else from the network. */
export type PackedEngine = {
  chunks: AsyncIterable<Uint8Array>;
  /** Caches the engine for later visits. Call it once the engine has come whole and works. */
  cache(): Promise<void>;
};

/**
 * Opens the engine's file.
 * @param onProgress gets every chunk that comes over the network, and the end
 * @throws Error when the file cannot be fetched or the signal stops it; the chunks can throw it too
 */
export async function openPackedEngine(
  {href, size}: EngineFile,
  {signal, onProgress}: {signal: AbortSignal; onProgress(progress: LoadingProgress): void}
): Promise<PackedEngine> {
  const cached = await cachedResponse(href);
  signal.throwIfAborted();
  const response = cached ?? (await fetchEngine(href, signal));
  const parts: Uint8Array<ArrayBuffer>[] = [];

  async function* chunks() {
    if (!response.body) throw new Error("the query engine came empty");
    let loaded = 0;
    let total = Number.isFinite(size) ? size : undefined;
    for await (const chunk of readChunks(response.body)) {
      if (loaded === 0 && !packingOf(chunk)) total = undefined; // unpacked by the browser, it is longer than the file
      loaded += chunk.length;
      if (!cached) {
        parts.push(chunk);
        onProgress({loaded, total});
      }
      yield chunk;
    }
    onProgress({loaded, total: loaded});
  }

  return {
    chunks: chunks(),
    async cache() {
      if (!cached) await cacheFile(href, new Blob(parts));
      parts.length = 0;
    }
  };
}

async function fetchEngine(href: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(href, {signal}).catch((error: unknown) => {
    throw new Error("the query engine could not be fetched", {cause: error});
  });
  if (!response.ok) throw new Error(`the query engine could not be fetched (status ${response.status})`);
  return response;
}

/** The chunks of a stream. Not every browser can iterate over the stream itself. */
async function* readChunks(stream: ReadableStream<Uint8Array<ArrayBuffer>>) {
  const reader = stream.getReader();
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return;
    yield value;
  }
}
