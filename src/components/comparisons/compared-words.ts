import {html} from "htl";
import {type Grouping, isOwnGrouping, namesOf} from "../../model/groups.js";
import {isBuilding} from "../../page/browser.js";
import {loadPageContext} from "../../page/page-context.js";
import {listWords} from "../../text/comparison-words.js";
import {studyWords} from "../prose/study-words.js";
import {byGrouping} from "./by-grouping.js";

/**
 * What the page of the comparison says of the study, a part of it. Those are words of the study’s own groups; where a reader
 * compares others, there are words that hold for any.
 */
export function comparedWords(part: 0 | 1 = 0): Promise<HTMLElement> {
  return byGrouping(async (grouping) => {
    const {study} = await loadPageContext();
    const isOwn = isOwnGrouping(grouping, study);
    if (part === 0 && !isBuilding) nameDocument(isOwn ? undefined : comparedTitle(grouping));
    if (isOwn) return studyWords("comparison", part);
    return part === 0 ? leadIn(grouping) : heading(grouping);
  });
}

/** The title of the page where others than the study’s own groups are compared: `Comparison by sex`. */
export function comparedTitle({chosenBy, variable, title, groups}: Grouping): string {
  if (chosenBy)
    return `Comparison of ${title === "selection" ? "two selections" : listWords(namesOf(groups))}`;
  return variable === null ? "Comparison" : `Comparison by ${title}`;
}

function leadIn(grouping: Grouping): HTMLElement {
  return html`<div>
    <h1 id="comparison" tabindex="-1"><a class="observablehq-header-anchor" href="#comparison">${comparedTitle(grouping)}</a></h1>
    <p class="lede">The figures give an interval with each share and each difference. Nothing here is called significant.</p>
  </div>`;
}

function heading({groups}: Grouping): HTMLElement {
  return groups.length < 2
    ? html`<div></div>`
    : html`<h2 id="where-they-differ" tabindex="-1"><a class="observablehq-header-anchor" href="#where-they-differ">Where they differ</a></h2>`;
}

let ownName: string | undefined;

/** Names the tab of the browser by a title, or again as the page is named. */
function nameDocument(title: string | undefined): void {
  if (title === undefined && ownName === undefined) return;
  ownName ??= document.title;
  document.title = title === undefined ? ownName : `${title} | Casebook`;
}
