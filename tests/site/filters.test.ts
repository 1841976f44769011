import {readFile} from "node:fs/promises";
import {parse} from "csv-parse/sync";
import type {Page} from "playwright-core";
import {beforeAll, describe, expect, it} from "vitest";
import {
  choose,
  chosenWords,
  figuresDrawn,
  openFilter,
  optionOf,
  provenance,
  showAllPatients,
  twoFrames,
  useReader,
  wordsOf
} from "./support.js";

const reader = useReader();

const notice = "Fewer than all 130 patients: these are no longer the paper’s numbers.";

/** Waits until the card of the routes speaks of so many adults and children. */
async function denominators(page: Page, adults: number, children: number): Promise<void> {
  const words = new RegExp(`of\\s${adults}\\sadults.*of\\s${children}\\schildren`);
  await page.locator("#identification-routes").filter({hasText: words}).waitFor();
}

async function readRows(table: string): Promise<Record<string, string>[]> {
  return parse(await readFile(`data/${table}.csv`), {columns: true});
}

describe("choosing a filter", () => {
  /** One page with its engine, from which each test takes the filters of the one before. */
  let index: Page;
  beforeAll(async () => {
    index = await reader.page({kept: true});
    await index.goto("index.html");
  });

  it("changes the figure in sight first, wherever it stands on the page", async () => {
    await showAllPatients(index, 2);
    const titles = ["identification-routes", "theme-frequencies"];
    for (const [inSight, later] of [titles, titles.toReversed()]) {
      await index.locator(`[aria-labelledby=${inSight}] .card-figure`).scrollIntoViewIfNeeded();
      await twoFrames(index);
      expect(await index.evaluate(changedTitles)).toEqual([inSight, later]);
    }
  });

  it("changes title, figure, table, standing and address, and says that the numbers are not the paper's", async () => {
    await showAllPatients(index, 2);
    await denominators(index, 95, 35);
    expect(await index.getByText(notice).count()).toBe(0);
    await index.evaluate(watchFigures);
    await choose(index, "Sex", "Female");
    await denominators(index, 76, 25);
    await provenance(index, "filtered", 2);
    expect(await index.evaluate(() => document.body.dataset.seenTogether)).toBe("new, old and hidden");
    expect(new URL(index.url()).search).toBe("?sex=Female");
    await index.getByText(notice).waitFor();
    const card = "section[aria-labelledby='identification-routes']";
    expect(await wordsOf(index, `${card} .card-figure`)).toMatch(/of 76.*of 25/);
    await index.locator(card).getByRole("tab", {name: "Table"}).click();
    expect(await wordsOf(index, `${card} .tab-panel table`)).toMatch(/\d\/76.*\d\/25/);
    expect(await wordsOf(index, `${card} .tab-panel table`)).not.toMatch(/\/95|\/35/);
    expect(await index.locator(`${card} .badge`).allTextContents()).toEqual(["Synthetic"]);
  });

  it("narrows the sample table to those patients", async () => {
    const page = await reader.page();
    await page.goto("comparison.html?sex=Female");
    await provenance(page, "filtered", 12);
    const table = page.getByRole("table", {name: "Sample characteristics"});
    await table.getByRole("columnheader", {name: "n = 101"}).waitFor(); // a figure out of sight is drawn when idle
    const headers = (await table.getByRole("columnheader").allTextContents()).join(" ");
    expect(headers).toMatch(/n = 101.*n = 76.*n = 25/);
    const women = table.getByRole("row", {name: "Female"}).locator("td");
    expect(await women.allTextContents()).toEqual(["101 (100.0)", "76 (100.0)", "25 (100.0)"]);
    const men = table.getByRole("row", {name: /^Male/}).locator("td");
    expect(await men.allTextContents()).toEqual(["0", "0", "0"]);
  });

  it("combines with a second one", async () => {
    const patients = await readRows("patients");
    const inView = patients.filter((d) => d.sex === "Female" && d.region_of_origin === "Africa");
    const adults = inView.filter((d) => d.age_group === "adult").length;
    await showAllPatients(index, 2);
    await choose(index, "Sex", "Female");
    await choose(index, "Region of origin", "Africa");
    await denominators(index, adults, inView.length - adults);
    expect(new URL(index.url()).search).toBe("?sex=Female&region_of_origin=Africa");
  });

  it("takes several levels, a route and a theme, says so, and lets go of each", async () => {
    const page = await reader.page();
    await page.goto("index.html?region_of_origin=Africa&region_of_origin=Europe");
    const [patients, identifications, excerpts, codings, codebook] = await Promise.all(
      ["patients", "identifications", "excerpts", "codings", "codebook"].map(readRows)
    );
    const told = new Set(
      identifications?.filter(({route}) => route === "another-service").map((d) => d.patient_id)
    );
    const codes = new Set(
      codebook?.filter((d) => [d.code, d.parent].includes("inter-agency-working")).map(({code}) => code)
    );
    const coded = new Set(codings?.filter(({code}) => codes.has(code)).map((d) => d.excerpt_id));
    const themed = new Set(excerpts?.filter((d) => coded.has(d.excerpt_id)).map((d) => d.patient_id));
    const from = (regions: string[], of = told) =>
      patients?.filter(
        (d) => regions.includes(d.region_of_origin ?? "") && told.has(d.patient_id) && of.has(d.patient_id)
      ).length;
    const shown = page.locator(".filters-shown");
    await optionOf(await openFilter(page, "Identification route"), "Another service told staff").check();
    await shown.getByText(`${from(["Africa", "Europe"])} of 130 patients`).waitFor();
    expect(await chosenWords(page)).toEqual([
      "Region of origin: Europe or Africa",
      "Identification route: Another service told staff"
    ]);
    await optionOf(await openFilter(page, "Theme"), "Inter-agency working").check();
    expect(new URL(page.url()).search).toBe(
      "?region_of_origin=Europe&region_of_origin=Africa&route=another-service&theme=inter-agency-working"
    );
    await shown.getByText(`${from(["Africa", "Europe"], themed)} of 130 patients`).waitFor();
    await page.getByRole("button", {name: "Drop Theme: Inter-agency working"}).click();
    await page.getByRole("button", {name: "Drop Region of origin: Europe"}).click();
    await shown.getByText(`${from(["Africa"])} of 130 patients`).waitFor();
    expect(new URL(page.url()).search).toBe("?region_of_origin=Africa&route=another-service");
  });

  it("stands beside how many there are, among whom the other filters let through", async () => {
    const patients = await readRows("patients");
    const count = (chosen: Record<string, string>) =>
      String(
        patients.filter((d) => Object.entries(chosen).every(([column, level]) => d[column] === level)).length
      );
    const counted = async (filter: string, option: string, n: string) => {
      const label = optionOf(await openFilter(index, filter), option).locator("..");
      await label.filter({hasText: new RegExp(`${option}\\s*${n}\\s*patients$`)}).waitFor();
    };
    await showAllPatients(index, 2);
    await counted("Sex", "Female", "101");
    await choose(index, "Region of origin", "Africa");
    await counted("Sex", "Female", count({region_of_origin: "Africa", sex: "Female"}));
    await counted("Region of origin", "Europe", count({region_of_origin: "Europe"}));
    await choose(index, "Sex", "Male");
    await counted("Region of origin", "Europe", count({region_of_origin: "Europe", sex: "Male"}));
    await counted("Sex", "Female", count({region_of_origin: "Africa", sex: "Female"}));
    await index.keyboard.press("Escape");
  });

  it("that leaves nobody says so instead of a figure of nothing", async () => {
    const page = await reader.page();
    await page.goto("index.html?age_band=8-11&region_of_origin=Europe"); // in print no child is from Europe
    await provenance(page, "filtered", 2);
    expect(await page.locator(".finding h2").allTextContents()).toEqual([
      "No patient is in view",
      "No patient is in view"
    ]);
  });

  it("many times in a row ends at the last choice", async () => {
    await showAllPatients(index, 2);
    const sex = await openFilter(index, "Sex");
    const [female, male] = [optionOf(sex, "Female"), optionOf(sex, "Male")];
    for (const box of [female, male, female, male, female, female, male])
      await box.evaluate((input: HTMLInputElement) => input.click());
    await denominators(index, 19, 10);
    await provenance(index, "filtered", 2);
    expect(await wordsOf(index, "#theme-frequencies")).toMatch(/of 19 adults.*of 10 children/);
    expect(new URL(index.url()).search).toBe("?sex=Male");
  });
});

