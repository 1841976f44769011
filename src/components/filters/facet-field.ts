import {html} from "htl";
import {type Row, readCount} from "../../model/row.js";
import type {Nouns} from "../../model/study.js";
import {currentView, setFilters} from "../../page/page-state.js";
import {chosenOf, type Facet, withChosen} from "../../queries/facets.js";
import type {Filters} from "../../queries/filters.js";
import {whole} from "../../text/numbers.js";

/** What can be chosen of one facet: a box to tick for each option, behind the facet's title. */
export type FacetField = {
  root: HTMLDetailsElement;
  /** Ticks what is chosen. */
  show(filters: Filters): void;
  /** Writes beside each option how many units have it whom the other filters let through; takes rows of `facet-counts`. */
  showCounts(rows: readonly Row[]): void;
};

/** The options of a facet. Ticking one narrows the patients, and the address follows. Of several facets one is open. */
export function facetField(facet: Facet, unit: Nouns): FacetField {
  const options = facet.options.map(({value, label}) => {
    const box = html`<input type="checkbox">` as HTMLInputElement;
    box.addEventListener("change", choose);
    const count = html`<span class="facet-count"></span>`;
    return {value, box, count, root: html`<label>${box} <span>${label}</span> ${count}</label>`};
  });
  const state = html`<span class="visually-hidden"></span>`;
  const root = html`<details class="facet" name="facet">
    <summary>${facet.title} ${state}</summary>
    <fieldset aria-label=${facet.title}>${options.map((option) => option.root)}</fieldset>
  </details>` as HTMLDetailsElement;

  function choose(): void {
    const values = options.filter(({box}) => box.checked).map(({value}) => value);
    setFilters(withChosen(currentView().filters, facet, values));
  }

  return {
    root,
    show(filters) {
      const chosen = chosenOf(filters, facet);
      for (const {value, box} of options) box.checked = chosen.includes(value);
      root.classList.toggle("chosen", chosen.length > 0);
      state.textContent = chosen.length === 0 ? "" : `${chosen.length} chosen`;
    },
    showCounts(rows) {
      const own = rows.filter((row) => row.facet === facet.kind && row.variable === facet.name);
      const counts = new Map(own.map((row) => [row.value, readCount(row, "patients")]));
      for (const {value, count} of options) {
        const n = counts.get(value) ?? 0;
        count.replaceChildren(
          whole(n),
          html`<span class="visually-hidden"> ${n === 1 ? unit.one : unit.many}</span>`
        );
      }
    }
  };
}

/** Closes the open facet of a form at Escape, and when the reader goes on elsewhere: it may lie over what is there. */
export function closeWhenLeft(form: HTMLElement, fields: readonly FacetField[]): void {
  const open = () => fields.map(({root}) => root).find((root) => root.open);
  form.addEventListener("keydown", ({key}) => {
    const facet = open();
    if (key !== "Escape" || !facet) return;
    facet.open = false;
    facet.querySelector("summary")?.focus();
  });
  form.addEventListener("focusout", ({relatedTarget}) => {
    const facet = open();
    if (!facet || !(relatedTarget instanceof Node) || facet.contains(relatedTarget)) return;
    // A press on the words of an option gives the focus to what is around the form: the reader is still there.
    if (!relatedTarget.contains(facet)) facet.open = false;
  });
  addEventListener("pointerdown", ({target}) => {
    const facet = open();
    if (facet && target instanceof Node && !form.contains(target)) facet.open = false;
  });
}
