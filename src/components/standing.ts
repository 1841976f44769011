import {html} from "htl";
import type {Situation, Standing, StandingNote} from "../findings/finding.js";
import {standingLabels, standingMeanings} from "../findings/standing.js";
import {isFiltered} from "../study/address.js";

/** A standing as a small label; its meaning shows on hover and is spoken. */
export function badge(standing: Standing): HTMLElement {
  return html`<span class=${`badge badge-${standing}`} title=${standingMeanings[standing]}>${standingLabels[standing]}</span>`;
}

/** Where the parts of a figure come from. Under a filter nothing is the paper's any more. */
export function standingList(notes: readonly StandingNote[], {context, filters}: Situation): HTMLElement {
  if (isFiltered(filters)) {
    return context.study.synthetic
      ? html`<p>${badge("synthetic")} Every number: how the characteristics combine is printed nowhere, so the extract invents it.</p>`
      : html`<p>${badge("extract")} Every number: the paper does not print these patients apart.</p>`;
  }
  return html`<ul class="standing">${notes.map(({standing, about}) => html`<li>${badge(standing)} ${about}</li>`)}</ul>`;
}
