import type {Page} from "playwright-core";
import {describe, expect, inject, it} from "vitest";
import {type Estimate, estimateLine, heavy, idle, throttle} from "./line.js";
import {choose, figuresDrawn, provenance, useReader, wordsOf} from "./support.js";
import {recordTraffic} from "./traffic.js";

const reader = useReader(() => `${inject("plainOrigin")}/`);

const slow: Estimate = {effectiveType: "3g", downlink: 0.7};

async function open(path: string, estimate: Estimate | undefined, bytesPerSecond?: number): Promise<Page> {
  const page = await reader.page();
  await estimateLine(page, estimate);
  if (bytesPerSecond) await throttle(page, bytesPerSecond);
  await page.goto(path);
  return page;
}

const recompute = (page: Page) => page.getByRole("button", {name: "Recompute in this browser"});

describe("the engine loads by itself", () => {
  it("on a line that the browser takes for fast", async () => {
    const page = await open("index.html", {effectiveType: "4g", downlink: 10});
    await provenance(page, "identical", 2);
  });

  it("where the browser says nothing of the line, and the page came fast", async () => {
    const page = await open("index.html", undefined);
    await provenance(page, "identical", 2);
  });
});

describe("the engine waits to be asked", () => {
  it.each<[string, Estimate | undefined, number | undefined]>([
    ["on a line that the browser takes for slow", slow, undefined],
    ["on a line that is fast in kind, and slow in bytes", {effectiveType: "4g", downlink: 1.6}, undefined],
    ["where the browser says nothing of the line, and the page came slowly", undefined, 200_000]
  ])("%s", async (_, estimate, bytesPerSecond) => {
    const page = await reader.page();
    const {requests} = recordTraffic(page);
    await estimateLine(page, estimate);
    if (bytesPerSecond) await throttle(page, bytesPerSecond);
    await page.goto("index.html");
    await figuresDrawn(page, 2);
    await recompute(page).first().waitFor();
    await idle(page);
    expect(heavy(requests)).toEqual([]);
    expect(await recompute(page).count()).toBe(2);
    expect(await wordsOf(page, "#identification-routes")).toContain("41 of 95 adults (43 %)");
  });
});

describe("a device with little memory", () => {
  it("is told what the engine takes before it is loaded, by cards and by filters", async () => {
    const page = await reader.page();
    await page.addInitScript(() => Object.defineProperty(navigator, "deviceMemory", {value: 2}));
    const {requests} = recordTraffic(page);
    await page.goto("index.html");
    await recompute(page).first().waitFor();
    expect(await wordsOf(page, ".card-provenance >> nth=0")).toContain("It takes about 220 MB of memory");
    await choose(page, "Sex", "Female");
    const load = page.getByRole("button", {name: "Load the query engine"});
    await load.waitFor();
    expect(heavy(requests)).toEqual([]);
    await load.click();
    await provenance(page, "filtered", 2);
  });
});

describe("an engine that waits is loaded", () => {
  it("by its button", async () => {
    const page = await open("index.html", slow);
    await recompute(page).first().click();
    await provenance(page, "identical", 2);
    expect(await recompute(page).count()).toBe(0);
  });

  it("by a filter, in the page or in its address", async () => {
    const page = await open("index.html", slow);
    await recompute(page).first().waitFor();
    await choose(page, "Sex", "Female");
    await provenance(page, "filtered", 2);
    await page.reload();
    await provenance(page, "filtered", 2);
  });

  it("by opening the rows behind a number", async () => {
    const page = await open("check.html", slow);
    await recompute(page).waitFor();
    await page.getByRole("button", {name: "Rows behind: Sex: Female, adults"}).click();
    await page.getByRole("dialog").getByRole("table").waitFor();
    await page.keyboard.press("Escape");
    await page.getByText("Recomputed in your browser, identical.", {exact: true}).waitFor();
  });

  it("by running a query", async () => {
    const page = await open("check.html", slow);
    await recompute(page).waitFor();
    await page.getByRole("button", {name: "Run"}).click();
    await page.locator(".editor-result").getByRole("row", {name: "adult another-service"}).waitFor();
  });

  it("by opening the excerpts on which coders differ", async () => {
    const page = await open("agreement.html", slow);
    await recompute(page).first().waitFor();
    await page.locator(".disagreements summary").click();
    await page.locator(".disagreements blockquote").first().waitFor();
    await provenance(page, "identical", 5);
  });
});
