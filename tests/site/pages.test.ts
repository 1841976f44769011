import type {Page} from "playwright-core";
import {beforeAll, describe, expect, inject, it} from "vitest";
import {drawn, pages, useReader, wordsOf} from "./support.js";
import {recordTraffic, recordViolations, type Traffic} from "./traffic.js";

const reader = useReader();

describe.each(pages)("$path", ({path, title, drawn: complete, recomputed}) => {
  let page: Page;
  let traffic: Traffic;
  let violations: () => Promise<string[]>;

  beforeAll(async () => {
    page = await reader.page({kept: true});
    traffic = recordTraffic(page);
    violations = await recordViolations(page);
    await page.goto(path);
    await drawn(page, complete);
    if (recomputed) await drawn(page, recomputed);
  });

  it("opens without an error, a warning, a failed request or a request to anybody else, and does nothing that its policy forbids", async () => {
    expect(await violations()).toEqual([]);
    expect(traffic.complaints).toEqual([]);
    expect(traffic.failures).toEqual([]);
    expect(traffic.requests).not.toEqual([]);
    expect(traffic.requests.filter((url) => !url.startsWith(`${inject("origin")}/`))).toEqual([]);
  });

  it("names itself in the window's title and in one heading, and says that the extract is synthetic", async () => {
    expect(await page.title()).toBe(`${title} | Casebook`);
    await page.locator("h1").waitFor();
    expect(await page.locator("h1").count()).toBe(1);
    expect(await wordsOf(page, "#observablehq-header")).toContain("Synthetic extract.");
    expect(await page.locator("#observablehq-header").isVisible()).toBe(true);
  });
});

describe("a page without scripts", () => {
  it("still has its heading, its prose and its banner", async () => {
    const page = await reader.page({javaScriptEnabled: false});
    await page.goto("about.html");
    expect(await wordsOf(page, "main")).toContain("thematic analysis of the challenges");
    expect(await wordsOf(page, "#observablehq-header")).toContain("The patients on this site are invented.");
  });
});
