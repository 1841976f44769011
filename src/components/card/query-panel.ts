import {html} from "htl";
import type {Finding} from "../../figures/findings/finding.js";
import {queryFiles} from "../../page/site-files.js";
import type {QueryName} from "../../queries/query-names.js";

/**
 * The tab with the SQL of a finding's query, and a link that opens it in the editor. `fill` fetches it.
 * @param released whether the site is for release, where the query has no rows to run on
 */
export function queryPanel(
  {query, name: finding}: Pick<Finding, "query" | "name">,
  {released = false}: {released?: boolean} = {}
): {panel: HTMLElement; fill(): Promise<void>} {
  const code = html`<code></code>`;
  const panel = html`<div>
    <pre class="query" tabindex="0" aria-label=${`The query ${query}`}>${code}</pre>
    ${released ? releasedNote(query) : runsHereNote(query, finding)}
  </div>`;
  const fill = () =>
    queryFiles[query].text().then(
      (text) => code.replaceChildren(text),
      () => code.replaceChildren("The query could not be fetched.")
    );
  return {panel, fill};
}

function runsHereNote(query: QueryName, finding: string): HTMLElement {
  const page = location.pathname.slice(location.pathname.lastIndexOf("/") + 1);
  const address = `./check.html?${new URLSearchParams({query, card: `${page}#${finding}`})}#editor`;
  return html`<p class="query-note">This file, <code>src/queries/${query}.sql</code>, runs when the site is built and again in your browser. <a href=${address}>Edit and run it</a>.</p>`;
}

function releasedNote(query: QueryName): HTMLElement {
  return html`<p class="query-note">This file, <code>src/queries/${query}.sql</code>, ran where the records are. What it counted was released as a table, which is what your browser reads.</p>`;
}
