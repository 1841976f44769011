import {gzipSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import {estimateLine, heavy, idle} from "./line.js";
import {drawn, pages, useReader} from "./support.js";

const reader = useReader();

/** What a page may take before anything is done on it, in bytes as most hosts send them, compressed. */
const limit = 350_000;

/** What its typefaces may take besides, which readers keep from page to page. */
const typefaces = 60_000;

describe.each(pages)("$path, before any interaction", ({path, drawn: complete}) => {
  it("takes less than 350 kB, and nothing of the engine or the tables", async () => {
    const page = await reader.page();
    await estimateLine(page, {effectiveType: "3g", downlink: 0.7});
    const sizes: Promise<[url: string, bytes: number]>[] = [];
    page.on("response", (response) => {
      sizes.push(response.body().then((body) => [response.url(), gzipSync(body).length]));
    });
    await page.goto(path);
    await drawn(page, complete);
    await idle(page);
    const loaded = await Promise.all(sizes);
    expect(heavy(loaded.map(([url]) => url))).toEqual([]);
    expect(loaded.filter(([url]) => url.includes("duckdb"))).toEqual([]);
    expect(loaded.length).toBeGreaterThan(5);
    const total = (isFace: boolean) =>
      loaded.reduce((sum, [url, bytes]) => sum + (url.endsWith(".woff2") === isFace ? bytes : 0), 0);
    expect(total(false)).toBeLessThan(limit);
    expect(total(true)).toBeLessThan(typefaces);
  });
});
