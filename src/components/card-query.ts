import {html} from "htl";
import {type QueryName, queryFiles} from "../study/files.js";

/** The SQL of a query, fetched when it is shown, and when the page is built. */
export function queryPanel(query: QueryName): {panel: HTMLElement; fill(): Promise<void>} {
  const code = html`<code></code>`;
  const panel = html`<div>
    <pre class="query" tabindex="0" aria-label=${`The query ${query}`}>${code}</pre>
    <p class="query-note">This file, <code>src/queries/${query}.sql</code>, runs when the site is built and again in your browser. <a href="./check.html#editor">Edit and run it</a>.</p>
  </div>`;
  const fill = () =>
    queryFiles[query].text().then(
      (text) => code.replaceChildren(text),
      () => code.replaceChildren("The query could not be fetched.")
    );
  return {panel, fill};
}
