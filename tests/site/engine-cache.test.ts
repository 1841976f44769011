import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it, vi} from "vitest";
import {estimateLine} from "./line.js";
import {serveFolder} from "./server.js";
import {type PageOptions, provenance, useReader} from "./support.js";

const asked: string[] = [];
let host: Awaited<ReturnType<typeof serveFolder>>;
let keepsNothing = true;

/** Hosts differ: this one forbids keeping anything, or lets it be kept for some minutes as GitHub Pages does. */
beforeAll(async () => {
  host = await serveFolder(inject("site"), {
    headers(path) {
      asked.push(path);
      return {"cache-control": keepsNothing ? "no-store" : "max-age=600"};
    }
  });
});
afterAll(() => host.close());

const reader = useReader(() => `${host.origin}/`);

/** Opens a page, waits for its engine, and says what the host was asked for. */
async function visit(page: Page, path = "index.html"): Promise<string[]> {
  asked.length = 0;
  await page.goto(path);
  await provenance(page, "identical", path === "index.html" ? 2 : 3);
  return askedOfEngine();
}

/** The engine's files that the host was asked for since the visit began. */
function askedOfEngine(): string[] {
  return asked
    .filter((path) => /\.wasm\.|worker/.test(path))
    .map((path) => path.replace(/^.*\/|\.[0-9a-f]{8}/g, ""))
    .sort();
}

/** A page whose engine has been kept, both of its parts. */
async function keptPage(options?: PageOptions): Promise<Page> {
  const page = await reader.page(options);
  await visit(page);
  const kept = () => page.evaluate(async () => (await (await caches.open("casebook-engine")).keys()).length);
  await vi.waitFor(async () => expect(await kept()).toBe(2), {timeout: 30_000});
  expect(askedOfEngine()).toEqual(["engine-rest.wasm.zst", "engine-worker.js", "engine.wasm.zst"]);
  return page;
}

describe("the second visit", () => {
  /** A page whose engine has been kept, where the host lets nothing be kept. */
  let page: Page;
  beforeAll(async () => {
    keepsNothing = true;
    page = await keptPage({kept: true});
  });

  it("takes the engine from the browser's cache even where the host lets nothing be kept", async () => {
    expect(await visit(page)).toEqual(["engine-worker.js"]);
    expect(await visit(page, "identification.html")).toEqual(["engine-worker.js"]);
  });

  it("loads the engine by itself on a slow line too, since it costs nothing", async () => {
    const other = await page.context().newPage();
    await estimateLine(other, {effectiveType: "2g", downlink: 0.1});
    await visit(other);
    await other.close();
  });

  it("keeps no row of the extract", async () => {
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return requests.flat().map(({url}) => new URL(url).pathname);
    });
    expect(kept.sort()).toEqual([
      expect.stringMatching(/^\/_file\/assets\/engine-rest\.wasm\.[0-9a-f]{8}\.zst$/),
      expect.stringMatching(/^\/_file\/assets\/engine\.wasm\.[0-9a-f]{8}\.zst$/)
    ]);
  });

  it("fetches the engine again where what was kept is damaged", async () => {
    await page.evaluate(async () => {
      const cache = await caches.open("casebook-engine");
      for (const request of await cache.keys())
        await cache.put(request, new Response(new Uint8Array([0x1f, 0x8b, 8, 0])));
    });
    await page.goto("index.html");
    await provenance(page, "failed", 2);
    await page.getByRole("button", {name: "Try again"}).first().click();
    await provenance(page, "identical", 2);
  });

  it("asks the host for nothing of the engine where it lets files be kept", async () => {
    keepsNothing = false;
    const page = await keptPage();
    expect(await visit(page, "identification.html")).toEqual([]);
  });
});

describe("a browser that keeps nothing", () => {
  it("loads the engine all the same", async () => {
    keepsNothing = true;
    const page = await reader.page();
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, "caches"));
    await visit(page);
    expect(await visit(page)).toContain("engine.wasm.zst");
  });
});
