import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {makeReport} from "../../../../../loaders/publish/report/make-report.js";
import {renderReport} from "../../../../../loaders/publish/report/page/render-report.js";
import {factsOf, releaseOf, routes, sample} from "../sample-facts.js";

const hostile = `<img src=x onerror="alert(1)"></style><script>alert('2')</script>&amp;`;

const render = (changes: Parameters<typeof factsOf>[0] = {}) => {
  const report = makeReport(factsOf(changes));
  const text = renderReport(report);
  return {report, text, document: new JSDOM(text).window.document};
};

const wordsOf = (document: Document) =>
  document.querySelector("main")?.textContent?.replace(/\s+/g, " ") ?? "";

describe("the page of a release report", () => {
  it("begins with what it is, the verdict and the hash", () => {
    const {report, document} = render();
    expect(wordsOf(document)).toMatch(/^ Release report Trafficked patients .* The audit passed /);
    expect(document.querySelector(".digits")?.textContent).toBe(report.hash);
  });

  it("says of a failed audit that nothing may be published", () => {
    const audit = {...factsOf().audit, passed: false, faults: 2};
    const canaries = {...factsOf().canaries, found: 1};
    const {document} = render({audit, canaries});
    expect(document.querySelector(".verdict")?.textContent?.trim()).toBe(
      "This must not be published\nNobody can approve this site: the audit found 2 faults, and what must not be in the site was found in it 1 time."
    );
    expect(wordsOf(document)).not.toContain("The audit passed");
  });

  it("has a place for two signatures, each with the hash, and the names of who may sign", () => {
    const {report, document} = render();
    const boxes = [...document.querySelectorAll(".signature")];
    const lines = boxes.map((box) => [...box.querySelectorAll(".line")].map((line) => line.textContent));
    expect(lines).toEqual(Array(2).fill(["Name", "Date", "Signature"]));
    expect(boxes.map((box) => box.querySelector("code")?.textContent)).toEqual([report.hash, report.hash]);
    expect(wordsOf(document)).toContain("they can be Ann Archer, Ben Brook or Cy Cole.");
  });

  it("needs nothing else and allows nothing else", () => {
    const {text, document} = render();
    expect(document.querySelector("meta[http-equiv]")?.getAttribute("content")).toMatch(
      /^default-src 'none'; style-src 'unsafe-inline'/
    );
    expect(document.querySelectorAll("script, link, img, iframe, object, [src], [style]")).toHaveLength(0);
    expect([...document.querySelectorAll("[href]")].map((link) => link.getAttribute("href"))).toEqual([
      "#files"
    ]);
    expect(text).not.toMatch(/url\(|@import|https?:/);
  });

  it("shows hostile names as text, wherever they stand", () => {
    const table = {...routes, title: hostile, population: hostile, name: hostile, dimensions: [hostile]};
    const release = releaseOf([sample, {...table, covers: hostile}]);
    release.study = {...release.study, title: hostile, version: hostile};
    release.refused = [{table: hostile, because: hostile}];
    release.words = hostile;
    const exceptions = [{table: hostile, where: {[hostile]: hostile}, reason: hostile, by: hostile}];
    const {text, document} = render({
      release,
      policy: {hash: hostile, approvers: [hostile], exceptions},
      fingerprint: hostile,
      audit: {...factsOf().audit, setAside: [hostile], versions: {[hostile]: hostile}},
      proposals: [{table: hostile, dimension: hostile, levels: [hostile], saves: 1}],
      earlier: [{name: hostile, release: releaseOf([])}],
      canaries: {lookedFor: [{what: hostile, count: 1}], files: 1, found: 0},
      files: [{path: hostile, sha256: "1".repeat(64), bytes: 1}],
      versions: {casebook: hostile, node: hostile, duckdb: hostile},
      revision: {commit: hostile, changed: true, date: new Date(0)}
    });
    expect(document.querySelectorAll("script, img")).toHaveLength(0);
    expect(document.querySelectorAll("style")).toHaveLength(1);
    expect(document.querySelectorAll("[onerror]")).toHaveLength(0);
    expect(text).not.toMatch(/<img|<script/);
    expect(wordsOf(document).split(hostile).length - 1).toBeGreaterThanOrEqual(23);
  });

  it("shows characters that cannot be seen or that turn the direction of words", () => {
    const files = [{path: "a\u202egnp.exe\u200b", sha256: "1".repeat(64), bytes: 1}];
    expect(wordsOf(render({files}).document)).toContain("a\\u{202e}gnp.exe\\u{200b}");
  });

  it("has no word of an interval, and no number of a table", () => {
    const words = wordsOf(render({audit: {...factsOf().audit, setAside: ["p1"], alreadyPublic: 1}}).document);
    expect(words).not.toMatch(/\binterval|\bsuppress|\bprimary\b|\bcomplementary\b/i);
    expect(words).not.toMatch(/\b(41|63|47|130|95)\b/);
  });

  it("lists every file with its bytes and SHA-256", () => {
    const rows = [...render().document.querySelectorAll("#files tbody tr")];
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ["data/routes.csv", "345", "2".repeat(64)],
      ["index.html", "1,200", "1".repeat(64)]
    ]);
  });
});
