import {html} from "htl";
import type {PageName} from "../model/page-words.js";
import {creditEnd, type PageFrame} from "../text/page-frame.js";
import {openedExtractId, showOpenedExtract} from "./opened-extract.js";
import {discardExtract, readStoredPart} from "./stored-extract.js";

/**
 * Shows a banner that names the reader's own extract and can close it, in place of the site's banner, and around the page
 * what the extract says of itself.
 */
export async function showOpenedExtractBanner(id: string): Promise<void> {
  const head = await readStoredPart(id, "head");
  if (!head || openedExtractId() !== id || document.querySelector(".opened-extract-banner")?.id === id)
    return;
  const close = html`<button type="button" ${{onclick: () => void closeOpenedExtract(id)}}>Close it</button>`;
  const banner = html`<p class="opened-extract-banner" id=${id} role="status"><strong>Your own extract: ${head.name}.</strong> These pages now count from it, in this browser alone. ${close}</p>`;
  const header = document.querySelector("#observablehq-header") ?? newHeader();
  header.replaceChildren(banner);
  showFrame(head.frame);
}

/** Closes the reader's own extract: deletes it from the browser, and shows the site's again. */
export async function closeOpenedExtract(id: string): Promise<void> {
  showOpenedExtract(undefined);
  await discardExtract(id);
  location.reload();
}

/** Gives menu, title and footer the words of an extract in place of the site's. */
function showFrame({menu, credit: {words, link}}: PageFrame): void {
  const nameOf = (href: string) => {
    const file =
      new URL(href, location.href).pathname
        .split("/")
        .at(-1)
        ?.replace(/\.html$/, "") || "index";
    return Object.hasOwn(menu, file) ? menu[file as PageName] : undefined;
  };
  const links = "#observablehq-sidebar .observablehq-link > a, #observablehq-footer > nav > a";
  for (const link of document.querySelectorAll<HTMLAnchorElement>(links))
    (link.querySelector("span") ?? link).textContent = nameOf(link.href) ?? link.textContent;
  document.title = `${nameOf(location.href) ?? menu.index} | Casebook`;
  const source = link ? html`<a href=${link.href}>${link.words}</a>` : null;
  document
    .querySelector("#observablehq-footer > div")
    ?.replaceChildren(html`<span>${words}${source}${creditEnd}</span>`);
  document.documentElement.classList.add("opened-extract-framed");
}

function newHeader(): Element {
  const header = html`<header id="observablehq-header"></header>`;
  document.querySelector("#observablehq-center")?.prepend(header);
  return header;
}
