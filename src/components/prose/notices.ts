import {html} from "htl";
import {loadPageContext} from "../../page/page-context.js";

/** Why a reader need not trust the numbers. A site for release has no rows, so its reason is another. */
export async function countedTwice(): Promise<HTMLElement> {
  const {study} = await loadPageContext();
  return study.release
    ? html`<p>The counts in these figures were made where the records are kept, and stand in released tables. The query that made them is under each figure, and <a href="./check.html">each printed number</a> stands beside the counted one, unless that is withheld.</p>`
    : html`<p>The counts in these figures are made twice by the same query: once when the site is built, and once more in your browser, when its query engine has loaded. Each figure says whether the two agree. You need not trust either: <a href="./check.html">check each printed number</a>, read the query under its figure, or change it and run it yourself.</p>`;
}