describe("the bar of filters", () => {
  const views = [
    {name: "a wide screen", viewport: {width: 1280, height: 800}},
    {name: "a phone", viewport: {width: 390, height: 844}},
    {name: "a small phone", viewport: {width: 320, height: 568}}
  ];

  it.each(views)(
    "stays in sight on $name, takes a fifth of it at most, and hides nothing that a link leads to",
    async ({viewport}) => {
      const page = await reader.page({engine: "waits", viewport});
      await page.goto(
        "index.html?sex=Female&age_band=18-25&age_band=34%2B&route=another-service&theme=inter-agency-working#theme-frequencies"
      );
      await figuresDrawn(page, 2);
      const [bar, heading] = await page.$$eval(".filter-bar, #theme-frequencies", (found) =>
        found.map((element) => element.getBoundingClientRect().toJSON() as DOMRect)
      );
      expect(bar?.top).toBeLessThan(60); // the menu of a phone is over it
      expect(bar?.height).toBeLessThan(viewport.height / 5);
      expect(heading?.top).toBeGreaterThanOrEqual(bar?.bottom ?? 0);
      expect(heading?.bottom).toBeLessThan(viewport.height);
    }
  );

  it("is folded on a phone, and its options are not", async () => {
    const page = await reader.page({engine: "waits", viewport: {width: 390, height: 844}});
    await page.goto("index.html");
    const sex = page.locator(".facet summary", {hasText: "Sex"});
    expect(await sex.isVisible()).toBe(false);
    await page.getByText("Filters", {exact: true}).click();
    await sex.click();
    await page.getByText("Female", {exact: true}).click(); // on the words beside the box
    expect(await chosenWords(page)).toEqual(["Sex: Female"]);
  });
});

