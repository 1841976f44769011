import {html} from "htl";
import {ownExtract, showOwnExtract} from "./opened-extract.js";
import {discardExtract, keptPart} from "./stored-extract.js";

/** Says over the page that it shows the reader's own extract, and closes that; in place of what the site says there. */
export async function showOwnBanner(id: string): Promise<void> {
  const head = await keptPart(id, "head");
  if (!head || ownExtract() !== id || document.querySelector(".own-banner")?.id === id) return;
  const close = html`<button type="button" onclick=${() => void closeOwnExtract(id)}>Close it</button>`;
  const banner = html`<p class="own-banner" id=${id} role="status"><strong>Your own extract: ${head.name}.</strong> These pages now count from it, in this browser alone. Their words were written for the published study. ${close}</p>`;
  const header = document.querySelector("#observablehq-header") ?? newHeader();
  header.replaceChildren(banner);
}

/** Closes the reader's own extract: nothing of it is left in the browser, and the pages show the site's again. */
export async function closeOwnExtract(id: string): Promise<void> {
  showOwnExtract(undefined);
  await discardExtract(id);
  location.reload();
}

function newHeader(): Element {
  const header = html`<header id="observablehq-header"></header>`;
  document.querySelector("#observablehq-center")?.prepend(header);
  return header;
}
