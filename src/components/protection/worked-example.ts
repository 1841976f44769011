import {html} from "htl";
import {allLevel} from "../../model/groups.js";
import type {ProtectionExample} from "../../model/protection.js";
import {capital} from "../../model/sentence-case.js";
import {withheldWords} from "../../model/withheld.js";
import {unbroken} from "../../text/numbers.js";
import {standingBadge} from "../card/standing-badges.js";
import {type ExampleStep, exampleTable} from "./example-table.js";
import {stepWords} from "./protection-words.js";

const steps: ReadonlyArray<{step: ExampleStep; label: string}> = [
  {step: "counted", label: "1. All numbers"},
  {step: "small", label: "2. Small numbers withheld"},
  {step: "released", label: "3. As released"}
];

/**
 * A card with one table of an invented extract in three steps: as counted, with its small numbers withheld, and as released.
 * All three are in the page. The style sheet hides two of them, except on paper and without scripts.
 */
export function exampleCard(example: ProtectionExample): HTMLElement {
  const words = stepWords(example);
  const all = example.groups.find(({level}) => level === allLevel);
  const panels = steps.map(
    ({step, label}) => html`<div class="protection-step">
      ${exampleTable(example, step, label)}
      <p>${unbroken(words[step])}</p>
      ${step === "counted" ? null : html`<p class="protection-legend">${withheldWords}</p>`}
    </div>`
  );
  const status = html`<p class="visually-hidden" role="status"></p>`;
  const show = (chosen: number) => {
    for (const [i, panel] of panels.entries()) panel.toggleAttribute("data-shown", i === chosen);
  };
  const choose = (chosen: number) => {
    show(chosen);
    const {step, label} = steps[chosen] ?? {step: "counted" as const, label: ""};
    status.textContent = `${label}. ${words[step]}`;
  };
  show(0);
  return html`<section class="card protection-example" aria-labelledby="one-table">
    <div class="card-badges">${standingBadge("synthetic")}</div>
    <h3 id="one-table">One table in three steps</h3>
    <p class="card-measure">${capital(all?.many ?? "")} of the invented extract by identification route. One with two routes counts under both.</p>
    <fieldset class="protection-choice"><legend>Show</legend>
      ${steps.map(
        ({label}, i) => html`<label>
        <input type="radio" name="protection-step" checked=${i === 0} ${{onchange: () => choose(i)}}>
        ${label}
      </label>`
      )}
    </fieldset>
    ${panels}
    ${status}
  </section>`;
}
