import {html} from "htl";
import {capital} from "../../model/sentence-case.js";
import type {Nouns, ReleaseDescription} from "../../model/study.js";
import {inWords} from "../../text/message-words.js";
import {counted} from "../../text/numbers.js";

/** The site that the page is on, and whether it shows a reader's own extract. */
export type PageSite = {
  hasOpenedExtract: boolean;
  synthetic: boolean;
  release: ReleaseDescription | undefined;
  unit: Nouns;
};

/** What the pages hold, and what of it is withheld. */
export function siteContents({hasOpenedExtract, synthetic, release, unit}: PageSite): HTMLElement {
  if (release) return releaseContents(release, unit);
  if (hasOpenedExtract)
    return html`<p>The pages now show your own extract. It is in this browser only, with all of its rows, and nothing of it is withheld.</p>`;
  return synthetic
    ? html`<p>The ${unit.many} on this site are invented. It holds all of their rows, and nothing is withheld. This page says what would be done with real records.</p>`
    : html`<p class="notice"><strong>This is not a site for release.</strong> It holds all rows of a confidential extract, and must not leave the machine that it is on.</p>`;
}

function releaseContents(
  {released, withheld, refused, groupings = []}: ReleaseDescription,
  {many}: Nouns
): HTMLElement {
  const further = groupings.map(({by}) => by.replaceAll("_", " "));
  return html`<div>
    <p>This site was made for release. It shows ${counted(released, "count")} of ${many} and withholds ${withheld.toLocaleString("en-GB")}.</p>
    ${further.length > 0 ? html`<p>Some of its tables are by ${inWords(further)} too.</p>` : null}
    ${
      refused.length === 0
        ? html`<p>No table had to be left out.</p>`
        : html`<p>These tables could not be protected, and are left out whole:</p><ul>${refused.map(({table, because}) => html`<li>${title(table)}: ${because}</li>`)}</ul>`
    }
  </div>`;
}

function title(query: string): string {
  const words = query.replaceAll("-", " ");
  return capital(words);
}
