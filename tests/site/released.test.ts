import {mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {csvParse} from "d3";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {compareSites} from "../../loaders/audit/compare-sites.js";
import {buildCandidate} from "../../loaders/publish/build-candidate.js";
import {changeExtract} from "./changed-extract.js";
import {plantedLeaks, plantIn} from "./planted-leaks.js";
import {serveFolder} from "./server.js";
import {drawn, seen, useReader, wordsOf} from "./support.js";
import {recordTraffic, type Traffic} from "./traffic.js";

let folder: string;
let server: Awaited<ReturnType<typeof serveFolder>> | undefined;
const address = () => `${server?.origin}/studies/casebook/`;
const reader = useReader(address);
const extract = () => join(folder, "extract");
const site = () => join(folder, "site");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "casebook-released-"));
  await changeExtract(extract());
  const policyPath = join(extract(), "disclosure.yaml");
  await writeFile(join(extract(), "disclosure.secret"), "no secret: it keeps this test the same, 2\n");
  const report = join(folder, "report");
  await buildCandidate({extract: extract(), policyPath, out: site(), report, address: null});
  server = await serveFolder(site(), {base: "/studies/casebook/"});
});

afterAll(async () => {
  await server?.close();
  await rm(folder, {recursive: true, force: true});
});

async function open(path: string, engine: "loads" | "waits" = "waits"): Promise<Page> {
  const page = await reader.page({engine});
  await page.goto(path);
  return page;
}

type Visit = {page: Page; traffic: Traffic};

const visits = new Map<string, Promise<Visit>>();

/** A page with its engine, opened once for the test of what it asks for and for those that look at it further. */
function visit(path: string): Promise<Visit> {
  const visited = visits.get(path) ?? openQuiet(path);
  visits.set(path, visited);
  return visited;
}

async function openQuiet(path: string): Promise<Visit> {
  const page = await reader.page({kept: true});
  const traffic = recordTraffic(page);
  await page.goto(path, {waitUntil: "networkidle"});
  return {page, traffic};
}

const tabOf = (page: Page, finding: string, name: string) =>
  page.locator(`section[aria-labelledby=${finding}]`).getByRole("tab", {name});

