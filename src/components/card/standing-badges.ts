import {html} from "htl";
import type {Standing, StandingNote} from "../../figures/findings/finding.js";
import {standingLabels, standingMeanings} from "../../figures/findings/standing.js";

/** A standing as a small label; its meaning is the label's title. */
export function standingBadge(standing: Standing): HTMLElement {
  return html`<span class=${`badge badge-${standing}`} title=${standingMeanings[standing]}>${standingLabels[standing]}</span>`;
}

/** The badges at the head of a card: every standing that a number on it has. */
export function standingBadges(notes: readonly StandingNote[]): HTMLElement[] {
  return [...new Set(notes.map(({standing}) => standing))].map(standingBadge);
}

/** Where the parts of a figure come from. */
export function standingList(notes: readonly StandingNote[]): HTMLElement {
  return html`<ul class="standing">${notes.map(({standing, about}) => html`<li><strong>${standingLabels[standing]}</strong>: ${about}.</li>`)}</ul>`;
}
