import {cp, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parse} from "csv-parse/sync";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {prepare} from "../../loaders/build/prepare.js";
import {doubleCoded} from "./double-coded.js";
import {cardOf, figuresDrawn, type PageOptions, provenance, seen, useReader, wordsOf} from "./support.js";

/** Nominal alpha of two coders without missing values (Krippendorff 2011, section A). */
function alphaOfTwo(units: readonly string[][]): number {
  const values = units.flat();
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const unlike = units.filter(([a, b]) => a !== b).length;
  const alike = [...counts.values()].reduce((sum, count) => sum + count * (count - 1), 0);
  const {length} = values;
  return 1 - ((length - 1) * 2 * unlike) / (length * (length - 1) - alike);
}

const reader = useReader();

const figure = (page: Page, name: string) => wordsOf(page, `section[aria-labelledby="${name}"] .card-figure`);

describe("the page of agreement", () => {
  /** The page as it is built, for the tests that read what it says. */
  let page: Page;
  beforeAll(async () => {
    page = await open({engine: "waits", kept: true});
  });

  async function open(options?: PageOptions): Promise<Page> {
    const page = await reader.page(options);
    await page.goto("agreement.html");
    await figuresDrawn(page, 5);
    return page;
  }

  it("says how much was double-coded, and the methods before the numbers", async () => {
    const units = await doubleCoded();
    expect(await wordsOf(page, "#double-coded-share")).toContain(`${units.length} of 905 coded excerpts`);
    const words = await wordsOf(page, "main");
    const order = [
      "Krippendorff’s alpha (2011), nominal",
      "2,000 bootstrap samples",
      "seed 15",
      "All coders"
    ];
    const places = order.map((phrase) => words.indexOf(phrase));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("shows alpha with its interval, its resamples and its seed", async () => {
    const units = await doubleCoded();
    const alike = units.filter(([a, b]) => a === b).length;
    expect(await wordsOf(page, "#coder-agreement")).toContain(
      `${alike} of ${units.length} excerpts (${Math.round((100 * alike) / units.length)} %): alpha ${alphaOfTwo(units).toFixed(2)}`
    );
    await page
      .getByText(/from 2,000\sresamples of the excerpts with seed 15: codes 0\.\d\d\sto 0\.\d\d/)
      .waitFor();
  });

  it("shows kappa and agreement of every code, and points to high agreement with a lower kappa", async () => {
    expect(await figure(page, "code-agreement")).toMatch(/Agreement.*Cohen’s kappa.*Waiting times/);
    const units = (await doubleCoded()).map((unit) => unit.map((codes) => codes.split(",")));
    const on = (a: boolean, b: boolean) =>
      units.filter((unit) => [a, b].every((put, i) => unit[i]?.includes("service-availability") === put))
        .length;
    await cardOf(page, "code-agreement").getByRole("tab", {name: "Table"}).click();
    const row = cardOf(page, "code-agreement").getByRole("row", {name: /^Availability of services/});
    await row.waitFor();
    expect((await row.locator("td").allTextContents()).slice(-4)).toEqual(
      [on(true, true), on(true, false), on(false, true), on(false, false)].map(String)
    );
    expect(await wordsOf(page, "section[aria-labelledby=code-agreement] .card-explanation")).toMatch(
      /No code has agreement of 90 % or more with a kappa under 0\.60.*“Social and legal instability” \(98 % agreement, kappa 0\.77, put on 11 of 187 excerpts\), of codes on five excerpts or more/
    );
  });

  it("shows which themes and which codes stand against each other", async () => {
    const cells = (name: string) =>
      page.$$eval(`section[aria-labelledby="${name}"] .card-figure svg [aria-label]`, (found) =>
        found.map((cell) => cell.getAttribute("aria-label"))
      );
    expect(await cells("theme-confusion")).toContain(
      "coder-a: no theme; coder-b: Patients’ lack of engagement; 2 excerpts"
    );
    expect(await cells("code-confusion")).toContain(
      "coder-a: Housing and destitution; coder-b: no code; 3 excerpts"
    );
  });

  it("opens the excerpts to settle with the codes of both, and saves them", async () => {
    const units = await doubleCoded();
    const differ = units.filter(([a, b]) => a !== b).length;
    const page = await open();
    await provenance(page, "identical", 5);
    expect(await page.locator(".disagreements li").count()).toBe(0);
    await page.getByText(`Show ${differ} excerpts with every coder’s codes`).click();
    await seen(page, ".disagreements li", differ);
    const first = page.locator(".disagreements li").first();
    expect(await first.locator("dt").allTextContents()).toEqual(["coder-a", "coder-b"]);
    expect(await first.locator("dd strong").count()).toBeGreaterThan(0);
    expect((await first.locator("blockquote").textContent())?.length).toBeGreaterThan(20);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(".disagreements").getByRole("button", {name: "Download CSV"}).click()
    ]);
    expect(download.suggestedFilename()).toBe("disagreements.csv");
    const saved: Record<string, string>[] = parse(await readFile(await download.path()), {columns: true});
    expect(saved).toHaveLength(differ);
    expect(Object.keys(saved[0] ?? {})).toEqual([
      "excerpt_id",
      "patient_id",
      "codes of coder-a",
      "codes of coder-b",
      "text"
    ]);
    expect(saved.filter((row) => row["codes of coder-a"] === row["codes of coder-b"])).toEqual([]);
  });
});

describe("an extract of one coder", () => {
  let folder: string;
  let prepared: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "casebook-coders-"));
    const extract = join(folder, "extract");
    await cp("data", extract, {recursive: true});
    const codings = await readFile("data/codings.csv", "utf8");
    await writeFile(join(extract, "codings.csv"), codings.replace(/^.*,(?!coder-a$)coder-.*\n/gm, ""));
    prepared = await prepare(extract, join(folder, "prepared"));
  });

  afterAll(() => rm(folder, {recursive: true, force: true}));

  /** Has the built site answer with what is prepared of this extract: a build of its own would take a minute. */
  async function serveInPlace(page: Page): Promise<void> {
    await page.route(/\/_file\/(data|results)\//, (route) => {
      const {pathname} = new URL(route.request().url());
      const path = pathname.replace("/_file/", "").replace(/\.[0-9a-f]{8}(?=\.\w+$)/, "");
      return route.fulfill({path: join(prepared, path)});
    });
  }

  it("says so, and shows no figure", async () => {
    const page = await reader.page();
    await serveInPlace(page);
    await page.goto("agreement.html");
    await page.getByText("One coder, coder-a, put every code of this extract.").waitFor();
    await page.waitForLoadState("networkidle");
    expect(await page.locator(".card").count()).toBe(0);
    expect(await page.getByRole("heading", {level: 2}).allTextContents()).toEqual([
      "How agreement is measured"
    ]);
  });
});
