import {mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {changeExtract} from "./changed-extract.js";
import {seen, useReader, wordsOf} from "./support.js";
import {recordTraffic} from "./traffic.js";

const reader = useReader();

let folder: string;
let extract: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "casebook-own-"));
  extract = join(folder, "extract");
  await changeExtract(extract);
});

afterAll(() => rm(folder, {recursive: true, force: true}));

async function desk(): Promise<Page> {
  const page = await reader.page();
  await page.goto("your-own-extract.html");
  return page;
}

/** The files of an extract as a reader chooses them. */
async function filesOf(directory: string): Promise<string[]> {
  const names = await readdir(directory);
  return names.filter((name) => /\.(csv|json)$/.test(name)).map((name) => join(directory, name));
}

async function openOwn(page: Page, files: string[]): Promise<void> {
  await page.locator(".own-zone input").setInputFiles(files);
  await page.locator(".own-opened").waitFor();
}

describe("an extract that a reader drops", () => {
  it("is on every page, under a banner, until it is closed", async () => {
    const page = await desk();
    await openOwn(page, await filesOf(extract));
    expect(await wordsOf(page, ".own-opened")).toContain("It has 130 patients.");

    await page.goto("adults-and-children.html");
    await page.locator(".own-banner").waitFor();
    const table = page.getByRole("table", {name: "Sample characteristics"});
    const oceania = table.getByRole("row", {name: "Oceania"});
    await oceania.waitFor();
    expect(await oceania.locator("td").allTextContents()).toEqual(["1 (0.8)", "0", "1 (2.9)"]);
    await seen(page, "#observablehq-header:has-text('Synthetic extract')", 0);

    await page.goto("identification.html");
    const figure = page.locator("section[aria-labelledby=identification-routes]");
    await figure.locator(".card-figure").getByText("Relative told staff", {exact: true}).waitFor();
    await page.locator("section.finding[data-provenance=identical]").first().waitFor();

    await page.goto("tables.html");
    await seen(page, ".tables section", 8); // its seven tables and the levels
    await seen(page, ".tables a[download]", 0);

    await page.locator(".own-banner").getByRole("button", {name: "Close it"}).click();
    await page.locator("#observablehq-header").getByText("Synthetic extract.").waitFor();
    await seen(page, ".tables a[download]", 28);
    const kept = await page.evaluate(
      "new Promise((resolve) => { const request = indexedDB.open('casebook-own-extract'); request.onsuccess = () => { const all = request.result.transaction('parts').objectStore('parts').getAllKeys(); all.onsuccess = () => resolve(all.result); }; })"
    );
    expect(kept).toEqual([]);
  });

  it("is not sent anywhere: after it is dropped the page asks only for files of the site", async () => {
    const page = await desk();
    const bodies: string[] = [];
    page.on("request", (request) => {
      if (request.method() !== "GET" || request.postData() !== null) bodies.push(request.url());
    });
    const traffic = recordTraffic(page);
    await openOwn(page, await filesOf(extract));
    expect(bodies).toEqual([]);
    const foreign = traffic.requests.filter((url) => !url.startsWith(`${inject("origin")}/`));
    expect(foreign).toEqual([]);
    expect(traffic.requests.filter((url) => url.includes("?"))).toEqual([]);
    expect(traffic.complaints).toEqual([]);
  });

  it("is refused with every fault by file, line and column, and nothing of it is kept", async () => {
    const broken = join(folder, "broken");
    await changeExtract(broken);
    const path = join(broken, "patients.csv");
    const text = await readFile(path, "utf8");
    await writeFile(path, text.replace("P001,child", "P001,infant"));
    const page = await desk();
    await page.locator(".own-zone input").setInputFiles(await filesOf(broken));
    await page.locator(".own-faults").getByText("patients.csv:2: age_group:").waitFor();
    expect(await wordsOf(page, ".own-outcome")).toContain("1 fault; nothing was kept.");
    await page.goto("index.html");
    await seen(page, ".own-banner", 0);
  });

  it("says which file is missing", async () => {
    const page = await desk();
    const files = (await filesOf(extract)).filter((path) => !path.endsWith("codings.csv"));
    await page.locator(".own-zone input").setInputFiles(files);
    await page
      .locator(".own-faults")
      .getByText("codings.csv: is missing; drop it together with datapackage.json")
      .waitFor();
  });
});
