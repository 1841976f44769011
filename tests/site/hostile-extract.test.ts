import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {selectRows} from "../../loaders/disk/duckdb.js";
import {readExtract} from "../../loaders/disk/read-extract.js";
import {changedExtract} from "../support/command.js";
import {buildCopy, copyProject} from "./project-copy.js";
import {serveFolder} from "./server.js";
import {cardOf, drawn, pages, provenance, useReader} from "./support.js";

const image = `<img src=x onerror="window.broken = 1">`;
const script = `</script><script>window.broken = 1</script>`;
const interpolation = ["$", "{window.broken = 1}"].join("");
const markdown = "**bold** [link](javascript:window.broken=1) `code`";
const fence = "```js window.broken = 1 ```";
const comment = "<!-- --> <!--:a829e193:-->";
const turned = "\u202Eturned\u202C";
const long = "W".repeat(10_000);
const formula = `=HYPERLINK("http://example.org/?"&A1)`;

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

let folder: string;
let extract: string;
let here: (file: string) => Promise<string>;
let origin: string;
let close: () => Promise<void>;

beforeAll(async () => {
  extract = await changedExtract({
    "codebook.csv": (text) =>
      [
        ["Patient disclosed to staff", image],
        ["Staff recognised signs", script],
        ["Family or friend told staff", `${interpolation} ${markdown}`],
        ["Insecure immigration status", `${fence} ${comment}`],
        ["Housing and destitution", turned],
        ["Legal proceedings", long]
      ].reduce(
        (changed, [label, words = ""]) => changed.replace(`,${label},"`, () => `,${quoted(words)},"`),
        text
      ),
    "excerpts.csv": (text) =>
      text.replace(
        /^E0001,P001,([^,]*),([^,]*),.*$/m,
        `E0001,P001,$1,$2,${quoted(formula + image + script + interpolation)}`
      ),
    "datapackage.json": (text) =>
      text.replace('"title": "', () => `"title": ${JSON.stringify(`${image}${script}`).slice(0, -1)} `)
  });
  folder = await mkdtemp(join(tmpdir(), "casebook-hostile-"));
  const first = await copyProject(join(folder, "first"), extract, new Date("2026-03-04T05:06:07.089Z"));
  here = await buildCopy(first, {TZ: "Europe/London", LANG: "en_GB.UTF-8"});
  ({origin, close} = await serveFolder(join(first, "dist")));
});

afterAll(async () => {
  await close?.();
  await rm(folder, {recursive: true, force: true});
});

const reader = useReader(() => `${origin}/`);

async function unbroken(page: Page): Promise<void> {
  expect(await page.evaluate("window.broken")).toBeUndefined();
  expect(await page.locator("main img, main script:not([type])").count()).toBe(0);
  const overhang = "document.scrollingElement.scrollWidth - document.documentElement.clientWidth";
  expect(await page.evaluate(overhang)).toBeLessThanOrEqual(0);
}

describe("an extract whose words try to be markup", () => {
  it.each(pages.map(({path}) => path))(
    "shows them as words on %s, with scripts and without",
    async (path) => {
      const opened = pages.find((page) => page.path === path);
      for (const javaScriptEnabled of [true, false]) {
        const options = {javaScriptEnabled, engine: "waits", viewport: {width: 390, height: 800}} as const;
        const page = await reader.page(options);
        await page.goto(path);
        if (javaScriptEnabled && opened) await drawn(page, opened.drawn);
        if (javaScriptEnabled) await unbroken(page);
        else expect(await page.locator("main img").count()).toBe(0);
      }
    }
  );

  it("shows them to the letter, recomputed in the browser too", async () => {
    const page = await reader.page();
    await page.goto("identification.html");
    await provenance(page, "identical", 3);
    await unbroken(page);
    const card = cardOf(page, "identification-routes");
    await card.getByRole("tab", {name: "Table"}).click();
    await card.getByRole("table").waitFor();
    const words = (await card.getByRole("table").textContent()) ?? "";
    for (const text of [image, script, interpolation, markdown]) expect(words).toContain(text);
  });
});

describe("the tables of such a site, as CSV", () => {
  it("have an apostrophe before a formula, and are the same extract when they are read again", async () => {
    expect(await here("data/excerpts.csv")).toContain(
      `,${quoted(`'${formula}${image}${script}`).slice(0, -1)}`
    );
    const tables = async (directory: string) => {
      const read = await readExtract(directory);
      const rows = await Promise.all(
        read.package.resources.map(({name}) => selectRows(read.connection, `FROM ${name} ORDER BY ALL`))
      );
      read.close();
      return rows;
    };
    expect(await tables(join(folder, "first/dist"))).toEqual(await tables(extract));
  });
});

/** Here rather than in a file of their own, where they would take a build more. */
describe("two builds of one commit", () => {
  it("in two folders, at two times, in two places of the world, give the same bytes", async () => {
    const elsewhere = join(folder, "a second one, elsewhere");
    const second = await copyProject(elsewhere, extract, new Date("2026-08-09T10:11:12.131Z"));
    const there = await buildCopy(second, {TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", HOME: second});
    const [sums, otherSums] = [await here("SHA256SUMS"), await there("SHA256SUMS")];
    expect(sums.split("\n").length).toBeGreaterThan(100);
    expect(otherSums.split("\n")).toEqual(sums.split("\n"));

    const page = await here("index.html");
    expect(page).toMatch(/<meta name="casebook-commit" content="[0-9a-f]{12}">/);
    expect(page).toContain('<meta name="casebook-date" content="2026-02-03">');
    expect(page).toContain('"lastModified":1770091506000,'); // date -d 2026-02-03T04:05:06Z +%s
  }, 300_000);
});
