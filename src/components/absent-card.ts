import {html} from "htl";
import {type Finding, measureOf, type Situation} from "../figures/findings/finding.js";
import {notInRelease, whyRefused} from "../page/in-release.js";

/** What stands in the place of a card whose numbers a site for release does not have: what it is about, and why not. */
export function absentCard(finding: Finding, situation: Situation): HTMLElement {
  const {name, query} = finding;
  const because = whyRefused(situation.context.study, query);
  return html`<section class="card finding absent" aria-labelledby=${name}>
    <h2 id=${name}>${inWords(name)}</h2>
    <p class="card-measure">${measureOf(finding, situation)}</p>
    <p>${notInRelease}${because === undefined ? "" : ` ${because}`}</p>
  </section>`;
}

/** A finding's name as a title: `Theme co-occurrence`. */
function inWords(name: string): string {
  const words = name.replaceAll(/(?<!\bco)-/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
