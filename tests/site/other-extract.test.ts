import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {buildSite} from "../../loaders/build/build-site.js";
import {changeExtract} from "./changed-extract.js";
import {doubleCoded} from "./double-coded.js";
import {serveFolder} from "./server.js";
import {cardOf, choose, drawn, pages, provenance, seen, useReader, wordsOf} from "./support.js";
import {recordTraffic, type Traffic} from "./traffic.js";

let folder: string;
let server: Awaited<ReturnType<typeof serveFolder>> | undefined;
const address = () => `${server?.origin}/studies/casebook/`;
const reader = useReader(address);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "casebook-other-"));
  await changeExtract(join(folder, "extract"), {synthetic: true});
  await buildSite({extract: join(folder, "extract"), out: join(folder, "site")});
  server = await serveFolder(join(folder, "site"), {base: "/studies/casebook/"});
});

afterAll(async () => {
  await server?.close();
  await rm(folder, {recursive: true, force: true});
});

async function open(path: string): Promise<Page> {
  const page = await reader.page({engine: "waits"});
  await page.goto(path);
  return page;
}

type Whole = {page: Page; traffic: Traffic};

const whole = new Map<string, Promise<Whole>>();

/** A page with everything on it recomputed, opened once for the test of that and for those that look at it further. */
function openWhole(path: string): Promise<Whole> {
  const opened = whole.get(path) ?? recomputed(path);
  whole.set(path, opened);
  return opened;
}

async function recomputed(path: string): Promise<Whole> {
  const page = await reader.page({kept: true});
  const traffic = recordTraffic(page);
  await page.goto(path);
  const signs = pages.find((each) => each.path === path);
  if (!signs) throw new Error(`the site has no ${path}`);
  // The six tables of a search are not listed where there is none.
  await drawn(page, path === "tables.html" ? {...signs.drawn, count: signs.drawn.count - 6} : signs.drawn);
  if (signs.recomputed) await drawn(page, signs.recomputed);
  return {page, traffic};
}

describe("a site of another extract, under a path of its host", () => {
  const apart = ["about.html", "finding-the-cases.html"];
  const complete = pages.filter(({path}) => !apart.includes(path));

  it("says that it knows of no search, and shows nothing of one", async () => {
    const page = await open("finding-the-cases.html");
    await page.getByText("This extract says nothing of a search").waitFor();
    expect(await page.locator("section.finding").count()).toBe(0);
  });

  it.each(complete)("opens $path whole, and asks for nothing above the path", async ({path}) => {
    const {page, traffic} = await openWhole(path);
    expect(traffic.complaints).toEqual([]);
    expect(traffic.failures).toEqual([]);
    expect(traffic.requests.filter((url) => !url.startsWith(address()))).toEqual([]);
    const links = await page.$$eval("a[href]", (found) => found.map((a) => (a as HTMLAnchorElement).href));
    const elsewhere = links.filter(
      (href) => !href.startsWith(address()) && !href.startsWith("https://doi.org/")
    );
    expect(elsewhere).toEqual([]);
  });

  it("names the routes as its codebook does", async () => {
    const {page} = await openWhole("identification.html");
    const figure = page.locator("section[aria-labelledby=identification-routes] .card-figure");
    await figure.locator("text", {hasText: /^Relative told staff ?\(synthetic\)$/}).waitFor();
    expect(await page.locator("main").textContent()).not.toContain("Family or friend");
  });

  it("has a theme with which nothing is coded, at zero", async () => {
    const {page} = await openWhole("challenges.html");
    await page.getByRole("heading", {name: "Strain on staff", level: 3}).waitFor();
    const table = "section[aria-labelledby=theme-frequencies] .tab-panel table";
    await page
      .locator("section[aria-labelledby=theme-frequencies]")
      .getByRole("tab", {name: "Table"})
      .click();
    await seen(page, `${table} tr:has(th:text-is("Strain on staff"))`);
    expect(await wordsOf(page, `${table} tr:has(th:text-is("Strain on staff"))`)).toContain("0/95");
  });

  it("has a level that one child has, and one that nobody has", async () => {
    const {page} = await openWhole("comparison.html");
    const table = page.getByRole("table", {name: "Sample characteristics"});
    const cells = (level: string) => table.getByRole("row", {name: level}).locator("td").allTextContents();
    await table.getByRole("row", {name: "Oceania"}).waitFor();
    expect(await cells("Oceania")).toEqual(["1 (0.8)", "0", "1 (2.9)"]);
    expect(await cells("Not known")).toEqual(["0", "0", "0"]);
    await choose(page, "Region of origin", "Oceania");
    await page.getByRole("heading", {name: "1 child", exact: true}).waitFor();
    expect(new URL(page.url()).search).toBe("?region_of_origin=Oceania");
  });

  it("says which printed numbers it does not give", async () => {
    const page = await open("check.html?verdict=differs");
    await page.getByRole("radio", {name: "3 differ"}).waitFor();
    await page
      .getByRole("row", {name: "challenge themes"})
      .getByText("the paper prints 5, our count is 6")
      .waitFor();
    await page
      .getByRole("row", {name: "Asia, total"})
      .getByText("the paper prints 27, our count is 26")
      .waitFor();
    await page
      .getByRole("row", {name: "Asia, children"})
      .getByText("the paper prints 11, our count is 10")
      .waitFor();
  });

  it("has three coders, begins with the two who share most excerpts, and shows two others when they are chosen", async () => {
    const {page} = await openWhole("agreement.html");
    const coders = page.getByRole("combobox", {name: "Coders"});
    const options = await coders.locator("option").allTextContents();
    expect(options).toHaveLength(2); // a and c never coded the same excerpt
    const shared = options.map((option) => Number(/(\d+) excerpts/.exec(option)?.[1]));
    expect(shared[0]).toBeGreaterThanOrEqual(shared[1] ?? 0);
    expect((shared[0] ?? 0) + (shared[1] ?? 0)).toBe((await doubleCoded()).length);
    const chosen = /^(coder-\w) and (coder-\w)/.exec(options[1] ?? "");
    await coders.selectOption({label: options[1] ?? ""});
    await cardOf(page, "theme-confusion")
      .getByText(`Rows: ${chosen?.[1]}. Columns: ${chosen?.[2]}.`)
      .waitFor();
    await provenance(page, "identical", 5);
  });

  it("can be searched", async () => {
    const page = await open("index.html");
    await page.getByRole("searchbox").fill("codebook");
    await page.locator("#observablehq-search-results a", {hasText: "Data"}).first().click();
    await page.waitForURL(`${address()}tables.html*`);
  });
});
