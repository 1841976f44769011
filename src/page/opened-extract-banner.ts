import {html} from "htl";
import {openedExtractId, showOpenedExtract} from "./opened-extract.js";
import {discardExtract, readStoredPart} from "./stored-extract.js";

/** Says over the page that it shows the reader's own extract, and closes that; in place of what the site says there. */
export async function showOpenedExtractBanner(id: string): Promise<void> {
  const head = await readStoredPart(id, "head");
  if (!head || openedExtractId() !== id || document.querySelector(".own-banner")?.id === id) return;
  const close = html`<button type="button" onclick=${() => void closeOpenedExtract(id)}>Close it</button>`;
  const banner = html`<p class="own-banner" id=${id} role="status"><strong>Your own extract: ${head.name}.</strong> These pages now count from it, in this browser alone. Their words were written for the published study. ${close}</p>`;
  const header = document.querySelector("#observablehq-header") ?? newHeader();
  header.replaceChildren(banner);
}

/** Closes the reader's own extract: nothing of it is left in the browser, and the pages show the site's again. */
export async function closeOpenedExtract(id: string): Promise<void> {
  showOpenedExtract(undefined);
  await discardExtract(id);
  location.reload();
}

function newHeader(): Element {
  const header = html`<header id="observablehq-header"></header>`;
  document.querySelector("#observablehq-center")?.prepend(header);
  return header;
}
