import {mkdtemp, readFile, rm, stat} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {buildSite} from "../../loaders/build/build-site.js";
import {manyCodes, writeManyCodes} from "./many-codes.js";
import {serveFolder} from "./server.js";
import {cardOf, seen, useReader} from "./support.js";

let folder: string;
let site: string;
let server: Awaited<ReturnType<typeof serveFolder>> | undefined;
const reader = useReader(() => `${server?.origin}/`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "casebook-many-codes-"));
  site = process.env.CASEBOOK_MANY_CODES_SITE ?? join(folder, "site");
  await writeManyCodes(join(folder, "extract"));
  if (process.env.CASEBOOK_MANY_CODES_SITE === undefined)
    await buildSite({extract: join(folder, "extract"), out: site});
  server = await serveFolder(site);
});

afterAll(async () => {
  await server?.close();
  await rm(folder, {recursive: true, force: true});
});

const elements = () => document.querySelectorAll("*").length;
const deep = manyCodes().findLast(({parent}) => parent === "s40");

describe("a site of 230 codes on three levels", () => {
  it.each(["index.html", "challenges.html", "comparison.html", "agreement.html", "tables.html"])(
    "has a %s of at most 600 kB and 5,000 elements, built and as it opens",
    async (path) => {
      expect((await stat(join(site, path))).size).toBeLessThanOrEqual(600_000);
      const built = await reader.page({javaScriptEnabled: false});
      await built.goto(path);
      expect(await built.evaluate(elements)).toBeLessThanOrEqual(5000);
      const page = await reader.page({engine: "waits", viewport: {width: 1280, height: 900}});
      await page.goto(path);
      await seen(page, "observablehq-loading, .card-figure[aria-busy=true]", 0);
      expect(await page.evaluate(elements)).toBeLessThanOrEqual(5000);
    }
  );

  it("gives readers without scripts the themes as a figure, every code in a table, and the names on every card", async () => {
    const page = await reader.page({javaScriptEnabled: false});
    await page.goto("challenges.html");
    expect(await cardOf(page, "theme-frequencies").locator(".built-figure").count()).toBe(5);
    await page.getByText("All 230 codes in one table").click();
    const table = page.getByRole("table", {name: "Interviews by theme and subtheme"});
    expect(await table.locator("tbody tr").count()).toBe(230);
    // Only E055 has the last code, of a volunteer; 11 visitors, 9 volunteers and 6 organisers were interviewed.
    const row = table.getByRole("row", {name: `Theme number 10 › Subtheme number 40 › ${deep?.label}`});
    expect((await row.locator("td").allTextContents()).map((words) => words.replace(/\s/g, " "))).toEqual([
      "0/11 (0 %)",
      "1/9 (11 %)",
      "0/6 (0 %)",
      "1/26 (4 %)"
    ]);
    expect(await page.locator("#subthemes-s40 + ul li").last().textContent()).toBe(deep?.label);
  });

  it("draws a card when the reader comes near, and not before", async () => {
    const page = await reader.page({engine: "waits", viewport: {width: 1280, height: 900}});
    await page.goto("challenges.html");
    const last = page.locator("#subthemes-t10");
    await last.waitFor();
    expect(await page.locator(".waiting:has(#subthemes-t10) .card-figure").count()).toBe(0);
    await last.scrollIntoViewIfNeeded();
    await cardOf(page, "subthemes-t10").locator(".card-figure svg").waitFor();
    expect(await cardOf(page, "subthemes-t2").locator(".card-figure").count()).toBe(0);
  });

  it.each([390, 1280])(
    "leads to a card that is not drawn yet and stands in closed levels, %i pixels wide",
    async (width) => {
      const page = await reader.page({engine: "waits", viewport: {width, height: 800}});
      await page.goto("challenges.html#subthemes-s40");
      await cardOf(page, "subthemes-s40").locator(".card-figure svg").waitFor();
      const top = () =>
        page.locator("#subthemes-s40").evaluate((heading) => heading.getBoundingClientRect().top);
      await expect.poll(top).toBeGreaterThanOrEqual(0);
      await expect.poll(top).toBeLessThan(500);
      await page.evaluate(() => {
        location.hash = "subthemes-s1";
      });
      await cardOf(page, "subthemes-s1").locator(".card-figure svg").waitFor();
    }
  );

  it("finds a code by its card", async () => {
    const index = JSON.parse(await readFile(join(site, "search-index.json"), "utf8")) as Array<{
      title: string;
      href: string;
    }>;
    expect(index.find(({title}) => title === deep?.label)?.href).toBe("challenges.html#subthemes-s40");
  });

  it("has every code on paper, and no card without a figure", async () => {
    const page = await reader.page({engine: "waits", viewport: {width: 643, height: 1009}});
    await page.goto("challenges.html");
    await page.emulateMedia({media: "print"});
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const row = page.getByRole("row", {name: `› ${deep?.label}`});
    expect(await row.isVisible()).toBe(true);
    expect(await page.locator(".waiting:visible").count()).toBe(0);
  });
});
