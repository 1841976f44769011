import {parquetReadObjects} from "hyparquet";
import {compressors} from "hyparquet-compressors";
import {describe, expect, inject, it} from "vitest";
import {seen, useReader, wordsOf} from "./support.js";

const reader = useReader();

const tables = [
  ...["patients", "identifications", "excerpts", "codings", "codebook", "reported", "levels", "screening"],
  ...["search_hits", "search_terms", "search_rules", "search_people", "search_register", "search_key"]
];

describe("the downloads of the data page", () => {
  it("are a Parquet and a CSV file of each table, each of the size that it announces", async () => {
    const page = await reader.page({engine: "waits"});
    await page.goto("tables.html");
    await seen(page, ".tables section", tables.length);
    const links = await page
      .locator(".tables a[download]")
      .evaluateAll((found) =>
        (found as HTMLAnchorElement[]).map(({href, download, textContent}) => ({href, download, textContent}))
      );
    expect(links.map(({download}) => download).sort()).toEqual(
      tables.flatMap((table) => [`${table}.csv`, `${table}.parquet`]).sort()
    );
    for (const {href, textContent} of links) {
      const response = await fetch(href);
      expect(response.status).toBe(200);
      const kilobytes = (await response.arrayBuffer()).byteLength / 1000;
      const [, size, unit] = textContent?.match(/, ([\d.]+)\s(kB|MB)$/) ?? [];
      const announced = Number(size) * (unit === "MB" ? 1000 : 1);
      expect(Math.abs(announced - kilobytes), href).toBeLessThanOrEqual(unit === "MB" ? 50 : 1);
    }
  });

  it.each(tables)("stand at a stable address too: %s", async (table) => {
    for (const kind of ["parquet", "csv"]) {
      const response = await fetch(`${inject("origin")}/data/${table}.${kind}`);
      expect(response.status).toBe(200);
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100);
    }
  });

  it("hold the paper's 95 adults and 35 children", async () => {
    const response = await fetch(`${inject("origin")}/data/patients.parquet`);
    const patients = await parquetReadObjects({file: await response.arrayBuffer(), compressors});
    expect(patients).toHaveLength(130);
    expect(patients.filter(({age_group}) => age_group === "adult")).toHaveLength(95);
    expect(patients.filter(({age_group}) => age_group === "child")).toHaveLength(35);
  });
});

describe("the data page", () => {
  it("says how many rows each table has, and defines each of its fields", async () => {
    const page = await reader.page({engine: "waits"});
    await page.goto("tables.html");
    await seen(page, ".tables section", tables.length);
    expect(await wordsOf(page, "#table-patients")).toBe("Patients 130 rows");
    expect(await wordsOf(page, "#table-reported")).toContain("76 rows");
    const patients = page.locator("section[aria-labelledby=table-patients]");
    await patients.locator("summary").click();
    const region = patients.getByRole("row", {name: "region_of_origin"});
    await region.getByText("The part of the world the patient came from.").waitFor();
    await region.getByText("one of Europe, Africa, Asia, Other, Unknown").waitFor();
  });

  it("shows the codebook as a tree, each code with its definition", async () => {
    const page = await reader.page({engine: "waits"});
    await page.goto("tables.html");
    const routes = page.getByRole("region", {name: "Identification routes"});
    const informed = routes.locator("summary", {hasText: "Another service told staff"});
    await informed.getByText("63 patients").waitFor(); // in print: 41 adults and 22 children
    expect(await informed.locator(".badge").allTextContents()).toEqual(["Derived"]);
    await informed.click();
    await routes.getByText("Staff learned of the trafficking from a service").waitFor();
    const themes = page.getByRole("region", {name: "Themes"});
    expect(await themes.locator("ul.tree > li").count()).toBe(5);
    expect(await themes.locator("summary", {hasText: "named in the paper"}).count()).toBe(5);
    expect(new Set(await themes.locator(".badge").allTextContents())).toEqual(new Set(["Synthetic"]));
    expect(await themes.locator("ul.tree > li > ul > li").count()).toBeGreaterThanOrEqual(15);
  });
});
