import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {provenance, useReader, wordsOf} from "./support.js";

const reader = useReader();

/** Compares by the characteristic of a title, as a reader does. */
function compareBy(page: Page, title: string): Promise<unknown> {
  return page.getByLabel("Compare by").selectOption({label: title});
}

const routes = "section[aria-labelledby='identification-routes']";

describe("comparing by another characteristic", () => {
  it("changes title, figure, table and address, says so, and leads back", async () => {
    const page = await reader.page();
    await page.goto("index.html");
    await provenance(page, "identical", 2);
    const before = await wordsOf(page, routes);
    await compareBy(page, "Sex");
    await provenance(page, "filtered", 2);
    expect(new URL(page.url()).search).toBe("?by=sex");
    // 101 women and 29 men: Table 1 of the paper, 76 + 25 and 19 + 10
    const words = await wordsOf(page, routes);
    expect(words).toMatch(/of 101 female patients .* of 29 male patients/);
    expect(words).not.toMatch(/adults|children/);
    expect(await page.getByText("Compared by sex: these are no longer the study’s own groups.").count()).toBe(
      1
    );
    await page.getByRole("button", {name: "Compare by age group again"}).click();
    await provenance(page, "identical", 2);
    expect(new URL(page.url()).search).toBe("");
    expect(await wordsOf(page, routes)).toBe(before);
  });

  it("shows five groups as dots, from the address, and goes along to other pages", async () => {
    const page = await reader.page();
    await page.goto("identification.html?by=region_of_origin");
    await provenance(page, "filtered", 3);
    const drawing = page.locator(`${routes} .card-figure svg`);
    for (const region of ["Europe", "Africa", "Asia", "Other", "Unknown"])
      expect(await drawing.getByText(region, {exact: true}).count()).toBe(1);
    const link = page.locator("#observablehq-sidebar a", {hasText: "Adults and children"});
    await link.hover();
    expect(await link.getAttribute("href")).toContain("?by=region_of_origin");
  });

  it("compares several groups at once and pair by pair, and nothing where the reader wants nothing compared", async () => {
    const page = await reader.page();
    await page.goto("comparison.html?by=exploitation");
    await provenance(page, "filtered", 10); // three families, whole characteristics, the sample, five characteristics
    expect(await page.title()).toBe("Comparison by type of exploitation | Casebook");
    for (const words of ["main h1", "main .lede"])
      expect(await wordsOf(page, words)).not.toMatch(/adult|child/i);
    const themes = page.locator("section[aria-labelledby='groups-themes']");
    await themes.getByRole("tab", {name: "Table"}).click();
    expect(await themes.locator("tbody tr").count()).toBe(5 + 5 * 6); // five themes, six pairs of four groups
    const title = "section[aria-labelledby='groups-themes'] h2";
    // 67, 22, 8 and 33 of 130: Table 1 of the paper; of a group under ten nothing is called most
    expect(await wordsOf(page, title)).toMatch(/^Too few cases to say .* among groups of 8 to 67 patients$/);
    await page.goto(
      "comparison.html?by=exploitation&exploitation=Sexual&exploitation=Domestic+servitude&exploitation=Unknown"
    );
    await provenance(page, "filtered", 10);
    expect(await wordsOf(page, title)).toMatch(/Cramér’s V 0\.\d\d\d, exact p/);
    await compareBy(page, "Nothing, all together");
    await page.getByText("Nothing is compared.").waitFor();
    expect(new URL(page.url()).searchParams.get("by")).toBe("");
    await page.locator("#sample-characteristics", {hasText: "122 patients"}).waitFor(); // 130 but the 8
  });

  it("takes no other name for a characteristic: the address is read, not run", async () => {
    const page = await reader.page();
    await page.goto(`index.html?by=${encodeURIComponent("sex' OR 1=1 --<b>")}`);
    await provenance(page, "identical", 2);
    expect(await page.getByLabel("Compare by").inputValue()).toBe("age_group");
  });
});
