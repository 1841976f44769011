import {mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {readMapping} from "../../src/import/mapping/read-mapping.js";
import {
  longTable,
  samples,
  wideMapping,
  wideTable,
  write
} from "../loaders/coding-software/import/sample-files.js";
import {changeExtract} from "./changed-extract.js";
import {type PageOptions, pages, seen, useReader, wordsOf} from "./support.js";
import {recordTraffic, type Traffic} from "./traffic.js";

const reader = useReader();

let folder: string;
let extract: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "casebook-own-"));
  extract = join(folder, "extract");
  await changeExtract(extract);
  // Line ends of several kinds, which DuckDB's own reader refuses.
  const excerpts = await readFile(join(extract, "excerpts.csv"), "utf8");
  await writeFile(join(extract, "excerpts.csv"), excerpts.replace("\n", "\r\n").replace(/\n$/, "\r"));
});

afterAll(() => rm(folder, {recursive: true, force: true}));

async function desk(options?: PageOptions): Promise<Page> {
  const page = await reader.page(options);
  await page.goto("your-own-extract.html");
  return page;
}

/** The files of an extract as a reader chooses them. */
async function filesOf(directory: string): Promise<string[]> {
  const names = await readdir(directory);
  return names.filter((name) => /\.(csv|json|md)$/.test(name)).map((name) => join(directory, name));
}

async function openOwn(page: Page, files: string[]): Promise<void> {
  await page.locator(".drop-zone input").setInputFiles(files);
  await page.locator(".drop-opened").waitFor();
}

describe("an extract that a reader drops", () => {
  /** A page on which it is dropped once, for the test of what the page asks for then and for that of what it shows. */
  let page: Page;
  let traffic: Traffic;
  const bodies: string[] = [];
  beforeAll(async () => {
    page = await desk({kept: true});
    page.on("request", (request) => {
      if (request.method() !== "GET" || request.postData() !== null) bodies.push(request.url());
    });
    const recorded = recordTraffic(page);
    await openOwn(page, await filesOf(extract));
    traffic = structuredClone(recorded);
  });

  it("is not sent anywhere: after it is dropped the page asks only for files of the site", async () => {
    expect(bodies).toEqual([]);
    const foreign = traffic.requests.filter((url) => !url.startsWith(`${inject("origin")}/`));
    expect(foreign).toEqual([]);
    expect(traffic.requests.filter((url) => url.includes("?"))).toEqual([]);
    expect(traffic.complaints).toEqual([]);
  });

  it("is on every page, under a banner, until it is closed", async () => {
    expect(await wordsOf(page, ".drop-opened")).toContain("It has 130 patients.");

    await page.goto("comparison.html");
    await page.locator(".opened-extract-banner").waitFor();
    const table = page.getByRole("table", {name: "Sample characteristics"});
    const oceania = table.getByRole("row", {name: "Oceania"});
    await oceania.waitFor();
    expect(await oceania.locator("td").allTextContents()).toEqual(["1 (0.8)", "0", "1 (2.9)"]);
    await seen(page, "#observablehq-header:has-text('Synthetic extract')", 0);

    await page.goto("identification.html");
    const figure = page.locator("section[aria-labelledby=identification-routes]");
    await figure.locator(".card-figure").getByText("Relative told staff", {exact: true}).waitFor();
    await page.locator("section.finding[data-provenance=identical]").first().waitFor();
    await page.getByRole("heading", {name: "How patients were identified", level: 1}).waitFor(); // as its pages.md says

    await page.goto("tables.html");
    await seen(page, ".tables section", 8); // its seven tables and the levels
    await seen(page, ".tables a[download]", 0);

    await page.locator(".opened-extract-banner").getByRole("button", {name: "Close it"}).click();
    await page.locator("#observablehq-header").getByText("Synthetic extract.").waitFor();
    await seen(page, ".tables a[download]", 28);
    const kept = await page.evaluate(
      "new Promise((resolve) => { const request = indexedDB.open('casebook-opened-extract'); request.onsuccess = () => { const all = request.result.transaction('parts').objectStore('parts').getAllKeys(); all.onsuccess = () => resolve(all.result); }; })"
    );
    expect(kept).toEqual([]);
  });
});

