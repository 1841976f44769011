import {describe, expect, it} from "vitest";
import {addColophon} from "../../../../loaders/site/seal/colophon.js";
import {addDescription} from "../../../../loaders/site/seal/description.js";
import {addStructuredData} from "../../../../loaders/site/seal/structured-data.js";
import {pageNames} from "../../../../src/model/page-words.js";
import {frameworkDocument, hostile, smallSite} from "./small-site.js";

const content = (document: Document, selector: string) =>
  document.querySelector(selector)?.getAttribute("content") ?? null;

const address = "https://example.org/casebook/";

describe("the description of a page", () => {
  it.each(pageNames)("is a sentence of at most 160 characters without numbers: %s", async (name) => {
    const document = frameworkDocument();
    addDescription({path: `${name}.html`, document}, await smallSite());
    const sentence = content(document, "meta[name=description]") ?? "";
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(sentence.length).toBeLessThanOrEqual(160);
    expect(sentence).not.toMatch(/\d/);
    expect(content(document, 'meta[property="og:description"]')).toBe(sentence);
    expect(content(document, 'meta[name="twitter:description"]')).toBe(sentence);
  });

  it("begins with the title that the study gives the page", async () => {
    const document = frameworkDocument();
    addDescription({path: "identification.html", document}, await smallSite());
    expect(document.title).toBe("How patients were identified | Casebook");
    expect(content(document, 'meta[property="og:title"]')).toBe("How patients were identified | Casebook");
  });

  it("is asked for where the site has no words for a page", async () => {
    const page = {path: "new.html", document: frameworkDocument()};
    const sealing = await smallSite();
    expect(() => addDescription(page, sealing)).toThrow("new.html is not a page in src/model/page-words.ts");
  });

  it("has no address and no picture where the site's address is not known", async () => {
    const document = frameworkDocument();
    addDescription({path: "about.html", document}, await smallSite());
    expect(document.querySelector("link[rel=canonical]")).toBeNull();
    expect(document.head.innerHTML).not.toMatch(/og:url|og:image|twitter:image/);
    expect(content(document, 'meta[name="twitter:card"]')).toBe("summary");
  });

  it.each([
    ["index.html", address],
    ["about.html", `${address}about.html`]
  ])("has the address of %s, and a picture", async (path, whole) => {
    const document = frameworkDocument();
    addDescription({path, document}, {...(await smallSite()), address});
    expect(document.querySelector("link[rel=canonical]")?.getAttribute("href")).toBe(whole);
    expect(content(document, 'meta[property="og:url"]')).toBe(whole);
    expect(content(document, 'meta[property="og:image"]')).toBe(`${address}preview.png`);
    expect(content(document, 'meta[name="twitter:card"]')).toBe("summary_large_image");
  });
});

describe("the colophon of a page", () => {
  it("names the extract, the commit and both engines, the long ones shortened", async () => {
    const document = frameworkDocument();
    addColophon({path: "about.html", document}, await smallSite());
    expect(document.querySelector("footer .colophon")?.textContent).toBe(
      "Made from the extract 0123456789ab and the commit fedcba987654. Counted by @duckdb/node-api 1.5.6 when the site was built, and by @duckdb/duckdb-wasm 1.32.0 in your browser. Checksums of every file, description for machines."
    );
    const [extract, commit] = document.querySelectorAll(".colophon code");
    expect(extract?.getAttribute("title")).toBe("0123456789abcdef".repeat(4));
    expect(commit?.getAttribute("title")).toMatch(/^fedcba9876543210fedcba98/);
    expect(content(document, "meta[name=casebook-commit]")).toBe("fedcba987654");
    expect(content(document, "meta[name=casebook-date]")).toBe("2026-02-03");
  });

  it("says when the files were not as in the commit, and nothing of a commit where there is none", async () => {
    const sealing = await smallSite();
    const words = (revision: typeof sealing.revision) => {
      const document = frameworkDocument();
      addColophon({path: "about.html", document}, {...sealing, revision});
      return document.querySelector(".colophon")?.textContent ?? "";
    };
    expect(words({...sealing.revision, changed: true})).toContain(
      "the commit fedcba987654 (changed). Counted"
    );
    expect(words({...sealing.revision, commit: null})).toContain("the extract 0123456789ab. Counted");
  });
});

describe("what a page says to machines", () => {
  const dataOf = (document: Document) =>
    JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? "null");

  it.each(["index.html", "about.html"])("is the paper, on %s", async (path) => {
    const document = frameworkDocument();
    await addStructuredData({path, document}, await smallSite());
    const article = dataOf(document);
    expect(article["@type"]).toBe("ScholarlyArticle");
    expect(article["@id"]).toBe("https://doi.org/10.1186/s12888-015-0679-3");
    expect(article.author.map(({familyName}: {familyName: string}) => familyName)).toEqual([
      "Domoney",
      "Howard",
      "Abas",
      "Broadbent",
      "Oram"
    ]);
  });

  it("is the data with every file, on the page about the data", async () => {
    const document = frameworkDocument();
    await addStructuredData({path: "tables.html", document}, {...(await smallSite()), address});
    const dataset = dataOf(document);
    expect(dataset["@type"]).toBe("Dataset");
    expect(dataset.creator).toEqual([{"@type": "Organization", name: "The makers of the extract"}]);
    expect(dataset.license).toEqual(["https://creativecommons.org/publicdomain/zero/1.0/"]);
    expect(dataset.distribution.map(({contentUrl}: {contentUrl: string}) => contentUrl)).toEqual([
      `${address}data/patients.csv`,
      `${address}data/patients.parquet`
    ]);
  });

  it("is nothing on other pages", async () => {
    const document = frameworkDocument();
    await addStructuredData({path: "check.html", document}, await smallSite());
    expect(dataOf(document)).toBeNull();
  });

  it("never becomes markup, whatever the extract is called", async () => {
    const document = frameworkDocument();
    await addStructuredData({path: "tables.html", document}, await smallSite());
    expect(dataOf(document).name).toBe(hostile);
    expect(document.querySelector('script[type="application/ld+json"]')?.textContent).not.toContain("<");
  });
});
