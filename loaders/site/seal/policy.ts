import {createHash} from "node:crypto";
import {element, find, putAfter} from "./dom.js";
import type {Page} from "./sealing.js";

/** Types of scripts that hold data, which nothing executes. */
const data = ["application/ld+json", "application/json"];

/** What a page may do, given the hashes of its inline scripts: nothing that is not of its own origin. */
export function policyOf(hashes: readonly string[]): string {
  return [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...hashes.map((hash) => `'${hash}'`)].join(" "),
    "worker-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'"
  ].join("; ");
}

/**
 * Puts the policy for a page into its head, ahead of everything that it governs. Nothing may change the page's scripts
 * afterwards.
 * @returns the hashes of the inline scripts
 * @throws Error when the page has code in an attribute, which the policy would forbid in the reader's browser
 */
export function setPolicy({path, document}: Page): string[] {
  refuseHandlers(path, document);
  const hashes = inlineHashes(document);
  putAfter(find(document, "meta[charset]"), [
    element(document, "meta", {"http-equiv": "Content-Security-Policy", content: policyOf(hashes)}),
    element(document, "meta", {name: "referrer", content: "no-referrer"})
  ]);
  return hashes;
}

/** The hash of each inline script as the policy writes it, in the order of the page. */
export function inlineHashes(document: Document): string[] {
  const scripts = [...document.querySelectorAll("script:not([src])")];
  const executed = scripts.filter((script) => !data.includes(script.getAttribute("type") ?? ""));
  return executed.map(
    ({textContent}) => `sha256-${createHash("sha256").update(textContent).digest("base64")}`
  );
}

function refuseHandlers(path: string, document: Document): void {
  for (const each of document.querySelectorAll("*")) {
    for (const name of each.getAttributeNames()) {
      if (/^on/i.test(name) || /^\s*javascript:/i.test(each.getAttribute(name) ?? ""))
        throw new Error(`${path} has code in the attribute ${name} of <${each.localName}>`);
    }
  }
}
