import {createHash} from "node:crypto";
import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {policyOf, setPolicy} from "../../../../loaders/site/seal/policy.js";
import {frameworkDocument, script} from "./small-site.js";

const hash = (text: string) => `sha256-${createHash("sha256").update(text).digest("base64")}`;

/** A page with something in its body. */
const pageWith = (body: string) => ({
  path: "about.html",
  document: new JSDOM(`<head><meta charset="utf-8"></head><body>${body}`).window.document
});

describe("the policy of a page", () => {
  it("lets run what comes from the site and what stands in the page, and compiles only WebAssembly", () => {
    expect(policyOf(["sha256-A=", "sha256-B="])).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-A=' 'sha256-B='; worker-src 'self'; connect-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; font-src 'self'; base-uri 'none'; form-action 'none'"
    );
  });

  it("stands in the head before everything that it governs, with the hash of each inline script", () => {
    const document = frameworkDocument();
    const hashes = setPolicy({path: "index.html", document});
    expect(hashes).toEqual([hash(script), hash("{const first = 1;}"), hash("{const second = 2;}")]);
    const [charset, policy, referrer] = document.head.children;
    expect(charset?.getAttribute("charset")).toBe("utf-8");
    expect(policy?.getAttribute("http-equiv")).toBe("Content-Security-Policy");
    expect(policy?.getAttribute("content")).toBe(policyOf(hashes));
    expect(referrer?.outerHTML).toBe('<meta name="referrer" content="no-referrer">');
  });

  it("counts as code every script but data and files", () => {
    const page = pageWith(
      `<script type="application/ld+json">{}</script><script src="./a.js"></script><script type="importmap">{}</script><script type="module">1</script>`
    );
    expect(setPolicy(page)).toEqual([hash("{}"), hash("1")]);
  });

  it.each([
    ['<button onclick="alert(1)">', "about.html has code in the attribute onclick of <button>"],
    ['<svg><g onload="alert(1)"/></svg>', "about.html has code in the attribute onload of <g>"],
    ['<a href=" JavaScript:alert(1)">', "about.html has code in the attribute href of <a>"]
  ])("refuses %s, which it would forbid in the reader's browser", (body, complaint) => {
    expect(() => setPolicy(pageWith(body))).toThrow(complaint);
  });
});
