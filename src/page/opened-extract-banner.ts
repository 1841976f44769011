import {html} from "htl";
import {openedExtractId, showOpenedExtract} from "./opened-extract.js";
import {discardExtract, readStoredPart} from "./stored-extract.js";

/** Shows a banner that names the reader's own extract and can close it, in place of the site's banner. */
export async function showOpenedExtractBanner(id: string): Promise<void> {
  const head = await readStoredPart(id, "head");
  if (!head || openedExtractId() !== id || document.querySelector(".opened-extract-banner")?.id === id)
    return;
  const close = html`<button type="button" onclick=${() => void closeOpenedExtract(id)}>Close it</button>`;
  const banner = html`<p class="opened-extract-banner" id=${id} role="status"><strong>Your own extract: ${head.name}.</strong> These pages now count from it, in this browser alone. Their words were written for the published study. ${close}</p>`;
  const header = document.querySelector("#observablehq-header") ?? newHeader();
  header.replaceChildren(banner);
}

/** Closes the reader's own extract: deletes it from the browser, and shows the site's again. */
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
