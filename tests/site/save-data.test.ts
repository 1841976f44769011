import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {choose, figuresDrawn, provenance, useReader, wordsOf} from "./support.js";
import {recordTraffic} from "./traffic.js";

const reader = useReader();

/** A reader whose browser asks sites to save data. */
async function thriftyPage(): Promise<Page> {
  const page = await reader.page();
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "connection", {value: {saveData: true}});
  });
  return page;
}

/** Waits for the page to have nothing left to do, so that a start planned for an idle moment would have come. */
async function idle(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate(
    () => new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(resolve)))
  );
}

const heavy = (requests: readonly string[]) => requests.filter((url) => /\.wasm|\.parquet|worker/.test(url));

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
    expect(requests.filter((url) => url.endsWith(".wasm"))).toHaveLength(1);
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
