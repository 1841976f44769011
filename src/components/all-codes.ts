import {html} from "htl";
import {codesTable} from "../figures/findings/codes-table.js";
import {situationOf} from "../figures/findings/finding.js";
import type {Row} from "../model/row.js";
import {isBuilding, onPaper} from "../page/browser.js";
import {followQuery, type QueryAnswer} from "../page/follow-query.js";
import {loadPageContext} from "../page/page-context.js";
import {hasRows} from "../page/site-rows.js";

/**
 * Every theme and subtheme with its numbers, in one table that is closed at first. It is drawn when it is opened, before
 * the page is printed, and when the page is built; it follows the filters.
 * @param codebook the themes and subthemes
 */
export async function allCodes(codebook: readonly Row[]): Promise<HTMLElement> {
  const context = await loadPageContext();
  const details = html`<details class="all-codes">
    <summary>All ${codebook.length} codes in one table</summary>
  </details>` as HTMLDetailsElement;
  const place = html`<div></div>`;
  details.append(place);
  const latest = new Map<string, QueryAnswer>();
  const fill = () => {
    const answers = [...latest.values()];
    const filters = answers.at(-1)?.filters;
    if (filters === undefined) return;
    place.replaceChildren(
      codesTable(
        codebook,
        answers.flatMap(({rows}) => rows),
        situationOf(context, filters)
      )
    );
  };
  details.addEventListener("toggle", () => details.open && fill());
  for (const query of ["theme-frequencies", "subtheme-frequencies"] as const)
    if (hasRows(context.study, query))
      await followQuery(query, (answer) => {
        latest.set(query, answer);
        if (details.open || isBuilding) fill();
      });
  if (!isBuilding) onPaper({before: fill});
  return details;
}
