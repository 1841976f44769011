import {html} from "htl";
import {loadPageContext} from "../../page/page-context.js";

/** Why a reader need not trust the numbers. A site for release has no rows, so its reason is another. */
export async function countedTwice(): Promise<HTMLElement> {
  const {study} = await loadPageContext();
  return study.release
    ? html`<p>Every number on these pages was counted where the records are kept, and stands in a released table. The query that counted it is under its figure, and <a href="./check.html">each printed number</a> stands beside the counted one, unless that is withheld.</p>`
    : html`<p>Every number on these pages is counted twice by the same query: once when the site was built, and once more in your browser. You need not trust either count: <a href="./check.html">check each printed number</a>, read the query under its figure, or change it and run it yourself.</p>`;
}
