import {createHash} from "node:crypto";
import {readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {sealSite} from "../../../../loaders/site/seal/seal.js";
import type {Sealing} from "../../../../loaders/site/seal/sealing.js";
import {script, sealUndrawn, smallSite} from "./small-site.js";

const address = "https://example.org/casebook/";

/** Seals a small site, and gives the reader of its files. */
async function sealed(changes: Partial<Sealing> = {}): Promise<(file: string) => Promise<string>> {
  const sealing = {...(await smallSite()), ...changes};
  await sealSite(sealing, sealUndrawn);
  return (file) => readFile(join(sealing.site, file), "utf8");
}

describe("a sealed page", () => {
  it("keeps its scripts byte for byte, and the hashes in its policy are theirs", async () => {
    const html = await (await sealed())("index.html");
    expect(html).toContain(`<script type="module">${script}</script>`);
    const {document} = new JSDOM(html).window;
    const policy = document.querySelector("meta[http-equiv]")?.getAttribute("content");
    expect(policy).toContain(`'sha256-${createHash("sha256").update(script).digest("base64")}'`);
    expect(policy?.match(/'sha256-/g)).toHaveLength(4);
  });

  it("keeps what was put into its figures, the places of its cells, and the first lines of a listing", async () => {
    const html = await (await sealed())("index.html");
    expect(html).toContain(
      "<p>found <observablehq-loading><span>130</span></observablehq-loading><!--:a06401bf:--> patients</p>"
    );
    expect(new JSDOM(html).window.document.querySelector("pre")?.textContent).toBe("\ntwo lines down");
  });

  it("is mended, described and signed", async () => {
    const html = await (await sealed())("about.html");
    expect(html).toMatch(/<html lang="en-GB">/);
    expect(html).toMatch(/<meta name="description" content="The study behind/);
    expect(html).toMatch(/Made from the extract <code title="[0-9a-f]{64}">/);
  });
});

describe("the page where none is", () => {
  it("stands on its own at any address, and is kept out of indexes", async () => {
    const {document} = new JSDOM(await (await sealed())("404.html")).window;
    expect(document.querySelector("h1")?.textContent).toBe("No such page");
    expect(document.querySelectorAll("[href], [src]")).toHaveLength(0);
    expect(document.querySelector("meta[name=robots]")?.getAttribute("content")).toBe("noindex");
    expect(document.documentElement.getAttribute("lang")).toBe("en-GB");
    expect(document.querySelector("meta[http-equiv]")?.getAttribute("content")).toContain(
      "default-src 'none'"
    );
  });

  it("leads to the findings by their whole address where that is known", async () => {
    const {document} = new JSDOM(await (await sealed({address}))("404.html")).window;
    const links = [...document.querySelectorAll("a")].map((link) => link.getAttribute("href"));
    expect(links).toEqual([address, `${address}SHA256SUMS`, `${address}ro-crate-metadata.json`]);
  });
});

describe("the files that a seal adds", () => {
  it("are checksums of all others, in the order of their names", async () => {
    const sealing = await smallSite();
    await sealSite(sealing, sealUndrawn);
    const lines = (await readFile(join(sealing.site, "SHA256SUMS"), "utf8")).trimEnd().split("\n");
    const names = lines.map((line) => line.slice(66));
    const entries = await readdir(sealing.site, {recursive: true, withFileTypes: true});
    expect(names).toHaveLength(entries.filter((entry) => entry.isFile()).length - 1);
    expect(names).toEqual([...names].sort());
    const page = createHash("sha256").update(await readFile(join(sealing.site, "index.html")));
    expect(lines).toContain(`${page.digest("hex")}  index.html`);
  });

  it("are headers with the hashes of every page, and years of keeping for names that tell the contents", async () => {
    const read = await sealed();
    const headers = await read("_headers");
    for (const file of ["index.html", "about.html", "404.html"]) {
      for (const [hash] of (await read(file)).matchAll(/'sha256-[^']*'/g)) expect(headers).toContain(hash);
    }
    expect(headers).toMatch(
      /^\/\*\n {2}Content-Security-Policy: default-src 'none'; .*; frame-ancestors 'none'\n/
    );
    expect(headers).toContain("  Referrer-Policy: no-referrer\n  X-Content-Type-Options: nosniff\n");
    expect(headers).toContain("/_file/*\n  Cache-Control: public, max-age=31536000, immutable\n/_import/*\n");
    expect(headers).not.toContain("/_node/");
  });

  it("let nothing be kept from a folder in which a name does not tell the contents", async () => {
    const sealing = await smallSite();
    await writeFile(join(sealing.site, "_file/plain.json"), "{}");
    await sealSite(sealing, sealUndrawn);
    const headers = await readFile(join(sealing.site, "_headers"), "utf8");
    expect(headers).not.toContain("/_file/");
    expect(headers).toContain("/_import/");
  });

  it("are a map of the site where its address is known, and none where not", async () => {
    const read = await sealed({address});
    expect(await read("robots.txt")).toBe(`User-agent: *\nAllow: /\nSitemap: ${address}sitemap.xml\n`);
    const map = new JSDOM(await read("sitemap.xml"), {contentType: "text/xml"}).window.document;
    expect([...map.querySelectorAll("loc")].map((loc) => loc.textContent)).toEqual([
      `${address}about.html`,
      address,
      `${address}tables.html`
    ]);
    expect(map.querySelector("lastmod")?.textContent).toBe("2026-02-03");

    const elsewhere = await sealed();
    expect(await elsewhere("robots.txt")).toBe("User-agent: *\nAllow: /\n");
    await expect(elsewhere("sitemap.xml")).rejects.toThrow("ENOENT");
  });

  it("are a description of the data as the site has them, whatever the extract's files were like", async () => {
    const read = await sealed();
    const described = JSON.parse(await read("datapackage.json"));
    const csv = createHash("sha256").update(await read("data/patients.csv"));
    expect(described.synthetic).toBe(true);
    expect(described.resources).toEqual([
      {
        name: "patients",
        path: "data/patients.csv",
        apostropheBeforeFormulas: true,
        title: "Patients",
        encoding: "utf-8",
        dialect: {delimiter: ",", lineTerminator: "\n", quoteChar: '"', doubleQuote: true, header: true},
        bytes: 25,
        hash: `sha256:${csv.digest("hex")}`,
        schema: {
          fields: [
            {name: "patient_id", type: "string", constraints: {required: true}},
            {name: "known", type: "boolean"}
          ],
          primaryKey: ["patient_id"],
          missingValues: [""]
        },
        format: "csv",
        mediatype: "text/csv"
      }
    ]);
  });

  it("are the results, the codebook and the queries at addresses that stay", async () => {
    const read = await sealed();
    expect(await read("results/sample.json")).toBe("[]\n");
    expect(await read("codebook.csv")).toBe("code,kind\n");
    const query = "queries/identification-routes.sql";
    expect(await read(query)).toBe(await readFile(`src/${query}`, "utf8"));
  });
});

describe("the crate", () => {
  type Entity = {"@id": string; "@type": string | string[]; [property: string]: unknown};

  it("describes the root and itself as RO-Crate 1.1 has it, and mentions nothing that it does not describe", async () => {
    const crate = JSON.parse(await (await sealed({address}))("ro-crate-metadata.json"));
    expect(crate["@context"]).toBe("https://w3id.org/ro/crate/1.1/context");
    const graph = new Map((crate["@graph"] as Entity[]).map((entity) => [entity["@id"], entity]));
    expect(graph.size).toBe(crate["@graph"].length);
    expect(graph.get("ro-crate-metadata.json")).toMatchObject({
      "@type": "CreativeWork",
      about: {"@id": "./"},
      conformsTo: {"@id": "https://w3id.org/ro/crate/1.1"}
    });
    expect(graph.get("./")).toMatchObject({
      "@type": "Dataset",
      datePublished: "2026-02-03T04:05:06.000Z",
      url: address
    });
    const mentioned = [...JSON.stringify(crate).matchAll(/\{"@id":"([^"]*)"\}/g)].map(([, id]) => id ?? "");
    const missing = mentioned.filter((id) => !graph.has(id) && id !== "https://w3id.org/ro/crate/1.1");
    expect(missing).toEqual([]);
  });

  it("says which software made which results of which tables and queries", async () => {
    const crate = JSON.parse(await (await sealed())("ro-crate-metadata.json"));
    const find = (id: string) => (crate["@graph"] as Entity[]).find((entity) => entity["@id"] === id);
    const action = find("#counting");
    expect(action?.instrument).toEqual([{"@id": "#casebook"}, {"@id": "#node-api"}]);
    expect(action?.object).toContainEqual({"@id": "data/patients.csv"});
    expect(action?.object).toContainEqual({"@id": "queries/sample.sql"});
    expect(action?.result).toContainEqual({"@id": "results/sample.json"});
    expect(find("#casebook")?.version).toBe("fedcba987654");
    expect(find("#node-api")?.version).toMatch(/^\d+\.\d+\.\d+/);
    expect(find("queries/sample.sql")?.["@type"]).toEqual(["File", "SoftwareSourceCode"]);
  });

  it("names the folders of the queries as they are called", async () => {
    const crate = JSON.parse(await (await sealed())("ro-crate-metadata.json"));
    const queries = (crate["@graph"] as Entity[]).find((entity) => entity["@id"] === "queries/");
    const named = [...String(queries?.description).matchAll(/([\w-]+)\//g)].map(([, folder]) => folder);
    const entries = await readdir("src/queries", {withFileTypes: true});
    const folders = entries.filter((entry) => entry.isDirectory()).map(({name}) => name);
    expect(named.sort()).toEqual(folders.sort());
  });
});
