import {parse} from "csv-parse/sync";
import type {Page} from "playwright-core";
import {beforeAll, describe, expect, it} from "vitest";
import {savedText} from "./saved.js";
import {cardOf, provenance, useReader} from "./support.js";

const reader = useReader();

const rowsOf = (csv: string): Record<string, string>[] => parse(csv, {columns: true});

/** A page that its address narrows, with its engine, for the tests that save what it shows. */
let filtered: Page;
beforeAll(async () => {
  filtered = await reader.page({kept: true});
  await filtered.goto("index.html?sex=Female&tab=identification-routes:query");
  await provenance(filtered, "filtered", 2);
});

describe("the CSV of a figure", () => {
  it("holds the rows on show", async () => {
    const page = await reader.page({engine: "waits"});
    await page.goto("index.html");
    await provenance(page, "built", 2);
    const {name, text} = await savedText(page, "identification-routes", "CSV");
    expect(name).toBe("identification-routes.csv");
    const informed = rowsOf(text).filter(({route}) => route === "another-service");
    expect(informed.map(({group, patients, denominator}) => [group, patients, denominator])).toEqual([
      ["adult", "41", "95"],
      ["child", "22", "35"],
      ["all", "63", "130"]
    ]);
  });

  it("follows the filters, and has them in its name", async () => {
    const {name, text} = await savedText(filtered, "identification-routes", "CSV");
    expect(name).toBe("identification-routes_sex-female.csv");
    const sizes = rowsOf(text).map(({group, denominator}) => `${group} ${denominator}`);
    expect(new Set(sizes)).toEqual(new Set(["adult 76", "child 25", "all 101"]));
  });

  it("of one characteristic holds that one alone", async () => {
    const page = await reader.page({engine: "waits"});
    await page.goto("comparison.html");
    await provenance(page, "built", 12);
    const {text} = await savedText(page, "characteristic-sex", "CSV");
    expect(rowsOf(text).map((row) => Object.values(row).slice(1).join(" "))).toEqual([
      "Female adult 76 95 80 71 87",
      "Female child 25 35 71 55 84",
      "Female all 101 130 78 70 84",
      "Male adult 19 95 20 13 29",
      "Male child 10 35 29 16 45",
      "Male all 29 130 22 16 30"
    ]);
  });
});

describe("the JSON of a figure", () => {
  it("holds the same rows, with numbers as numbers, and what they are", async () => {
    const {name, text} = await savedText(filtered, "identification-routes", "JSON");
    expect(name).toBe("identification-routes_sex-female.json");
    const {rows, ...account} = JSON.parse(text);
    expect(rows).toContainEqual(
      expect.objectContaining({route: "another-service", group: "all", patients: 47, denominator: 101})
    );
    expect(account).toMatchObject({
      finding: "identification-routes",
      title: await cardOf(filtered, "identification-routes").locator("h2").textContent().then(plain),
      measure: await cardOf(filtered, "identification-routes")
        .locator(".card-measure")
        .textContent()
        .then(plain),
      source: "Domoney et al., BMC Psychiatry 2015;15:289, doi:10.1186/s12888-015-0679-3",
      synthetic: true,
      standing: [expect.stringContaining("Synthetic: numbers here are not checked against print; how")],
      filters: {levels: {sex: ["Female"]}, routes: [], themes: [], switchedOff: []},
      extract: {version: "1.0.0", fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/)}
    });
    expect(account.site.address).toBe(
      new URL("index.html?sex=Female#identification-routes", filtered.url()).href
    );
  });
});

function plain(words: string | null): string {
  return (words ?? "").replaceAll("\u00a0", " ");
}
