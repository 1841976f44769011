import {addColophon} from "./colophon.js";
import {addContents} from "./contents.js";
import {addDescription} from "./description.js";
import {keepLines} from "./line-breaks.js";
import {notFoundPage} from "./not-found.js";
import {setPolicy} from "./policy.js";
import type {Page, Sealing} from "./sealing.js";
import {type PageEntries, pageEntries} from "./search-entries.js";
import {mendHead, mendShell} from "./shell.js";
import {addStructuredData} from "./structured-data.js";

/** The hashes of a page's inline scripts, and what a reader can look for on it; null where the menu does not lead. */
export type SealedPage = {hashes: string[]; found: PageEntries | null};

/**
 * Mends, describes and signs a page, and forbids it whatever it does not need. Nothing may change the page afterwards.
 * @throws UserError when the page has no description
 */
export async function sealPage(page: Page, sealing: Sealing): Promise<SealedPage> {
  let found: PageEntries | null = null;
  if (page.path === notFoundPage) mendHead(page.document);
  else {
    found = pageEntries(page);
    mendShell(page.document);
    addContents(page.document);
    addDescription(page, sealing);
    await addStructuredData(page, sealing);
  }
  addColophon(page, sealing);
  keepLines(page.document);
  dropEmptySpace(page.document);
  const hashes = setPolicy(page); // last: it needs every script as it stays
  keepFirstLines(page.document);
  return {hashes, found};
}

/** Elements between whose parts a browser shows no space. */
const spaceless = "table, thead, tbody, tr, ul, ol, dl, svg, g";

/** Takes away indents and empty lines of templates and drawings, which a browser shows as one space or not at all. */
function dropEmptySpace(document: Document): void {
  const texts = document.createTreeWalker(document.body, 4); // NodeFilter.SHOW_TEXT
  while (texts.nextNode()) {
    const {nodeValue, parentElement: parent} = texts.currentNode;
    if (!nodeValue?.includes("\n") || parent?.closest("pre, textarea, script, .memos")) continue;
    const isShown = nodeValue.trim() !== "" || !parent?.matches(spaceless);
    texts.currentNode.nodeValue = isShown ? nodeValue.replace(/[ \n]*\n[ \n]*/g, "\n") : "";
  }
}

/** A parser drops a line break at the beginning of these, so that one which is wanted must be written twice. */
function keepFirstLines(document: Document): void {
  for (const element of document.querySelectorAll("pre, textarea, listing"))
    if (element.textContent?.startsWith("\n")) element.prepend("\n");
}
