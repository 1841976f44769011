const cacheName = "casebook-engine";

/** The cached response for an address; undefined where there is none, or where the browser has no cache. */
export async function cachedResponse(address: string): Promise<Response | undefined> {
  return quietly(() => caches.match(address, {cacheName}));
}

/** Caches a file for later visits, in place of earlier versions of it. Does nothing where the browser has no cache. */
export async function cacheFile(address: string, file: Blob): Promise<void> {
  await quietly(async () => {
    const cache = await caches.open(cacheName);
    await cache.put(address, new Response(file));
    for (const {url} of await cache.keys()) {
      if (url !== address && withoutVersion(url) === withoutVersion(address)) await cache.delete(url);
    }
  });
}

/** Takes the file of an address out of the cache. */
export async function uncacheFile(address: string): Promise<void> {
  await quietly(async () => (await caches.open(cacheName)).delete(address));
}

/** Browsers have no caches on plain HTTP and in some private windows, and their storage may be full. That is no failure. */
async function quietly<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return;
  }
}

/** An address without the hash that Framework puts before the end of a file's name. */
function withoutVersion(address: string): string {
  return address.replace(/\.[0-9a-f]{8}(?=\.\w+$)/, "");
}
