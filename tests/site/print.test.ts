import type {Page} from "playwright-core";
import {beforeAll, describe, expect, it} from "vitest";
import {readColours} from "./colours.js";
import {chosenWords, openDrawn, type PageOptions, pages, provenance, useReader} from "./support.js";

const reader = useReader();

/** What A4 has between the margins of the print style, in pixels. */
const paper = {width: 643, height: 1009};

/** A page as it is laid out on paper, told beforehand as a browser tells it. */
async function onPaper(opened: (typeof pages)[number], options: PageOptions = {}): Promise<Page> {
  const page = await openDrawn(reader, opened, {viewport: {width: 1280, height: 900}, ...options});
  if (opened.path.includes("?")) await provenance(page, "filtered", opened.drawn.count);
  await page.setViewportSize(paper);
  await page.emulateMedia({media: "print"});
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  return page;
}

describe.each(pages)("$path on paper", (opened) => {
  let page: Page;
  beforeAll(async () => {
    page = await onPaper(opened, {kept: true});
  });

  it("has every figure and its table, no taller than a sheet and nothing cut off at its edge", async () => {
    const cards = await page.$$eval("section.finding", (sections) =>
      sections.map((section) => ({
        name: section.getAttribute("aria-labelledby"),
        tables: [...section.querySelectorAll("table")].filter((table) => table.checkVisibility()).length,
        tallest: Math.max(
          0,
          ...[...section.querySelectorAll("svg")].map((svg) => svg.getBoundingClientRect().height)
        ),
        drawn: section.querySelector(".card-figure")?.checkVisibility()
      }))
    );
    for (const {name, tables, tallest, drawn: shown} of cards) {
      expect(tables, `tables of ${name}`).toBeGreaterThan(0);
      expect(shown, name ?? "").toBe(true);
      expect(tallest, name ?? "").toBeLessThan(paper.height);
    }
    const cut = await page.$$eval("html, .table-scroll, .query", (boxes) =>
      boxes
        .filter((box) => box.scrollWidth > box.clientWidth + 1)
        .map((box) => box.getAttribute("aria-label"))
    );
    expect(cut).toEqual([]);
    const larger = await page.$$eval(".data-table", (tables) =>
      tables.flatMap((table) => {
        const size = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize);
        return [...table.querySelectorAll("tbody *")]
          .filter((part) => part.checkVisibility() && size(part) > size(table))
          .map((part) => part.outerHTML.slice(0, 80));
      })
    );
    expect(larger, "larger than the table in which it stands").toEqual([]);
  });

  it("has nothing to press, and no way round the site", async () => {
    const controls = await page.$$eval(
      "button, select, input, textarea, [role=tab], nav, fieldset > label",
      (found) => found.filter((each) => each.checkVisibility()).map((each) => each.outerHTML)
    );
    expect(controls).toEqual([]);
  });

  it("has the address after every link that leads off the page", async () => {
    const bare = await page.$$eval("header a[href], main a[href], footer a[href]", (links) =>
      links
        .filter((link) => link.checkVisibility() && !link.hasAttribute("download"))
        .map((link) => ({
          href: link.getAttribute("href") ?? "",
          after: getComputedStyle(link, "::after").content
        }))
        .filter(({href, after}) => !href.startsWith("#") && after !== `" (${href})"`)
    );
    expect(bare).toEqual([]);
  });

  it("is light, whatever the screen", async () => {
    await page.emulateMedia({colorScheme: "dark"});
    const {ground, faint} = await readColours(page);
    expect(ground).toBeGreaterThan(0.9);
    expect(faint).toEqual([]);
  });
});

describe("a page with filters on paper", () => {
  it("says what the patients are narrowed to", async () => {
    const page = await onPaper({...(pages[0] as (typeof pages)[number]), path: "index.html?sex=Female"});
    expect(await page.getByText("Fewer than all 130 patients").isVisible()).toBe(true);
    expect(await chosenWords(page)).toEqual(["Sex: Female"]);
    expect(await page.locator(".filters-chosen").isVisible()).toBe(true);
    expect(await page.locator(".filters-fold").isVisible()).toBe(false);
    const choice = page.locator(".choice");
    expect(
      await choice.evaluate((button) => [
        getComputedStyle(button).borderStyle,
        getComputedStyle(button, "::after").content
      ])
    ).toEqual(["none", "none"]);
  });
});

describe("a figure whose place is a pixel wide for a moment", () => {
  it("has no length below nothing", async () => {
    const page = await openDrawn(reader, pages[0] as (typeof pages)[number]);
    const lengths = await page.evaluate(async () => {
      const places = [...document.querySelectorAll<HTMLElement>(".card-figure")];
      for (const place of places) place.style.width = "1px";
      for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
      return places.flatMap((place) =>
        [...place.querySelectorAll("rect")].map((rectangle) => Number(rectangle.getAttribute("width")))
      );
    });
    expect([lengths.length > 10, lengths.filter((length) => length < 0)]).toEqual([true, []]);
  });
});

describe("a closed disclosure", () => {
  it("is open on paper", async () => {
    const page = await onPaper(
      pages.find(({path}) => path === "tables.html") ?? (pages[0] as (typeof pages)[number])
    );
    expect(await page.getByText("The fields of").first().isVisible()).toBe(true);
  });
});

describe("without scripts", () => {
  it("has every table on paper too", async () => {
    const page = await reader.page({javaScriptEnabled: false, viewport: paper});
    await page.goto("index.html");
    await page.emulateMedia({media: "print"});
    await page.getByRole("table", {name: /^Patients by identification route/}).waitFor();
  });
});