describe("an extract with faults that a reader drops", () => {
  /** One page with its engine: what is refused leaves nothing behind. */
  let page: Page;
  beforeAll(async () => {
    page = await desk({kept: true});
  });

  it("says which file is missing", async () => {
    const files = (await filesOf(extract)).filter((path) => !path.endsWith("codings.csv"));
    await page.locator(".drop-zone input").setInputFiles(files);
    await page
      .locator(".drop-faults")
      .getByText("codings.csv: is missing; drop it together with datapackage.json")
      .waitFor();
  });

  it("is refused with every fault by file, line and column, and nothing of it is kept", async () => {
    const broken = join(folder, "broken");
    await changeExtract(broken);
    const path = join(broken, "patients.csv");
    const text = await readFile(path, "utf8");
    await writeFile(path, text.replace("P001,child", "P001,infant"));
    await page.locator(".drop-zone input").setInputFiles(await filesOf(broken));
    await page.locator(".drop-faults").getByText("patients.csv:2: age_group:").waitFor();
    expect(await wordsOf(page, ".drop-outcome")).toContain("1 fault; nothing was kept.");
    await page.goto("index.html");
    await seen(page, ".opened-extract-banner", 0);
  });
});

/** Words of the site's own study that stand in sight, in the menu, on the page or at its foot. */
async function saysOfSite(page: Page): Promise<string[]> {
  const words = `${await page.title()} ${await page.evaluate("document.body.innerText")}`;
  return [...words.matchAll(/.{0,40}(?:traffick|London|Domoney|kinds of challenge).{0,40}/gi)].map(
    ([found]) => found
  );
}

type Kind = keyof typeof samples;

