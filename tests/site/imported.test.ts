import {mkdtemp, readdir, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, it} from "vitest";
import {importExtract} from "../../loaders/coding-software/import/import-extract.js";
import {buildCandidate} from "../../loaders/publish/build-candidate.js";
import {programFiles} from "../support/coding-software/program-files.js";
import {serveFolder} from "./server.js";
import {seen, useReader} from "./support.js";
import {recordTraffic} from "./traffic.js";

let folder: string;
let site: string;
let server: Awaited<ReturnType<typeof serveFolder>> | undefined;
const reader = useReader(() => `${server?.origin}/`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "casebook-imported-"));
  const extract = join(folder, "extract");
  site = join(folder, "site");
  const file = (await programFiles["ATLAS.ti"]?.(folder)) ?? "";
  await importExtract({files: [file], out: extract, map: undefined, codebook: undefined, sheet: undefined});
  const policyPath = join(extract, "disclosure.yaml");
  await buildCandidate({extract, policyPath, out: site, report: join(folder, "report"), address: null});
  server = await serveFolder(site);
});

afterAll(async () => {
  await server?.close();
  await rm(folder, {recursive: true, force: true});
});

it("a site for release of an import as it stands opens every page without a complaint, and says why it shows no figure", async () => {
  const pages = (await readdir(site)).filter((file) => file.endsWith(".html"));
  expect(pages.length).toBe(11);
  expect(pages).not.toContain("identification.html"); // the project has no routes
  for (const path of pages) {
    const page = await reader.page();
    const {complaints, failures} = recordTraffic(page);
    await page.goto(path, {waitUntil: "networkidle"});
    await seen(page, "observablehq-loading, .card-figure[aria-busy=true], .observablehq--error", 0);
    expect({path, complaints, failures}).toEqual({path, complaints: [], failures: []});
    const words = await page.locator("main").textContent();
    expect(words).not.toMatch(/\b(NaN|undefined|null)\b|atlas\.qdpx|AB\b|Fear|Housing/);
    if (path === "challenges.html")
      expect(words).toContain("No number of 5 patients is 10 or more and leaves 10 or more.");
    await page.context().close();
  }
});
