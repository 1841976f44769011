import {addColophon} from "./colophon.js";
import {addDescription} from "./description.js";
import {notFoundPage} from "./not-found.js";
import {setPolicy} from "./policy.js";
import type {Page, Sealing} from "./sealing.js";
import {mendHead, mendShell} from "./shell.js";
import {addStructuredData} from "./structured-data.js";

/**
 * Mends, describes and signs a page, and forbids it whatever it does not need. Nothing may change the page afterwards.
 * @returns the hashes of its inline scripts
 * @throws UserError when the page has no description
 */
export async function sealPage(page: Page, sealing: Sealing): Promise<string[]> {
  if (page.path === notFoundPage) mendHead(page.document);
  else {
    mendShell(page.document);
    addDescription(page, sealing);
    await addStructuredData(page, sealing);
  }
  addColophon(page, sealing);
  const hashes = setPolicy(page); // last: it needs every script as it stays
  keepFirstLines(page.document);
  return hashes;
}

/** A parser drops a line break at the beginning of these, so that one which is wanted must be written twice. */
function keepFirstLines(document: Document): void {
  for (const element of document.querySelectorAll("pre, textarea, listing"))
    if (element.textContent?.startsWith("\n")) element.prepend("\n");
}
