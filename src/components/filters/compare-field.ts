import {html} from "htl";
import {comparableBy} from "../../model/groups.js";
import {titleInSentence} from "../../model/sentence-case.js";
import type {StudyDescription} from "../../model/study.js";
import {currentView, setFilters} from "../../page/page-state.js";
import {chosenGroups, comparedBy, type Filters} from "../../queries/filters.js";
import {groupingOf} from "../../queries/groupings.js";
import {chooseAndFocusFacets} from "./focus-first-facet.js";

/** A choice of what is compared: the study’s own groups, each other characteristic, or nothing. */
export type CompareField = {root: HTMLElement; show(filters: Filters): void};

/** The value of the option by which nothing is compared; no column is called so. */
const nothing = "";

/** The field, or undefined where there is nothing to compare by. */
export function compareField(study: StudyDescription): CompareField | undefined {
  const variables = comparableBy(study);
  const own = study.groups?.field ?? null;
  if (variables.length === 0) return undefined;
  const chosen = html`<option hidden></option>` as HTMLOptionElement;
  const select = html`<select>
    ${variables.map(({name, title}) => html`<option value=${name}>${title}</option>`)}
    <option value=${nothing}>Nothing, all together</option>
    ${chosen}
  </select>` as HTMLSelectElement;
  select.addEventListener("change", () => {
    const by = select.value === nothing ? null : select.value;
    setFilters(comparedBy(currentView().filters, by === own ? undefined : by));
  });
  return {
    root: html`<label class="compare-field">Compare by ${select}</label>`,
    show(filters) {
      const {by} = filters;
      const isChosen = chosenGroups(filters) !== undefined;
      chosen.textContent = isChosen
        ? groupingOf(filters, study)
            .groups.map(({label}) => label)
            .join(" / ")
        : "";
      if (isChosen) chosen.selected = true;
      else select.value = String((by === undefined ? own : by) ?? nothing);
    }
  };
}

/** A button by which a reader comes back to the study’s own groups. */
export function ownGroupsButton({groups, variables}: StudyDescription): HTMLElement {
  const title = variables.find(({name}) => name === groups?.field)?.title;
  const words = title === undefined ? "Compare nothing again" : `Compare by ${titleInSentence(title)} again`;
  return html`<button type="button" ${{onclick: () => chooseAndFocusFacets(comparedBy(currentView().filters, undefined))}}>${words}</button>`;
}
