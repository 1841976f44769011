import {html} from "htl";
import type {RowDifference} from "../../analysis/checks/compare-rows.js";
import type {QueryAnswer} from "../../page/follow-query.js";
import {openedExtractId} from "../../page/opened-extract.js";
import {chosenGroups, type Filters, isFiltered} from "../../queries/filters.js";
import {recomputeButton} from "../engine-status/engine-progress.js";
import {showEngineStrip} from "../engine-status/engine-strip.js";

/** What the browser does with the numbers of a site, and the outcome, in words. */
type ProvenanceWords = {
  built(): string;
  offer: string;
  loading: string;
  same: string;
  other: string;
  failed: string;
};

const recomputing: ProvenanceWords = {
  built: () =>
    openedExtractId() === undefined
      ? "Computed when the site was built"
      : "Computed when you opened your extract",
  offer: "Recompute in this browser",
  loading: "loading the query engine to recompute it here",
  same: "Recomputed in your browser, identical.",
  other: "Recomputed in your browser, and different.",
  failed: "It could not be recomputed in this browser"
};

const reading: ProvenanceWords = {
  built: () => "Counted where the records are, and released",
  offer: "Read the released table in this browser",
  loading: "loading the query engine to read the released table here",
  same: "The released table, read in your browser, gives the same.",
  other: "The released table, read in your browser, gives other numbers.",
  failed: "The released table could not be read in this browser"
};

/**
 * Where the numbers on a card come from, in a sentence.
 * @param released whether the site is for release, where the browser reads a released table and counts nothing
 * @param ofAllTogether whether the card takes all in view together, whatever groups are compared
 */
export function provenanceNote(
  {provenance, filters}: QueryAnswer,
  {released = false, ofAllTogether = false}: {released?: boolean; ofAllTogether?: boolean} = {}
): HTMLElement {
  const words = released ? reading : recomputing;
  switch (provenance.name) {
    case "built":
      return html`<p>${words.built()}. ${provenance.offered ? recomputeButton(words.offer) : null}</p>`;
    case "loading":
      showEngineStrip();
      return html`<p>${words.built()}; ${words.loading}…</p>`;
    case "identical":
      return html`<p class="good">${words.same}</p>`;
    case "filtered":
      return released
        ? html`<p>The released table${ofAllTogether ? "" : " for what you compare"}, read in your browser.</p>`
        : html`<p>Computed in your browser, ${chosenWords(filters, ofAllTogether)}.</p>`;
    case "own":
      return ofAllTogether
        ? html`<p>Released for all together, whatever you compare.</p>`
        : html`<p>Released by the study’s own groups only: they are shown here, whatever you compare.</p>`;
    case "different":
      return html`<div class="bad"><p>${words.other} Do not rely on this figure.</p>
        <ul>${provenance.differences.slice(0, 20).map(differenceItem)}</ul></div>`;
    case "failed":
      return html`<p>${words.built()}. ${words.failed}: ${provenance.reason} ${recomputeButton("Try again")}</p>`;
  }
}

function chosenWords(filters: Filters, ofAllTogether: boolean): string {
  if (filters.switchedOff.length > 0) return "with the terms that are on";
  if (isFiltered(filters) || chosenGroups(filters)?.second === "filtered") return "for what is in view";
  return ofAllTogether || filters.by === null ? "for all together" : "for the groups that you compare";
}

function differenceItem({row, column, built, live}: RowDifference): HTMLElement {
  return html`<li>${row}, ${column}: <strong>${built}</strong> when the site was built, <strong>${live}</strong> in your browser</li>`;
}
