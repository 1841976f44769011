import {readFile} from "node:fs/promises";
import {parse} from "csv-parse/sync";
import type {Page} from "playwright-core";
import {beforeAll, describe, expect, it} from "vitest";
import {choose, provenance, showAllPatients, useReader, wordsOf} from "./support.js";

const reader = useReader();

const notice = "Fewer than all 130 patients: these are no longer the paper’s numbers.";

/** Waits until the card of the routes speaks of so many adults and children. */
async function denominators(page: Page, adults: number, children: number): Promise<void> {
  const words = new RegExp(`of\\s${adults}\\sadults.*of\\s${children}\\schildren`);
  await page.locator("#identification-routes").filter({hasText: words}).waitFor();
}

describe("choosing a filter", () => {
  /** One page with its engine, from which each test takes the filters of the one before. */
  let index: Page;
  beforeAll(async () => {
    index = await reader.page({kept: true});
    await index.goto("index.html");
  });

  it("changes title, figure, table, standing and address, and says that the numbers are not the paper's", async () => {
    await showAllPatients(index, 2);
    await denominators(index, 95, 35);
    expect(await index.getByText(notice).count()).toBe(0);
    await choose(index, "Sex", "Female");
    await denominators(index, 76, 25);
    await provenance(index, "filtered", 2);
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
    await page.goto("adults-and-children.html?sex=Female");
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
    const patients: Record<string, string>[] = parse(await readFile("data/patients.csv"), {columns: true});
    const inView = patients.filter((d) => d.sex === "Female" && d.region_of_origin === "Africa");
    const adults = inView.filter(({group}) => group === "adult").length;
    await showAllPatients(index, 2);
    await choose(index, "Sex", "Female");
    await choose(index, "Region of origin", "Africa");
    await denominators(index, adults, inView.length - adults);
    expect(new URL(index.url()).search).toBe("?sex=Female&region_of_origin=Africa");
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
    await index.getByRole("combobox", {name: "Sex"}).evaluate((select: HTMLSelectElement) => {
      for (const level of ["Female", "Male", "", "Female", "", "Male"]) {
        select.value = level;
        select.dispatchEvent(new Event("change", {bubbles: true}));
      }
    });
    await denominators(index, 19, 10);
    await provenance(index, "filtered", 2);
    expect(await wordsOf(index, "#theme-frequencies")).toMatch(/of 19 adults.*of 10 children/);
    expect(new URL(index.url()).search).toBe("?sex=Male");
  });
});