/** Runs in the page: ticks or unticks the first option of a filter, and notes the cards in the order in which their titles change. */
async function changedTitles(): Promise<string[]> {
  const titles = [...document.querySelectorAll(".finding h2")];
  const changed: string[] = [];
  const all = titles.map(
    (title) =>
      new Promise<void>((resolve) => {
        new MutationObserver((_, observer) => {
          observer.disconnect();
          changed.push(title.id);
          resolve();
        }).observe(title, {childList: true});
      })
  );
  document.querySelector<HTMLInputElement>(".filter-bar input")?.click();
  await Promise.all(all);
  return changed;
}

/** Notes on the page what stands under each title when it has changed, card by card: a figure that is new, or the old one. */
function watchFigures(): void {
  const seen: string[] = [];
  for (const card of document.querySelectorAll(".finding")) {
    const drawing = () => card.querySelector(".card-figure svg");
    const before = drawing();
    const title = card.querySelector("h2");
    if (!before || !title) continue;
    new MutationObserver((_, observer) => {
      observer.disconnect();
      const isHidden = getComputedStyle(before).visibility === "hidden";
      seen.push(drawing() === before ? `old and ${isHidden ? "hidden" : "shown"}` : "new");
      document.body.dataset.seenTogether = seen.toSorted().join(", ");
    }).observe(title, {childList: true});
  }
}
