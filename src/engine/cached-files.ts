const cacheName = "casebook-engine";

/** The response that was kept for an address, or undefined; also where the browser keeps nothing. */
export async function cachedResponse(address: string): Promise<Response | undefined> {
  return quietly(() => caches.match(address, {cacheName}));
}

/** Keeps a file for later visits, in place of earlier versions of it. Where the browser keeps nothing, nothing happens. */
export async function cacheFile(address: string, file: Blob): Promise<void> {
  await quietly(async () => {
    const cache = await caches.open(cacheName);
    await cache.put(address, new Response(file));
    for (const {url} of await cache.keys()) {
      if (url !== address && folderOf(url) === folderOf(address)) await cache.delete(url); // other sites of this origin keep theirs
    }
  });
}

/** Forgets the file that was kept for an address. */
export async function uncacheFile(address: string): Promise<void> {
  await quietly(async () => (await caches.open(cacheName)).delete(address));
}

/** Browsers have no caches on plain HTTP and in some private windows, and may be out of room: that is no failure. */
async function quietly<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return;
  }
}

function folderOf(address: string): string {
  return new URL(".", address).href;
}
