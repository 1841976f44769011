import {html} from "htl";
import {onlySynthetic} from "./notices.js";

/** What is synthetic on this site, and why: a section of the page about the study. Empty with a real extract. */
export function syntheticAccount(): Promise<HTMLElement> {
  return onlySynthetic(
    html`<h2>What is synthetic, and why</h2>`,
    html`<p>The coded extract of the study holds confidential records and stays inside the hospital. In its place this
      site ships a <strong>synthetic extract</strong>, made by a program from a seed. It is built to reproduce exactly
      every number of the paper’s abstract and Table 1 that agrees with itself; that it does is no confirmation of them. The rest is invented, because it is not published:</p>`,
    html`<ul>
      <li>the identification routes other than being told by another service, and which services told staff;</li>
      <li>the subthemes and their definitions, how often each theme and subtheme occurs, and every excerpt;</li>
      <li>how any two characteristics combine, so that every filtered number is invented;</li>
      <li>the coders and how far they agree.</li>
    </ul>`,
    html`<p>Nobody’s words are quoted, and no excerpt describes a person.</p>`,
    html`<p>The paper’s Table 1 contradicts itself in a few cells. There the extract follows the adult and the child column, and
      <a href="./check.html?verdict=misprint">the check</a> says so cell by cell.</p>`
  );
}
