import {createHash} from "node:crypto";
import {existsSync} from "node:fs";
import {readdir, readFile} from "node:fs/promises";
import {join, relative} from "node:path";
import {JSDOM} from "jsdom";
import {beforeAll, describe, expect, inject, it} from "vitest";
import {runCommand} from "../support/command.js";
import {serveFolder} from "./server.js";
import {drawn, pages, useReader} from "./support.js";
import {recordTraffic, recordViolations} from "./traffic.js";

const reader = useReader();
const text = (file: string) => readFile(join(inject("site"), file), "utf8");
const htmlFiles = [...pages.map(({path}) => path), "404.html"];

/** The HTML of every page, read once. */
const documents = new Map<string, Document>();
beforeAll(async () => {
  for (const file of htmlFiles) documents.set(file, new JSDOM(await text(file)).window.document);
});

/** The headers that `_headers` gives a path, read as Netlify and Cloudflare Pages do. */
function headersOf(file: string): (path: string) => Record<string, string> {
  const rules: Array<{prefix: string; headers: Record<string, string>}> = [];
  for (const line of file.split("\n").filter(Boolean)) {
    const [, name, value] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
    if (name && value) Object.assign(rules.at(-1)?.headers ?? {}, {[name]: value});
    else rules.push({prefix: line.replace(/\*$/, ""), headers: {}});
  }
  return (path) =>
    Object.assign({}, ...rules.filter(({prefix}) => path.startsWith(prefix)).map(({headers}) => headers));
}

describe("the policy of a page", () => {
  it("lets no text become code", async () => {
    const page = await reader.page();
    const violations = await recordViolations(page);
    await page.goto("about.html");
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.ran = true";
      const button = document.createElement("button");
      button.setAttribute("onclick", "window.ran = true");
      document.body.append(script, button);
      button.click();
      setTimeout("window.ran = true");
      const later = () => new Function("window.ran = true")();
      setTimeout(later);
    });
    await expect
      .poll(violations)
      .toEqual(["script-src-elem inline", "script-src-attr inline", "script-src eval", "script-src eval"]);
    expect(await page.evaluate(() => "ran" in window)).toBe(false);
  });

  it("lets nothing be fetched from elsewhere", async () => {
    const page = await reader.page();
    const violations = await recordViolations(page);
    await page.goto("about.html");
    const refused = await page.evaluate(() =>
      fetch("http://localhost:9/").then(
        () => false,
        () => true
      )
    );
    expect(refused).toBe(true);
    expect(await violations()).toEqual(["connect-src http://localhost:9/"]);
  });
});

describe("a host that sends the headers of _headers", () => {
  it("serves pages that recompute everything, search, and load nothing from elsewhere", async () => {
    const headers = headersOf(await text("_headers"));
    expect(headers("/index.html")["Content-Security-Policy"]).toContain("frame-ancestors 'none'");
    const server = await serveFolder(inject("site"), {headers});
    try {
      const page = await reader.page();
      const traffic = recordTraffic(page);
      for (const {path, recomputed} of pages.filter(({recomputed}) => recomputed)) {
        await page.goto(`${server.origin}/${path}`);
        if (recomputed) await drawn(page, recomputed);
      }
      await page.getByRole("searchbox").fill("codebook");
      await page.locator("#observablehq-search-results a").first().waitFor();
      expect(traffic.complaints).toEqual([]);
      expect(traffic.requests.filter((url) => !url.startsWith(server.origin))).toEqual([]);
    } finally {
      await server.close();
    }
  });

  it("lets browsers keep the files whose names tell their contents, and no others", async () => {
    const headers = headersOf(await text("_headers"));
    const kept = (path: string) => /immutable/.test(headers(path)["Cache-Control"] ?? "");
    for (const path of await filesOf(inject("site")))
      expect(kept(`/${path}`), path).toBe(/\.[0-9A-Za-z]{8}\.[a-z]+$/.test(path));
  });

  it("can read every line: Cloudflare Pages takes 2,000 characters", async () => {
    for (const line of (await text("_headers")).split("\n")) expect(line.length).toBeLessThan(2000);
  });
});

describe("the files of the site", () => {
  it("are those of SHA256SUMS, every one, sorted", async () => {
    const files = (await filesOf(inject("site"))).filter((file) => file !== "SHA256SUMS").sort();
    const sums = await Promise.all(
      files.map(async (file) => {
        const contents = await readFile(join(inject("site"), file));
        return `${createHash("sha256").update(contents).digest("hex")}  ${file}\n`;
      })
    );
    expect(await text("SHA256SUMS")).toBe(sums.join(""));
  });

  it.each([
    ["datapackage.json", /"path": "data\/patients\.csv"/],
    ["codebook.csv", /^code,kind,parent,label,definition/],
    ["results/derived.json", /^\[/],
    ["results/identification-routes.json", /"route"/],
    ["queries/identification-routes.sql", /SELECT/],
    ["queries/views/cohort.sql", /SELECT/],
    ["ro-crate-metadata.json", /ro\/crate\/1\.1\/context/],
    ["robots.txt", /^User-agent: \*\nAllow: \/\n$/],
    ["404.html", /No such page/],
    ["preview.png", /PNG/]
  ])("answer at the stable address %s", async (path, contents) => {
    const response = await fetch(`${inject("origin")}/${path}`);
    expect(response.status).toBe(200);
    expect(await response.text()).toMatch(contents);
  });

  it("are there wherever the HTML of a page points at one of them", async () => {
    const missing: string[] = [];
    for (const [file, document] of documents) {
      for (const element of document.querySelectorAll("[href], [src]")) {
        const target = element.getAttribute("href") ?? element.getAttribute("src") ?? "";
        const [path = ""] = target.split(/[?#]/);
        if (/^(https?|data):/.test(target) || path === "") continue;
        const found = existsSync(join(inject("site"), path, path.endsWith("/") ? "index.html" : ""));
        if (!found || target.startsWith("/")) missing.push(`${file}: ${target}`);
      }
    }
    expect(missing).toEqual([]);
  });

  it("describe the paper and the data to machines on the pages that are about them", async () => {
    const described: Record<string, unknown> = {};
    for (const [file, document] of documents) {
      for (const script of document.querySelectorAll('script[type="application/ld+json"]'))
        described[file] = JSON.parse(script.textContent ?? "")["@type"];
    }
    expect(described).toEqual({
      "index.html": "ScholarlyArticle",
      "about.html": "ScholarlyArticle",
      "tables.html": "Dataset"
    });
  });

  it("are an extract, of which the checker has nothing to say", async () => {
    const {code, stderr} = await runCommand("validate", inject("site"));
    expect(stderr).toBe("");
    expect(code).toBe(0);
  });

  it("are listed in the crate where it says so, with their sizes", async () => {
    const {"@graph": graph} = JSON.parse(await text("ro-crate-metadata.json")) as {
      "@graph": Array<{"@id": string; "@type": string | string[]; contentSize?: string}>;
    };
    const files = graph.filter((entity) => [entity["@type"]].flat().includes("File"));
    expect(files.length).toBeGreaterThan(40);
    for (const {"@id": file, contentSize} of files)
      expect(String((await readFile(join(inject("site"), file))).byteLength), file).toBe(contentSize);
  });
});

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {withFileTypes: true, recursive: true});
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}
