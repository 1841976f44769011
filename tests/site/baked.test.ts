import type {Page} from "playwright-core";
import {beforeAll, describe, expect, it} from "vitest";
import {printedOnCards} from "./printed.js";
import {drawn, findingsPages, pages, twoFrames, useReader, wordsOf} from "./support.js";

const reader = useReader();

type Seen = {
  title: string;
  figure: string;
  panels: Array<{words: string; isVisible: boolean}>;
  tables: boolean[];
};

it("says on a card what its own codes mean, and no others", async () => {
  const page = await reader.page({javaScriptEnabled: false});
  await page.goto("challenges.html");
  const terms = page.locator("section:has(> #subthemes-social-legal-instability) dl.definitions dt");
  expect(await terms.allTextContents()).toEqual([
    "Social and legal instability",
    "Insecure immigration status",
    "Housing and destitution",
    "Legal proceedings",
    "Continuing threat",
    "Moves between areas"
  ]);
});

describe.each(findingsPages)("$path without scripts", ({path, cards}) => {
  let page: Page;
  beforeAll(async () => {
    page = await reader.page({javaScriptEnabled: false, kept: true});
    await page.goto(path);
  });

  it("has every figure as a drawing or a table, with its numbers, its query, and what its codes mean", async () => {
    const seen = await cardsOf(page);
    const printed = Object.entries(printedOnCards[path] ?? {});
    expect(printed).toHaveLength(cards);
    for (const [name, numbers] of printed) {
      const {title, figure, panels = [], tables} = seen[name] ?? {};
      for (const number of numbers) expect(figure).toContain(number);
      expect(title).toMatch(/\S/);
      for (const phrase of ["select", "how it is counted."])
        expect(
          panels.filter(({words}) => words.toLowerCase().includes(phrase)).map(({isVisible}) => isVisible),
          `${phrase} of ${name}`
        ).toEqual([true]);
      expect(tables?.[0], name).toBe(true);
    }
  });

  it("shows each figure once, at the width that fits", async () => {
    for (const width of [320, 390, 820, 1280]) {
      await page.setViewportSize({width, height: 800});
      for (const {inner, outer} of await widthsOf(page)) {
        expect(inner).toHaveLength(1);
        expect(inner[0]).toBeLessThanOrEqual(outer + 1);
      }
    }
  });
});

/** What stands on each card of a page, by the card's name. */
async function cardsOf(page: Page): Promise<Record<string, Seen>> {
  const cards = await page.$$eval("section.finding", (sections) =>
    sections.map((section): [string, Seen] => {
      const words = (element: Element) => (element.textContent ?? "").replace(/\s+/g, " ");
      const only = (selector: string) => {
        const found = section.querySelectorAll(selector);
        if (found.length !== 1) throw new Error(`a card has ${found.length} of ${selector}`);
        return found.item(0);
      };
      const isVisible = (element: Element) => {
        const {width, height} = element.getBoundingClientRect();
        return width > 0 && height > 0 && getComputedStyle(element).visibility === "visible";
      };
      const seen = {
        title: words(only("h2")),
        figure: words(only(".card-figure")),
        panels: [...section.querySelectorAll(".tab-panel")].map((panel) => ({
          words: words(panel),
          isVisible: isVisible(panel)
        })),
        tables: [...section.querySelectorAll("table")].map(isVisible)
      };
      return [section.getAttribute("aria-labelledby") ?? "", seen];
    })
  );
  return Object.fromEntries(cards);
}

/** Of each figure that is a drawing, how wide it is, and how wide the drawings are that are visible in it. */
function widthsOf(page: Page): Promise<Array<{inner: number[]; outer: number}>> {
  return page.$$eval(".card-figure:has(svg)", (figures) =>
    figures.map((figure) => {
      const shown = [...figure.querySelectorAll(".built-figure")].filter((built) => {
        const {width, height} = built.getBoundingClientRect();
        return width > 0 && height > 0 && getComputedStyle(built).visibility === "visible";
      });
      return {
        inner: shown.map((built) => built.querySelector("svg")?.getBoundingClientRect().width ?? 0),
        outer: figure.getBoundingClientRect().width
      };
    })
  );
}

describe("the sentences of a page without scripts", () => {
  it("hold their numbers", async () => {
    const page = await reader.page({javaScriptEnabled: false});
    await page.goto("about.html");
    expect(await wordsOf(page, "main")).toMatch(
      /kept those of 130 trafficked patients: 95 adults and 35 children/
    );
    await page.goto("check.html");
    expect(await page.locator(".claims tbody tr").count()).toBe(76);
  });

  it("have typographic quotation marks, and no Markdown, but in code and in records that are quoted", async () => {
    const page = await reader.page({javaScriptEnabled: false});
    const straight: string[] = [];
    for (const {path} of pages) {
      await page.goto(path);
      straight.push(...(await straightMarks(page)).map((words) => `${path}: ${words}`));
    }
    expect(straight).toEqual([]);
  });
});

/** The words on a page, seen, heard or in a tab that is closed, that have a straight mark or a backtick. */
function straightMarks(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const quoted = "code, pre, kbd, script, style, textarea, .concordance, [data-label^=Passage]";
    const labels = [...document.querySelectorAll("[aria-label]")].map((each) =>
      each.getAttribute("aria-label")
    );
    const texts: Array<string | null> = [...labels, document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const {parentElement, textContent} = walker.currentNode;
      if (!parentElement?.closest(quoted)) texts.push(textContent);
    }
    return texts.flatMap((words) => (words && /['"`]/.test(words) ? [words.trim()] : []));
  });
}

describe.each(pages)("$path as its scripts begin", ({path, drawn: complete}) => {
  it.each([320, 1280])("moves nothing at a width of %i pixels", async (width) => {
    const page = await reader.page({engine: "fails", viewport: {width, height: 900}});
    await page.addInitScript({content: shifts});
    await page.goto(path);
    await drawn(page, complete);
    await twoFrames(page);
    expect(await page.evaluate("window.shifted")).toBeLessThan(0.02);
  });
});

const shifts = `
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.shifted += entry.value;
  }).observe({type: "layout-shift", buffered: true});
`;
