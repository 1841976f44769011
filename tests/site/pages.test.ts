import type {Page} from "playwright-core";
import {beforeAll, describe, expect, inject, it} from "vitest";
import {printedOnCards} from "./printed.js";
import {drawn, findingsPages, holdBack, pages, provenance, seen, useReader, wordsOf} from "./support.js";
import {recordTraffic, recordViolations, type Traffic} from "./traffic.js";

const reader = useReader();

/** What a page shows while its engine is on the way: the words of its figures, and what it says of their numbers. */
type FirstLook = {figures: Record<string, string>; loading: number; claims: number; claimsProvenance: string};

describe.each(pages)("$path", ({path, title, drawn: complete, recomputed}) => {
  const cards = findingsPages.find((each) => each.path === path)?.cards;
  let page: Page;
  let traffic: Traffic;
  let violations: () => Promise<string[]>;
  let first: FirstLook;

  /** The page is looked at twice: before its engine is there, and when everything on it is recomputed. */
  beforeAll(async () => {
    page = await reader.page({kept: true});
    traffic = recordTraffic(page);
    violations = await recordViolations(page);
    const release = await holdBack(page, "**/*.wasm.*");
    await page.goto(path);
    await drawn(page, complete);
    if (cards) await provenance(page, "loading", cards);
    first = await look(page);
    release();
    if (recomputed) await drawn(page, recomputed);
  });

  if (cards)
    it("shows every figure with its numbers before the engine is there, and recomputes each identically", async () => {
      const printed = Object.entries(printedOnCards[path] ?? {});
      expect(printed).toHaveLength(cards);
      for (const [name, numbers] of printed)
        for (const number of numbers) expect(first.figures[name]).toContain(number);
      expect(first.loading).toBe(cards);
      expect(await page.getByText("Recomputed in your browser, identical.", {exact: true}).count()).toBe(
        cards
      );
    });

  if (path === "check.html")
    it("judges every printed number before the engine is there", async () => {
      expect(first.claims).toBe(76);
      expect(first.claimsProvenance).toBe("Computed when the site was built.");
      await page.getByText("Recomputed in your browser, identical.", {exact: true}).waitFor();
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

async function look(page: Page): Promise<FirstLook> {
  const figures = page.$$eval("section.finding", (sections) =>
    sections.map((section) => {
      const found = section.querySelectorAll(".card-figure");
      if (found.length !== 1) throw new Error(`a card has ${found.length} figures`);
      const words = (found.item(0).textContent ?? "").replace(/\s+/g, " ");
      return [section.getAttribute("aria-labelledby") ?? "", words];
    })
  );
  const claims = await page.locator(".claims tbody tr").count();
  return {
    figures: Object.fromEntries(await figures),
    loading: await page.getByText("loading the query engine to recompute it here…").count(),
    claims,
    claimsProvenance: claims === 0 ? "" : await wordsOf(page, ".claims-provenance")
  };
}

describe("the sentences of the pages", () => {
  it("say the paper's numbers of patients before the engine is there", async () => {
    const page = await reader.page();
    await holdBack(page, "**/*.wasm.*");
    await page.goto("index.html");
    await seen(page, ".key-numbers .inline-number:text('130')");
    expect(await page.locator(".key-numbers li").allTextContents()).toEqual([
      expect.stringContaining("130"),
      expect.stringContaining("95"),
      expect.stringContaining("35"),
      expect.stringContaining("5")
    ]);
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
