import {html} from "htl";
import {type Finding, measureOf, type Situation, situationOf} from "../../figures/findings/finding.js";
import {standingInView} from "../../figures/findings/standing.js";
import {unbrokenWords} from "../../figures/tables/unbroken-words.js";
import {routeTables} from "../../model/route-tables.js";
import {capital} from "../../model/sentence-case.js";
import {isBuilding, onPaper} from "../../page/browser.js";
import {followQuery, type QueryAnswer} from "../../page/follow-query.js";
import {tabInAddress} from "../../page/page-address.js";
import {loadPageContext} from "../../page/page-context.js";
import {builtRows} from "../../page/read-result.js";
import {hasRows, notInRelease, refusalReason} from "../../page/site-rows.js";
import {noFilters} from "../../queries/filters.js";
import type {QueryName} from "../../queries/query-names.js";
import {type Tab, tabbedPanels} from "../widgets/tabs.js";
import {aboutPanel} from "./about-panel.js";
import {takesRoom, withoutRoom} from "./built-room.js";
import {cardActions} from "./card-actions.js";
import {cardFigure} from "./card-figure.js";
import {markDoor} from "./mark-door.js";
import {provenanceNote} from "./provenance-note.js";
import {queryPanel} from "./query-panel.js";
import {standingBadges, standingList} from "./standing-badges.js";

/**
 * A figure on its card: the finding in a sentence and what is measured, and how its numbers stand; in tabs the figure, its table, its query and what
 * its codes mean; then where the numbers come from, and the downloads. It follows the filters until the signal ends that.
 * @returns the card with the numbers as built; a short one where a site for release does not have them
 */
export async function card(finding: Finding, signal?: AbortSignal): Promise<HTMLElement> {
  const {name, table, explain, ofAllTogether = false} = finding;
  try {
    const context = await loadPageContext();
    const {absentPages} = context.study;
    if (absentPages.includes("identification") && routeTables.includes(finding.query))
      return html`<div hidden></div>`;
    if (!hasRows(context.study, finding.query)) return absentCard(finding, situationOf(context, noFilters));
    const released = context.study.release !== undefined;
    if (!released && emptyOf.includes(finding.query) && (await builtRows(finding.query)).length === 0)
      return html`<div hidden></div>`;
    let latest: QueryAnswer | undefined;
    const situation = () => situationOf(context, latest?.filters ?? noFilters);
    const rows = () => latest?.rows ?? [];

    const badges = html`<p class="card-badges"></p>`;
    const title = html`<h2 id=${name}></h2>`;
    const measure = html`<p class="card-measure">${unbrokenWords(measureOf(finding, situation()))}</p>`;
    const explanation = html`<div class="card-explanation"></div>`;
    const room = {
      takes: (drawn: readonly Element[]) => takesRoom(context.study, drawn),
      instead: () => withoutRoom(finding.query)
    };
    const figure = cardFigure((width) => finding.draw(rows(), {width, ...situation()}), {
      room,
      signal,
      openMark: markDoor(context)
    });
    const tablePanel = html`<div></div>`;
    const standing = html`<div class="card-standing"></div>`;
    const provenance = html`<div class="card-provenance"></div>`;
    const about = aboutPanel(finding, rows, situation);
    const query = queryPanel(finding, {released});
    const fillTable = () => {
      if (!table) return;
      const made = table(rows(), situation());
      tablePanel.replaceChildren(isBuilding && !room.takes([made]) ? room.instead() : made);
    };
    const list: Tab[] = [
      {name: "figure", label: table ? "Figure" : "Table", panel: html`<div>${figure.root}</div>`},
      ...(table ? [{name: "table", label: "Table", panel: tablePanel, open: fillTable}] : []),
      {name: "query", label: "Query", panel: query.panel, open: query.fill},
      {name: "about", label: "About", panel: about.panel, open: about.fill}
    ];
    let tab = list.find((each) => each.name === tabInAddress(name))?.name ?? "figure";
    const openTab = () => list.find((each) => each.name === tab);
    const section = html`<section class="card finding" aria-labelledby=${name}>
      ${title}
      ${measure}
      ${explain ? explanation : null}
      ${badges}
      ${tabbedPanels(list, {id: name, label: "Views of this figure", shown: tab, onShow: (opened) => (tab = opened)})}
      ${standing}
      ${provenance}
      ${cardActions(finding, {rows, situation, tab: () => tab})}
    </section>`;

    await followQuery(
      finding.query,
      (answer) => {
        const changed = answer.rows !== latest?.rows;
        latest = answer;
        section.dataset.provenance = answer.provenance.name;
        provenance.replaceChildren(provenanceNote(answer, {released, ofAllTogether}));
        const notes = standingInView(finding, situation());
        badges.replaceChildren(...standingBadges(notes));
        standing.replaceChildren(standingList(notes));
        if (!changed) return;
        title.replaceChildren(...unbrokenWords(finding.title(rows(), situation())));
        measure.replaceChildren(...unbrokenWords(measureOf(finding, situation(), rows())));
        explanation.replaceChildren(...paragraphs(explain?.(rows(), situation())));
        figure.redraw();
        void openTab()?.open?.();
      },
      {signal, isInSight: figure.isInSight}
    );
    if (isBuilding)
      await Promise.all(list.map(({open}) => open?.())); // for readers without scripts
    else onPaper({before: fillTable}, signal);
    return section;
  } catch (error) {
    return html`<section class="card finding"><p class="bad">The numbers could not be loaded: ${(error as Error).message}</p></section>`;
  }
}

/** The queries without rows where the extract has nothing of the kind: routes, subthemes, characteristics. */
const emptyOf: readonly QueryName[] = [
  "identification-routes",
  "informants",
  "themes-by-route",
  "subtheme-frequencies",
  "sample-characteristics"
];

/** A short card in place of one whose numbers a site for release does not have: what it is about, and why they are missing. */
export function absentCard(finding: Finding, situation: Situation): HTMLElement {
  const {name, query} = finding;
  const because = refusalReason(situation.context.study, query);
  return html`<section class="card finding absent" aria-labelledby=${name}>
    <h2 id=${name}>${nameInWords(name)}</h2>
    <p class="card-measure">${unbrokenWords(measureOf(finding, situation))}</p>
    <p>${notInRelease}${because === undefined ? "" : ` ${capital(because).replace(/[^.]$/, "$&.")}`}</p>
  </section>`;
}

function paragraphs(texts: readonly string[] = []): HTMLElement[] {
  return texts.map((text) => html`<p>${unbrokenWords(text)}</p>`);
}

/** A finding's name as a title: `Theme co-occurrence`. */
export function nameInWords(name: string): string {
  const words = name.replaceAll(/(?<!\bco)-/g, " ");
  return capital(words);
}