describe("a site for release, under a path of its host", () => {
  it.each([
    ...["index.html", "identification.html", "challenges.html", "comparison.html", "check.html"],
    ...["tables.html", "agreement.html", "finding-the-cases.html", "404.html"]
  ])("opens %s without a complaint, and asks for nothing above the path", async (path) => {
    const {page, traffic} = await visit(path);
    expect(traffic.complaints).toEqual([]);
    expect(traffic.failures).toEqual([]);
    expect(traffic.requests.filter((url) => !url.startsWith(address()))).toEqual([]);
    const words = (await page.locator("main").textContent()) ?? "";
    expect(words.match(/.{0,40}synthetic.{0,40}/gi) ?? []).toEqual([]);
    expect(words).not.toMatch(/\b(NaN|undefined|null)\b/);
  });

  it("says on every page that numbers are withheld, and where that is explained", async () => {
    const page = await open("challenges.html");
    await page.getByText("Small numbers, and those that would give them away, are withheld").waitFor();
    await page.getByRole("banner").getByRole("link", {name: "How people are protected"}).click();
    await page.getByText(/It shows \d+ counts of patients and withholds \d+/).waitFor();
  });

  it("says on the page about the study nothing of an invented extract, and where unprinted numbers come from", async () => {
    const page = await open("about.html");
    await page.getByRole("table", {name: /where its numbers come from/}).waitFor();
    await seen(page, ".badge-extract");
    await seen(page, ".badge-synthetic", 0);
    await seen(page, "#synthetic h2", 0);
    expect(await page.locator("body").textContent()).not.toContain("Synthetic extract.");
  });

  it.each([
    ["agreement.html", "tables of patients and no excerpts"],
    ["finding-the-cases.html", "nothing of documents"],
    ["your-own-extract.html", "made for its own tables only"]
  ])("says on %s why there is nothing", async (path, because) => {
    const page = await open(path);
    await page.getByText(because).waitFor();
    expect(await page.locator("section.finding, input[type=file]").count()).toBe(0);
  });

  it("has no filters, even where an address asks for one, and says why", async () => {
    const page = await open("identification.html?sex=Female", "loads");
    await page.getByText("Filters and other comparisons would need rows").waitFor();
    await drawn(page, {selector: "section.finding[data-provenance=identical]", count: 3});
    expect(await page.locator("form.filters").count()).toBe(0);
  });

  it("reads its released tables in the browser, and finds them the same", async () => {
    const {page} = await visit("challenges.html");
    await drawn(page, {selector: "section.finding[data-provenance=identical]", count: 7});
    expect(await wordsOf(page, "section[aria-labelledby=theme-frequencies] .card-provenance")).toContain(
      "The released table, read in your browser, gives the same."
    );
  });

  it("has tables of counts to be asked, and no others", async () => {
    const {page} = await visit("check.html");
    const sql = page.getByRole("textbox", {name: "SQL"});
    const field = page.locator(".statement textarea");
    await expect.poll(() => field.inputValue()).toMatch(/^SELECT \*\s+FROM "identification-routes"/);
    await sql.fill("SELECT table_name FROM duckdb_tables() ORDER BY 1");
    await page.getByRole("button", {name: "Run"}).click();
    await seen(page, ".editor-result tbody th", 10);
    const names = await page.locator(".editor-result tbody th").allTextContents();
    const released = (await readdir(join(site(), "data"))).filter((file) => file.endsWith(".csv"));
    expect(names.sort()).toEqual(released.map((file) => file.replace(".csv", "")).sort());
  });

  it("draws a withheld number over the whole scale, and says so where it is heard and where it is read", async () => {
    const {page} = await visit("identification.html");
    const marks = page.locator("section[aria-labelledby=informants] svg [aria-label*=withheld]");
    await marks.first().waitFor();
    await tabOf(page, "informants", "Table").click();
    expect(await wordsOf(page, "section[aria-labelledby=informants] .tab-panel table")).toContain(
      "‡ withheld"
    );
  });

  it("opens nothing behind a number, and says of a withheld one that print cannot be compared", async () => {
    const page = await open("check.html?verdict=withheld");
    await page.getByRole("row", {name: "Europe, children"}).getByText("withheld").first().waitFor();
    expect(await page.locator("button.behind").count()).toBe(0);
  });
});

/** Every text of the site, and every byte of what is no text. */
async function everything(): Promise<string> {
  const files = await readdir(site(), {recursive: true, withFileTypes: true});
  const texts = files
    .filter((file) => file.isFile() && !/_node|_npm|\.wasm|\.png/.test(join(file.parentPath, file.name)))
    .map((file) => readFile(join(file.parentPath, file.name), "latin1"));
  return (await Promise.all(texts)).join("\n");
}

describe("the bytes of a site for release", () => {
  it("hold no patient, no excerpt, no coder and no level without a released number", async () => {
    const bytes = await everything();
    const column = async (file: string, name: string) =>
      csvParse(await readFile(join(extract(), file), "utf8")).map((row) => row[name] ?? "");
    const secrets = [
      ...(await column("patients.csv", "patient_id")),
      ...(await column("excerpts.csv", "excerpt_id")),
      ...(await column("excerpts.csv", "text")),
      ...new Set(await column("codings.csv", "coder"))
    ];
    expect(secrets.length).toBeGreaterThan(1900);
    expect(secrets.filter((secret) => bytes.includes(secret))).toEqual([]);
    expect(["Oceania", "Strain on staff", "staff-strain"].filter((level) => bytes.includes(level))).toEqual(
      []
    );
  });

  it("have no table with a row for each of anything but cells", async () => {
    const names = (await readdir(join(site(), "data"))).sort();
    expect(names.filter((name) => /patients|excerpts|codings|identifications\.|levels/.test(name))).toEqual(
      []
    );
    const rows = csvParse(await readFile(join(site(), "data/identification-routes.csv"), "utf8"));
    expect(rows.columns).toEqual(["route", "group", "label", "patients", "denominator"]);
  });

  it.each(plantedLeaks)("are not the released tables' any more with $what", async (leak) => {
    const file = await plantIn(site(), join(folder, leak.what), leak);
    const found = await compareSites(join(folder, leak.what), site());
    await rm(join(folder, leak.what), {recursive: true});
    expect(found.map((each) => each.file)).toEqual([file]);
    expect(found[0]?.because).toMatch(leak.told);
  });
});
