import {cachedResponse, cacheFile} from "./cached-files.js";
import type {LoadingProgress} from "./loading-progress.js";
import {isPacked} from "./port-stream.js";

/** The engine's WebAssembly: where it is, and its bytes, NaN where that is not known. */
export type EngineFile = {href: string; size: number};

/** The engine's bytes as they come, from the browser's cache or else over the line. */
export type PackedEngine = {
  chunks: AsyncIterable<Uint8Array>;
  /** Keeps the engine for later visits. To be called once it has come whole and has been found to work. */
  keep(): Promise<void>;
};

/**
 * Opens the engine's file.
 * @param onProgress is told of every chunk that comes over the line, and when all is there
 * @throws Error in the chunks too, when the file cannot be fetched; and when the signal stops it
 */
export async function openPackedEngine(
  {href, size}: EngineFile,
  {signal, onProgress}: {signal: AbortSignal; onProgress(progress: LoadingProgress): void}
): Promise<PackedEngine> {
  const kept = await cachedResponse(href);
  signal.throwIfAborted();
  const response = kept ?? (await fetchEngine(href, signal));
  const parts: Uint8Array<ArrayBuffer>[] = [];

  async function* chunks() {
    if (!response.body) throw new Error("the query engine came empty");
    let loaded = 0;
    let total = Number.isFinite(size) ? size : undefined;
    for await (const chunk of read(response.body)) {
      if (loaded === 0 && !isPacked(chunk)) total = undefined; // unpacked by the browser, it is longer than the file
      loaded += chunk.length;
      if (!kept) {
        parts.push(chunk);
        onProgress({loaded, total});
      }
      yield chunk;
    }
    onProgress({loaded, total: loaded});
  }

  return {
    chunks: chunks(),
    async keep() {
      if (!kept) await cacheFile(href, new Blob(parts));
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

/** The chunks of a stream, in a way that every browser has. */
async function* read(stream: ReadableStream<Uint8Array<ArrayBuffer>>) {
  const reader = stream.getReader();
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return;
    yield value;
  }
}