describe("a file of coding software that a reader drops", () => {
  const dropped = new Map<Kind, Promise<Page>>();

  /** A page on which a file is dropped once, for the test of how it is read and for that of where it is shown. */
  function opened(kind: Kind): Promise<Page> {
    const page = dropped.get(kind) ?? drop(kind);
    dropped.set(kind, page);
    return page;
  }

  async function drop(kind: Kind): Promise<Page> {
    const page = await desk({kept: true});
    await openOwn(page, [await (samples[kind] as (folder: string) => Promise<string>)(folder)]);
    return page;
  }

  it.each([
    ["a REFI-QDA project", 3],
    ["a long table in CSV", 2],
    ["a workbook", 2]
  ] as const)("is read by the code of the import: %s", async (kind, patients) => {
    const page = await opened(kind);
    const account = page.locator(".drop-opened");
    await account.getByText("Taken for granted").waitFor();
    await account.getByRole("button", {name: "Save the import report"}).waitFor();
    await page.goto("index.html");
    await page.locator(".key-numbers").getByText(`${patients} patients`).waitFor();
  });

  it("is shown by every page, though it has three patients and one characteristic", async () => {
    const page = await opened("a REFI-QDA project");
    const traffic = recordTraffic(page);
    for (const {path} of pages) {
      await page.goto(path);
      await page.locator(".opened-extract-banner").waitFor();
      await seen(page, "main :is(.bad, .observablehq--error)", 0);
      expect(await saysOfSite(page), path).toEqual([]);
    }
    expect(traffic.complaints.filter((line) => !line.includes("preloaded"))).toEqual([]);
    const answered = traffic.failures.filter((failure) => !failure.includes("ERR_ABORTED")); // by the next page
    expect(answered).toEqual([]);
  });

  it("may be a database of QualCoder, for which SQLite is fetched from the site", async () => {
    const project = await (samples["a QualCoder folder"] as (folder: string) => Promise<string>)(folder);
    const page = await desk();
    const traffic = recordTraffic(page);
    await openOwn(page, [join(project, "data.qda")]);
    expect(traffic.requests.some((url) => /sqlite\.[^/]*wasm$/.test(url))).toBe(true);
    expect(traffic.requests.filter((url) => !url.startsWith(`${inject("origin")}/`))).toEqual([]);
  });

  it("that leaves something open is shown at once, counts what is chosen in a form, is read again, and gives a mapping to keep", async () => {
    const page = await desk();
    const table = await write(folder, "wide.csv", wideTable);
    await openOwn(page, [table]);
    await page.locator(".drop-opened").getByText("so there are none").first().waitFor();
    const form = page.getByRole("group", {name: "What stands for what"});
    await form.getByText("adult 1, child 1").waitFor();
    await form.getByText("4 themes, 0 subthemes").waitFor();
    await form.getByLabel("Case").selectOption("Each row is one");
    await form.getByText("4 units").first().waitFor();
    await form.getByLabel("Case").selectOption("Patient");
    await form.getByText("2 units").first().waitFor();
    await form.getByLabel("Groups").selectOption("nothing");
    await form.getByText("No groups").waitFor();
    await form.getByRole("button", {name: "Read with these choices"}).click();
    await page.locator(".drop-opened:focus-within").waitFor(); // its heading, for who cannot see that it is new
    await form.getByText("No groups").waitFor();
    expect(await wordsOf(page, ".drop-opened")).not.toContain("words or years of adults and children");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      form.getByRole("button", {name: "Save mapping.yaml"}).click()
    ]);
    const kept = await readFile(await download.path(), "utf8");
    expect(kept).toContain("# chosen by hand\n");
    expect(readMapping(download.suggestedFilename(), kept).groups).toBeUndefined();
  });

  it("is read by a mapping that is dropped with it, whose faults are told by line", async () => {
    const page = await desk();
    const table = await write(folder, "wide.csv", wideTable);
    const drop = async (mapping: string) => {
      const files = [table, await write(folder, "mapping.yaml", mapping)];
      const chosen = page.waitForEvent("filechooser");
      await page.locator(".drop-zone input").click();
      await (await chosen).setFiles(files);
    };
    await drop("nonsense: true\n");
    await page.locator(".drop-faults").getByText("mapping.yaml:1:1:").first().waitFor();
    await drop(wideMapping);
    await page
      .locator(".drop-opened")
      .getByText("It has 2 patients, and says that they are invented.")
      .waitFor();
    await seen(page, ".import-form", 0);
  });

  it("that is damaged gets its sentence", async () => {
    const page = await desk();
    const whole = await readFile(
      await (samples["a REFI-QDA project"] as (f: string) => Promise<string>)(folder)
    );
    const path = join(folder, "cut.qdpx");
    await writeFile(path, whole.subarray(0, whole.length / 2));
    await page.locator(".drop-zone input").setInputFiles(path);
    await page.locator(".drop-faults").getByText("cut.qdpx:").waitFor();
  });

  it("of 100 MB leaves the page alive while it is read, and can be cancelled", async () => {
    const page = await desk();
    const [header = "", ...rows] = longTable(",").split("\n");
    await page.evaluate(`(() => {
      const part = ${JSON.stringify(rows.join("\n"))}.repeat(4000);
      const parts = Array.from({length: Math.ceil(1e8 / part.length)}, () => part);
      const transfer = new DataTransfer();
      transfer.items.add(new File([${JSON.stringify(`${header}\n`)}, ...parts], "large.csv"));
      const input = document.querySelector(".drop-zone input");
      input.files = transfer.files;
      input.dispatchEvent(new Event("change"));
    })()`);
    await page.locator(".drop-progress").getByText("Reading large.csv").waitFor();
    const frames = await page.evaluate(`new Promise((resolve) => {
      let frames = 0;
      const busy = document.querySelector(".drop-progress");
      const next = () => (busy.hidden || ++frames === 60 ? resolve(frames) : requestAnimationFrame(next));
      next();
    })`);
    expect(frames).toBe(60);
    await page.getByRole("button", {name: "Cancel"}).click();
    await page.locator(".drop-outcome").getByText("Cancelled; nothing was kept.").waitFor();
    await seen(page, ".drop-progress:not([hidden])", 0);
  });
});
