import {html} from "htl";
import type {Situation, Standing, StandingNote} from "../../figures/findings/finding.js";
import {standingLabels, standingMeanings} from "../../figures/findings/standing.js";
import {isAsBuilt, isFiltered} from "../../queries/filters.js";

/** A standing as a small label; its meaning is the label's title. */
export function standingBadge(standing: Standing): HTMLElement {
  return html`<span class=${`badge badge-${standing}`} title=${standingMeanings[standing]}>${standingLabels[standing]}</span>`;
}

/** The badges at the head of a card: every standing that a number on it has. */
export function standingBadges(notes: readonly StandingNote[], {context, filters}: Situation): HTMLElement[] {
  if (!isAsBuilt(filters)) return [standingBadge(context.study.synthetic ? "synthetic" : "extract")];
  return [...new Set(notes.map(({standing}) => standing))].map(standingBadge);
}

/** Where the parts of a figure come from. Under a filter no number is the paper's. */
export function standingList(notes: readonly StandingNote[], {context, filters}: Situation): HTMLElement {
  if (filters.switchedOff.length > 0)
    return html`<p><strong>${standingLabels[context.study.synthetic ? "synthetic" : "extract"]}</strong>: every number; the terms that are on are yours.</p>`;
  if (isFiltered(filters)) {
    return context.study.synthetic
      ? html`<p><strong>Synthetic</strong>: every number; how the characteristics combine is printed nowhere, so the extract invents it.</p>`
      : html`<p><strong>From the extract</strong>: every number${context.study.paper ? `; the paper does not print these ${context.study.unit.many} apart` : ""}.</p>`;
  }
  if (filters.by !== undefined)
    return html`<p><strong>${standingLabels[context.study.synthetic ? "synthetic" : "extract"]}</strong>: every number${context.study.paper ? "; the paper does not compare these groups" : ""}.</p>`;
  return html`<ul class="standing">${notes.map(({standing, about}) => html`<li><strong>${standingLabels[standing]}</strong>: ${about}.</li>`)}</ul>`;
}
