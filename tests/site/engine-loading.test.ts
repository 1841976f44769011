import {readdir, stat} from "node:fs/promises";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {beforeAll, describe, expect, inject, it} from "vitest";
import {estimateLine, heavy, throttle} from "./line.js";
import {choose, provenance, seen, useReader, wordsOf} from "./support.js";
import {recordTraffic} from "./traffic.js";

const reader = useReader(() => `${inject("plainOrigin")}/`);

/** The size of what the pages wait for, in megabytes, as words have it: the first part of the engine. */
let megabytes: string;
beforeAll(async () => {
  const assets = join(inject("site"), "_file/assets");
  const engine = (await readdir(assets)).find((name) => name.startsWith("engine.wasm.")) ?? "";
  megabytes = ((await stat(join(assets, engine))).size / 1e6).toFixed(1);
});

/** A page whose engine waits to be asked, on a line on which it takes some seconds. */
async function open(path = "index.html", bytesPerSecond = 700_000): Promise<Page> {
  const page = await reader.page();
  await estimateLine(page, {effectiveType: "3g", downlink: 0.7});
  await page.goto(path);
  await button(page, "Recompute in this browser").first().waitFor();
  await throttle(page, bytesPerSecond);
  return page;
}

const button = (page: Page, name: string) => page.getByRole("button", {name, exact: true});
const progress = (page: Page) => page.locator(".engine-progress:visible");

/** Waits until so many tenths of a megabyte have been loaded, and says what is on show then. */
async function loaded(page: Page, tenths: number): Promise<{words: string; bar: number}> {
  const shown = await page.waitForFunction((least) => {
    const element = [...document.querySelectorAll(".engine-progress")].find((each) => each.checkVisibility());
    const words = element?.textContent?.replace(/\s+/g, " ") ?? "";
    const [, megabytes] = /([\d.]+) of/.exec(words) ?? [];
    return Number(megabytes) * 10 >= least && {words, bar: element?.querySelector("progress")?.value ?? 0};
  }, tenths);
  return (await shown.jsonValue()) as {words: string; bar: number};
}

describe("an engine that is loading", () => {
  it("says how much of it has come, in words and as a bar, until it is there", async () => {
    const page = await open();
    await button(page, "Recompute in this browser").first().click();
    for (const tenths of [2, 8, 12]) {
      const {words, bar} = await loaded(page, tenths);
      const [, come = "", total] = /Loading the query engine, (\d\.\d) of (\d\.\d) MB/.exec(words) ?? [];
      expect(total).toBe(megabytes);
      expect(Number(come) * 10).toBeGreaterThanOrEqual(tenths);
      // Both numbers are rounded to a tenth.
      expect(Math.abs(bar * Number(total) - Number(come))).toBeLessThanOrEqual(0.1);
    }
    await provenance(page, "identical", 2);
    await progress(page).waitFor({state: "hidden"});
  });

  it("says so in one place: by the filters that wait for it, and else at the foot of the window", async () => {
    const page = await open();
    await button(page, "Recompute in this browser").first().click();
    await page.locator(".engine-strip .engine-progress").waitFor();
    expect(await progress(page).count()).toBe(1);
    await choose(page, "Sex", "Female");
    await page.locator(".filters-area .engine-progress").waitFor();
    expect(await progress(page).count()).toBe(1);
    await page.getByText("The filters wait for the query engine. All 130 patients are shown.").waitFor();
    await provenance(page, "filtered", 2);
    await progress(page).waitFor({state: "hidden"});
  });

  it("is spoken of when it takes long, seldom, and when it is there", async () => {
    const page = await open("index.html", 500_000);
    await page.evaluate(() => {
      const spoken: string[] = [];
      Object.assign(globalThis, {spoken});
      new MutationObserver(() => {
        const words = document.querySelector(".engine-strip [role=status]")?.textContent ?? "";
        if (words !== "" && words !== spoken.at(-1)) spoken.push(words);
      }).observe(document.body, {childList: true, subtree: true, characterData: true});
    });
    await button(page, "Recompute in this browser").first().click();
    await provenance(page, "identical", 2);
    const spoken = await page.evaluate(() => (globalThis as unknown as {spoken: string[]}).spoken);
    expect(spoken.length).toBeLessThanOrEqual(3);
    expect(spoken[0]).toMatch(new RegExp(`^Loading the query engine, \\d\\.\\d of ${megabytes} MB$`));
    expect(spoken.at(-1)).toBe("The query engine is ready.");
  });

  it("says so for the query editor too, on a page without filters", async () => {
    const page = await open("check.html");
    await button(page, "Run").click();
    await loaded(page, 4);
    expect(await page.locator(".engine-strip .engine-progress").isVisible()).toBe(true);
    await page.locator(".editor-result").getByRole("row", {name: "adult another-service"}).waitFor();
  });
});

describe("stopping an engine that is loading", () => {
  it("ends its worker and its transfer, and leaves the figures as built, with a button that starts it again", async () => {
    const page = await open("index.html", 400_000);
    const {requests, failures} = recordTraffic(page);
    await button(page, "Recompute in this browser").first().click();
    await loaded(page, 4);
    await button(page, "Stop").click();
    await provenance(page, "built", 2);
    expect(failures).toEqual([expect.stringMatching(/ERR_ABORTED .*\.wasm\./)]);
    expect(await progress(page).count()).toBe(0);
    expect(await wordsOf(page, ".engine-strip")).toContain("The query engine was stopped.");
    await expect.poll(() => page.workers().length).toBe(0);
    requests.length = 0;
    await page.waitForTimeout(1500);
    expect(heavy(requests)).toEqual([]);
    expect(await wordsOf(page, "#identification-routes")).toContain("41 of 95 adults (43 %)");

    await throttle(page, -1);
    await button(page, "Recompute in this browser").first().click();
    await provenance(page, "identical", 2);
    expect(requests.filter((url) => url.includes("engine.wasm."))).toHaveLength(1);
  });

  it("leaves filters that wait for it without effect until it is started again", async () => {
    const page = await open("index.html?colour=blue", 400_000);
    await choose(page, "Sex", "Female");
    await loaded(page, 2);
    await button(page, "Stop").click();
    await page.getByText("The filters need the query engine, which was stopped.").waitFor();
    expect(await wordsOf(page, ".filters-notice")).toContain("All 130 patients are shown.");
    await choose(page, "Sex", "Male");
    await page.waitForTimeout(500);
    expect(await page.workers().length).toBe(0);

    await throttle(page, -1);
    await button(page, "Load the query engine").click();
    await provenance(page, "filtered", 2);
    expect(await wordsOf(page, "#identification-routes")).toContain("of 19 adults");
  });

  it("tells who asked it a question", async () => {
    const page = await open("check.html", 400_000);
    await button(page, "Run").click();
    await loaded(page, 2);
    await button(page, "Stop").click();
    await page.locator(".editor-result").getByText("the query engine was stopped").waitFor();
    await seen(page, ".claims-provenance:has(button)");
  });
});
