import type {Page} from "playwright-core";
import {describe, expect, inject, it} from "vitest";
import {estimateLine, heavy, idle} from "./line.js";
import {choose, figuresDrawn, provenance, useReader, wordsOf} from "./support.js";
import {recordTraffic} from "./traffic.js";

const reader = useReader(() => `${inject("plainOrigin")}/`);

/** A reader whose browser asks sites to save data. */
async function thriftyPage(): Promise<Page> {
  const page = await reader.page();
  await estimateLine(page, {effectiveType: "4g", downlink: 10, saveData: true});
  return page;
}

describe("a reader who saves data", () => {
  it("sees the figures, and loads no engine and no table until asking for it", async () => {
    const page = await thriftyPage();
    const {requests} = recordTraffic(page);
    await page.goto("index.html");
    await figuresDrawn(page, 2);
    await provenance(page, "built", 2);
    await idle(page);
    expect(heavy(requests)).toEqual([]);
    expect(await wordsOf(page, "#identification-routes")).toContain("41 of 95 adults (43 %)");

    await page.getByRole("button", {name: "Recompute in this browser"}).first().click();
    await provenance(page, "identical", 2);
    expect(requests.filter((url) => url.includes(".wasm."))).toHaveLength(1);
  });

  it("gets the engine by choosing a filter", async () => {
    const page = await thriftyPage();
    await page.goto("index.html");
    await provenance(page, "built", 2);
    await choose(page, "Sex", "Female");
    await provenance(page, "filtered", 2);
    expect(await wordsOf(page, "#identification-routes")).toContain("of 76 adults");
  });
});
