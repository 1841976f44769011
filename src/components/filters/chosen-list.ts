import {html} from "htl";
import {currentView, setFilters} from "../../page/page-state.js";
import {chosenOf, type Facet, type FacetOption, withChosen} from "../../queries/facets.js";
import type {Filters} from "../../queries/filters.js";

/** What is chosen, facet by facet, in words: `Sex: Female or Male`. Each choice is a button that drops it. */
export type ChosenList = {root: HTMLElement; show(filters: Filters): void};

/**
 * The list of what is chosen.
 * @param whenEmpty gives the focus a place when the last choice is dropped by the keyboard
 */
export function chosenList(facets: readonly Facet[], whenEmpty: () => void): ChosenList {
  const root = html`<ul class="filters-chosen"></ul>`;

  function drop(facet: Facet, {value}: FacetOption): void {
    const at = [...root.querySelectorAll<Element>("button")].indexOf(document.activeElement ?? root);
    const {filters} = currentView();
    setFilters(
      withChosen(
        filters,
        facet,
        chosenOf(filters, facet).filter((each) => each !== value)
      )
    );
    const left = root.querySelectorAll("button");
    if (left.length === 0) whenEmpty();
    else left[Math.min(Math.max(at, 0), left.length - 1)]?.focus();
  }

  function choice(facet: Facet, option: FacetOption): HTMLElement {
    return html`<button type="button" class="choice" aria-label=${`Drop ${facet.title}: ${option.label}`} ${{onclick: () => drop(facet, option)}}>${option.label}</button>`;
  }

  return {
    root,
    show(filters) {
      root.replaceChildren(
        ...facets.flatMap((facet) => {
          const chosen = chosenOf(filters, facet);
          const options = facet.options.filter(({value}) => chosen.includes(value));
          if (options.length === 0) return [];
          const words = options.flatMap((option, i) => [i > 0 ? " or " : "", choice(facet, option)]);
          return [html`<li>${facet.title}: ${words}</li>`];
        })
      );
    }
  };
}
