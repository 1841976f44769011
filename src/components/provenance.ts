import {html} from "htl";
import type {Difference} from "../checks/compare-rows.js";
import {switchedOff} from "../queries/views.js";
import type {Live} from "../study/live.js";
import {ownExtract} from "../study/own-extract.js";
import {showEngineStrip} from "./engine-strip.js";
import {recomputeButton} from "./recompute.js";

/** How the numbers on a card came about, in a sentence. */
export function provenanceNote({provenance, filters}: Live): HTMLElement {
  switch (provenance.name) {
    case "built":
      return html`<p>${computed()}. ${provenance.offered ? recomputeButton() : null}</p>`;
    case "loading":
      showEngineStrip();
      return html`<p>${computed()}; loading the query engine to recompute it here…</p>`;
    case "identical":
      return html`<p class="good">Recomputed in your browser, identical.</p>`;
    case "filtered":
      return switchedOff(filters).length > 0
        ? html`<p>Computed in your browser, with the terms that are on.</p>`
        : html`<p>Computed in your browser, for the patients in view.</p>`;
    case "different":
      return html`<div class="bad"><p>Recomputed in your browser, and different. Do not rely on this figure.</p>
        <ul>${provenance.differences.slice(0, 20).map(differenceItem)}</ul></div>`;
    case "failed":
      return html`<p>${computed()}. It could not be recomputed in this browser: ${provenance.reason} ${recomputeButton("Try again")}</p>`;
  }
}

function computed(): string {
  return ownExtract() === undefined
    ? "Computed when the site was built"
    : "Computed when you opened your extract";
}

function differenceItem({row, column, built, live}: Difference): HTMLElement {
  return html`<li>${row}, ${column}: <strong>${built}</strong> when the site was built, <strong>${live}</strong> in your browser</li>`;
}
