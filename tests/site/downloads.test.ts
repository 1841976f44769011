import {readFile} from "node:fs/promises";
import {parse} from "csv-parse/sync";
import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {cardOf, provenance, useReader} from "./support.js";

const reader = useReader();

/** Presses a button of a card and reads the file that it saves. */
async function save(page: Page, card: string, label: string): Promise<{name: string; text: string}> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    cardOf(page, card).getByRole("button", {name: label}).click()
  ]);
  return {name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8")};
}

const rowsOf = (csv: string): Record<string, string>[] => parse(csv, {columns: true});

describe("the CSV of a figure", () => {
  it("holds the rows on show", async () => {
    const page = await reader.page();
    await page.goto("index.html");
    await provenance(page, "identical", 2);
    const {name, text} = await save(page, "identification-routes", "Download CSV");
    expect(name).toBe("identification-routes.csv");
    const informed = rowsOf(text).filter(({route}) => route === "another-service");
    expect(informed.map(({age_group, patients, denominator}) => [age_group, patients, denominator])).toEqual([
      ["adult", "41", "95"],
      ["child", "22", "35"],
      ["all", "63", "130"]
    ]);
  });

  it("follows the filters", async () => {
    const page = await reader.page();
    await page.goto("index.html?sex=Female");
    await provenance(page, "filtered", 2);
    const {text} = await save(page, "identification-routes", "Download CSV");
    const sizes = rowsOf(text).map(({age_group, denominator}) => `${age_group} ${denominator}`);
    expect(new Set(sizes)).toEqual(new Set(["adult 76", "child 25", "all 101"]));
  });

  it("of one characteristic holds that one alone", async () => {
    const page = await reader.page();
    await page.goto("adults-and-children.html");
    await provenance(page, "identical", 12);
    const {text} = await save(page, "characteristic-sex", "Download CSV");
    expect(rowsOf(text).map((row) => Object.values(row).slice(1).join(" "))).toEqual([
      "Female adult 76 95",
      "Female child 25 35",
      "Female all 101 130",
      "Male adult 19 95",
      "Male child 10 35",
      "Male all 29 130"
    ]);
  });
});

describe.each(["light", "dark"] as const)("the SVG of a figure on a %s page", (colorScheme) => {
  it("stands on its own: well-formed, with its colours written in, and drawn by a browser as an image", async () => {
    const page = await reader.page({colorScheme});
    await page.goto("index.html");
    await provenance(page, "identical", 2);
    const {name, text} = await save(page, "identification-routes", "Download SVG");
    expect(name).toBe("identification-routes.svg");
    expect(text).not.toContain("var(");
    const {fault, namespace, words, width} = await page.evaluate(async (source) => {
      const parsed = new DOMParser().parseFromString(source, "image/svg+xml");
      const image = new Image();
      image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
      await image.decode();
      return {
        fault: parsed.querySelector("parsererror")?.textContent,
        namespace: parsed.documentElement.namespaceURI,
        words: parsed.documentElement.textContent,
        width: image.naturalWidth
      };
    }, text);
    expect(fault).toBeUndefined();
    expect(namespace).toBe("http://www.w3.org/2000/svg");
    expect(words?.replace(/\s/g, " ")).toContain("Adults 43 % · 41 of 95");
    expect(width).toBeGreaterThan(200);
  });
});
