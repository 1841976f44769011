import {html} from "htl";
import type {Row} from "../model/row.js";
import {number, text} from "../queries/rows.js";
import {counted} from "../text/numbers.js";
import {people, whole} from "../text/search.js";

/**
 * What was searched with what, and what of it is invented.
 * @param register the row of `cases-register`
 */
export function searchAccount(register: Row): HTMLElement {
  const strategy = text(register, "strategy");
  const size = `${people(number(register, "people"))} with ${counted(number(register, "documents"), "document")} (${whole(Math.round(number(register, "characters") / 1e6))} million characters)`;
  return register.synthetic === true
    ? html`<div>
        <p>The terms of the study are not available to us, except that terms about immigration, such as “Home Office” and “asylum”, were among them. Nor are the number of candidates, the screening and its reasons.</p>
        <p class="notice"><strong>So this search is ours, and synthetic.</strong> The strategy, “${strategy}”, is our own; the register is invented, ${size}; so are the screening and its reviewers. Of all numbers on this page only those of the cohort are the paper’s.</p>
        <p>The machine is the one that a team would run: <code>npm run search</code> takes its own register and its own strategy, and this page then shows that search.</p>
      </div>`
    : html`<div><p>The strategy “${strategy}” was run on a register of ${size}.</p></div>`;
}
