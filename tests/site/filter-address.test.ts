import type {Locator, Page} from "playwright-core";
import {beforeAll, describe, expect, it} from "vitest";
import {choose, chosenWords, provenance, seen, showAllPatients, useReader, wordsOf} from "./support.js";

const reader = useReader();

async function adultsInView(page: Page, adults: number): Promise<void> {
  await page
    .locator("#identification-routes")
    .filter({hasText: `of ${adults} adults`})
    .waitFor();
}

const search = (page: Page) => new URL(page.url()).search;

describe("the address of a filtered page", () => {
  /** One page with its engine, from which each test takes the filters of the one before. */
  let page: Page;
  beforeAll(async () => {
    page = await reader.page({kept: true});
    await page.goto("index.html");
  });

  it("goes back and forward with the browser, and survives a reload", async () => {
    await choose(page, "Sex", "Female");
    await adultsInView(page, 76);
    await page.getByRole("button", {name: "Show all patients"}).click();
    await adultsInView(page, 95);
    await provenance(page, "identical", 2);
    expect(search(page)).toBe("");
    expect(await page.getByRole("button", {name: "Show all patients"}).count()).toBe(0);

    await page.goBack();
    await adultsInView(page, 76);
    expect(await chosenWords(page)).toEqual(["Sex: Female"]);
    await page.reload();
    await adultsInView(page, 76);
    expect(await chosenWords(page)).toEqual(["Sex: Female"]);
    await page.goForward();
    await adultsInView(page, 95);
    expect(await chosenWords(page)).toEqual([]);
  });

  it.each([
    {filter: "Route of referral", level: "A&E", address: "?referral_route=A%26E", adults: 28},
    {
      filter: "Route of referral",
      level: "Police/courts",
      address: "?referral_route=Police%2Fcourts",
      adults: 5
    },
    {filter: "Age", level: "34+", address: "?age_band=34%2B", adults: 12}
  ])("carries the level $level whole, there and back", async ({filter, level, address, adults}) => {
    await showAllPatients(page, 2);
    await choose(page, filter, level);
    await adultsInView(page, adults);
    expect(search(page)).toBe(address);
    await page.reload();
    await adultsInView(page, adults);
    expect(await chosenWords(page)).toEqual([`${filter}: ${level}`]);
  });

  it("keeps what is not a filter", async () => {
    const page = await reader.page();
    await page.goto("index.html?colour=blue#theme-frequencies");
    await choose(page, "Sex", "Female");
    await adultsInView(page, 76);
    expect(page.url()).toMatch(/\?colour=blue&sex=Female#theme-frequencies$/);
  });
});

describe("the filters of a page", () => {
  it("go along with the list of pages, the links in the text and those to the next page, also over pages without filters", async () => {
    const page = await reader.page({engine: "waits"});
    await page.goto("index.html?sex=Female&tab=theme-frequencies:table");
    const follow = async (link: Locator, path: string) => {
      await link.click();
      await page.waitForURL((url) => url.pathname.endsWith(path));
      await seen(page, "main observablehq-loading", 0);
      expect(search(page), path).toBe("?sex=Female");
    };
    const listed = (name: string) =>
      page.getByRole("navigation", {name: "Pages"}).getByRole("link", {name, exact: true});
    await follow(listed("How patients were identified"), "/identification.html");
    expect(await chosenWords(page)).toEqual(["Sex: Female"]);
    const next = page.getByRole("navigation", {name: "Previous and next page"}).getByRole("link");
    await follow(next.last(), "/challenges.html");
    await follow(listed("About the study"), "/about.html");
    await follow(listed("Findings"), "/");
    await follow(page.locator("main p > a[href*='check.html']:visible").first(), "/check.html");
    await follow(listed("Adults and children"), "/comparison.html");
    await page.getByRole("button", {name: "Show all patients"}).click();
    await listed("Challenges").click();
    await page.waitForURL("**/challenges.html");
    expect(search(page)).toBe("");
  });

  it("reach a page by the keyboard too", async () => {
    const page = await reader.page({engine: "waits"});
    await page.goto("identification.html?sex=Female");
    await seen(page, ".filters-chosen li");
    await page
      .getByRole("navigation", {name: "Pages"})
      .getByRole("link", {name: "Challenges", exact: true})
      .press("Enter");
    await page.waitForURL("**/challenges.html?sex=Female");
  });

  it("are as they were where there are no scripts", async () => {
    const page = await reader.page({javaScriptEnabled: false});
    await page.goto("index.html?sex=Female");
    const links = await page
      .locator("#observablehq-sidebar a, #observablehq-footer a")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    expect(links).toContain("./challenges.html");
    expect(links.filter((link) => link.includes("?"))).toEqual([]);
  });
});

describe("an address that asks for what there is not", () => {
  it("shows all patients, and says what it leaves out", async () => {
    const page = await reader.page({engine: "waits"});
    for (const [address, leftOut] of [
      ["?sex=Nonsense", "sex=Nonsense."],
      ["?sex=female", "sex=female (did you mean sex=Female?)."],
      ["?colour=blue", "colour=blue."],
      ["?sex=", ""],
      ["?sex=%E0%A4%A", "sex=\ufffd%A."],
      [
        "?region_of_origin=<b>Robert'); DROP TABLE patients;--",
        "region_of_origin=<b>Robert'); DROP TABLE patients;--."
      ]
    ] as const) {
      await page.goto(`index.html${address}`);
      await adultsInView(page, 95);
      expect(await chosenWords(page), address).toEqual([]);
      const notice = (await wordsOf(page, ".filters-notice")).trim();
      expect(
        notice.replace("The address asks for what is not among the filters, which is left out: ", "")
      ).toBe(leftOut);
    }
  });

  it("keeps the filters that there are", async () => {
    const page = await reader.page();
    await page.goto("index.html?sex=Nonsense&region_of_origin=Africa");
    await adultsInView(page, 47);
    expect(await chosenWords(page)).toEqual(["Region of origin: Africa"]);
    expect(await wordsOf(page, ".filters-notice")).toContain("left out: sex=Nonsense.");
  });
});
