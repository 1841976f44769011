import {html} from "htl";
import type {Finding} from "../findings/finding.js";
import {loadContext} from "../study/context.js";
import {queryFiles} from "../study/files.js";
import {followQuery, type Live} from "../study/live.js";
import {whenIdle} from "../study/when-idle.js";
import {downloadButtons} from "./downloads.js";
import {provenanceNote} from "./provenance.js";
import {standingBadges, standingList} from "./standing.js";

/**
 * A figure on its card: the finding in a sentence, what is measured, the figure, where its numbers come from, and
 * beneath it the same numbers as a table, the query that counted them, and the downloads. It follows the filters
 * until the signal, if there is one, says that it has been taken off the page.
 */
export function card(finding: Finding, signal?: AbortSignal): HTMLElement {
  const title = html`<h2 id=${finding.name}>…</h2>`;
  const figure = html`<div class="card-figure"></div>`;
  const badges = html`<p class="card-badges"></p>`;
  const explanation = html`<div class="card-explanation"></div>`;
  const standing = html`<div class="card-standing"></div>`;
  const provenance = html`<div class="card-provenance"></div>`;
  const table = html`<details><summary>The same numbers as a table</summary></details>` as HTMLDetailsElement;
  const downloads = html`<div class="card-downloads"></div>`;
  const section = html`<section class="card finding" aria-labelledby=${finding.name}>
    ${badges}
    ${title}
    <p class="card-measure">${finding.measure}</p>
    ${finding.explain ? explanation : null}
    ${figure}
    ${standing}
    ${provenance}
    ${finding.table ? table : null}
    ${queryDetails(finding)}
    ${downloads}
  </section>`;
  follow().catch((error: Error) => {
    figure.replaceChildren(html`<p class="bad">The numbers could not be loaded: ${error.message}</p>`);
  });
  return section;

  async function follow(): Promise<void> {
    const context = await loadContext();
    let latest: Live | undefined;
    let drawnWidth = 0;
    const draw = () => {
      if (!latest || !figure.clientWidth) return;
      drawnWidth = figure.clientWidth;
      const {rows, filters} = latest;
      const drawing = finding.draw(rows, {width: drawnWidth, context, filters});
      if (drawing instanceof SVGElement) drawing.setAttribute("role", "img");
      figure.replaceChildren(drawing);
    };
    const fillTable = () => {
      if (!latest || !finding.table) return;
      while (table.childElementCount > 1) table.lastElementChild?.remove();
      table.append(finding.table(latest.rows, {context, filters: latest.filters}));
    };
    const resizes = new ResizeObserver(() => Math.abs(figure.clientWidth - drawnWidth) > 1 && draw());
    resizes.observe(figure);
    signal?.addEventListener("abort", () => resizes.disconnect(), {once: true});
    await followQuery(
      finding.query,
      (live) => {
        const changed = live.rows !== latest?.rows;
        latest = live;
        const {rows, filters} = live;
        const situation = {context, filters};
        section.dataset.provenance = live.provenance.name;
        provenance.replaceChildren(provenanceNote(live));
        const notes = finding.standing(situation);
        badges.replaceChildren(...standingBadges(notes, situation));
        standing.replaceChildren(standingList(notes, situation));
        if (!changed) return;
        title.textContent = unbroken(finding.title(rows, situation));
        explanation.replaceChildren(...paragraphs(finding.explain?.(rows, situation)));
        draw();
        if (table.open) fillTable();
        else whenIdle(fillTable); // after the figures
        if (!downloads.hasChildNodes()) {
          const selected = ({rows, filters}: Live) => finding.select?.(rows, {context, filters}) ?? rows;
          downloads.append(...downloadButtons(finding.name, () => selected(latest ?? live), figure));
        }
      },
      signal
    );
  }
}

function paragraphs(texts: readonly string[] = []): HTMLElement[] {
  return texts.map((text) => html`<p>${unbroken(text)}</p>`);
}

/** A percentage is never broken before its sign. */
function unbroken(text: string): string {
  return text.replaceAll(" %", "\u00a0%");
}

/** The SQL of a finding, fetched when a reader opens it. */
function queryDetails({query}: Finding): HTMLElement {
  const code = html`<code></code>`;
  const details = html`<details>
    <summary>The query</summary>
    <pre class="query" tabindex="0" aria-label=${`The query ${query}`}>${code}</pre>
    <p class="query-note">This file, <code>src/queries/${query}.sql</code>, runs when the site is built and again in your browser. <a href="./check.html#editor">Edit and run it</a>.</p>
  </details>` as HTMLDetailsElement;
  details.addEventListener(
    "toggle",
    async () => {
      code.textContent = await queryFiles[query].text();
    },
    {once: true}
  );
  return details;
}
