import {html} from "htl";
import {unbrokenName} from "../../figures/tables/unbroken-words.js";
import {readEditorNames} from "../../page/editor-names.js";

/** The names that a statement can use, in lists: tables with their fields, and fields with their levels or codes. */
export function namesList(): HTMLElement {
  const lists = html`<div></div>`;
  const details = html`<details class="editor-names">
    <summary>Tables, fields, levels and codes</summary>
    ${lists}
  </details>` as HTMLDetailsElement;
  details.addEventListener("toggle", () => {
    if (details.open && !lists.hasChildNodes()) void fill(lists);
  });
  return details;
}

async function fill(lists: HTMLElement): Promise<void> {
  const {relations, values} = await readEditorNames();
  lists.replaceChildren(
    html`<h3>Fields of each table</h3>`,
    definitions(relations),
    html`<h3>Levels and codes of each field</h3>`,
    definitions(values)
  );
}

function definitions(entries: ReadonlyMap<string, readonly string[]>): HTMLElement {
  return html`<dl class="definitions">${[...entries].map(
    ([name, list]) =>
      html`<div><dt><code>${name}</code></dt><dd>${list.flatMap((each, i) => [i > 0 ? ", " : "", unbrokenName(each)])}</dd></div>`
  )}</dl>`;
}
