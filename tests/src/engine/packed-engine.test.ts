import {gzipSync} from "node:zlib";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {cachedResponse, uncacheFile} from "../../../src/engine/cached-files.js";
import type {LoadingProgress} from "../../../src/engine/loading-progress.js";
import {openPackedEngine} from "../../../src/engine/packed-engine.js";

const folder = "https://example.org/site/_file/engine/";
const href = `${folder}engine.0000000a.gz`;
const packed = gzipSync(Uint8Array.from({length: 50_000}, (_, i) => (i * i) % 251));

/** A browser's cache: addresses and what is kept under them. */
function cacheStorage() {
  const kept = new Map<string, Response>();
  const cache = {
    put: async (address: string, response: Response) => void kept.set(address, response),
    keys: async () => [...kept.keys()].map((url) => ({url})),
    delete: async (address: string) => kept.delete(address)
  };
  return {
    kept,
    caches: {open: async () => cache, match: async (address: string) => kept.get(address)?.clone()}
  };
}

let storage: ReturnType<typeof cacheStorage>;
const fetched = vi.fn<typeof fetch>();

beforeEach(() => {
  storage = cacheStorage();
  vi.stubGlobal("caches", storage.caches);
  vi.stubGlobal("fetch", fetched);
  fetched.mockImplementation(async () => new Response(packed));
});
afterEach(() => {
  vi.unstubAllGlobals();
  fetched.mockReset();
});

/** Opens and reads an engine: its bytes, and every step that was told. */
async function load({size = packed.length, signal = new AbortController().signal} = {}) {
  const steps: LoadingProgress[] = [];
  const engine = await openPackedEngine({href, size}, {signal, onProgress: (step) => steps.push(step)});
  const chunks: Uint8Array[] = [];
  for await (const chunk of engine.chunks) chunks.push(chunk);
  return {engine, bytes: Buffer.concat(chunks), steps};
}

describe("openPackedEngine", () => {
  it("fetches the engine, and tells how much of it has come", async () => {
    const {bytes, steps} = await load();
    expect(bytes.equals(packed)).toBe(true);
    expect(steps.at(0)?.total).toBe(packed.length);
    expect(steps.at(-1)).toEqual({loaded: packed.length, total: packed.length});
    expect(steps.map(({loaded}) => loaded)).toEqual(
      steps.map(({loaded}) => loaded).toSorted((a, b) => a - b)
    );
  });

  it("knows no total where the browser has unpacked the file, or its size is not known", async () => {
    fetched.mockImplementation(async () => new Response(new Uint8Array(90_000)));
    expect((await load()).steps[0]).toEqual({loaded: expect.any(Number), total: undefined});
    fetched.mockImplementation(async () => new Response(packed));
    expect((await load({size: Number.NaN})).steps[0]?.total).toBeUndefined();
  });

  it("keeps the engine when it is told to, and takes it from there the next time, without a word of loading", async () => {
    const {engine} = await load();
    expect(await cachedResponse(href)).toBeUndefined();
    await engine.cache();
    const {bytes, steps} = await load();
    expect(bytes.equals(packed)).toBe(true);
    expect(steps).toEqual([{loaded: packed.length, total: packed.length}]);
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it("puts it in place of an earlier version, and leaves what other sites of the origin keep", async () => {
    const earlier = `${folder}engine.0000000b.gz`;
    const elsewhere = "https://example.org/other/_file/engine/engine.0000000b.gz";
    storage.kept.set(earlier, new Response("")).set(elsewhere, new Response(""));
    await (await load()).engine.cache();
    expect([...storage.kept.keys()]).toEqual([elsewhere, href]);
  });

  it("fetches again what was forgotten", async () => {
    await (await load()).engine.cache();
    await uncacheFile(href);
    await load();
    expect(fetched).toHaveBeenCalledTimes(2);
  });

  it("does without a cache where the browser has none, or lets nobody use it", async () => {
    vi.stubGlobal("caches", undefined);
    await (await load()).engine.cache();
    const refuse = () => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    };
    vi.stubGlobal("caches", {open: refuse, match: refuse});
    await (await load()).engine.cache();
    expect((await load()).bytes.equals(packed)).toBe(true);
  });

  it("says what cannot be fetched", async () => {
    fetched.mockImplementation(async () => new Response("not found", {status: 404}));
    await expect(load()).rejects.toThrow("the query engine could not be fetched (status 404)");
    fetched.mockRejectedValue(new TypeError("Failed to fetch"));
    await expect(load()).rejects.toThrow("the query engine could not be fetched");
    fetched.mockImplementation(async () => new Response(null));
    await expect(load()).rejects.toThrow("the query engine came empty");
  });

  it("fetches nothing once it has been stopped, and hands its signal to what it fetches", async () => {
    const {signal} = new AbortController();
    await load({signal});
    expect(fetched.mock.calls[0]?.[1]?.signal).toBe(signal);
    await expect(load({signal: AbortSignal.abort()})).rejects.toThrow();
    expect(fetched).toHaveBeenCalledTimes(1);
  });
});
