import {html} from "htl";
import {subthemeFrequencies} from "../figures/findings/subtheme-frequencies.js";
import type {Row} from "../model/row.js";
import {readText} from "../model/row.js";
import {isBuilding} from "../page/browser.js";
import {hasManyCodes, loadPageContext} from "../page/page-context.js";
import {builtRows} from "../page/read-result.js";
import {allCodes} from "./all-codes.js";
import {card} from "./card/card.js";
import {waitingCard} from "./card/waiting-card.js";

/**
 * For each theme of the codebook: its name, its definition, and its subthemes on a card, one level at a time. The cards of a
 * long codebook are drawn when they come near, and all of its codes stand in a table for paper and readers without scripts.
 */
export async function themeSections(): Promise<HTMLElement> {
  const codebook = (await builtRows("codebook")).filter(({kind}) => kind === "theme" || kind === "subtheme");
  const themes = codebook.filter(({kind}) => kind === "theme");
  const isLong = hasManyCodes((await loadPageContext()).study);
  return html`<div>
    ${isLong ? await allCodes(codebook) : null}
    ${await Promise.all(themes.map((theme) => themeSection(theme, codebook, isLong)))}
  </div>`;
}

async function themeSection(theme: Row, codebook: readonly Row[], isLong: boolean): Promise<HTMLElement> {
  const id = `theme-${readText(theme, "code")}`;
  return html`<section aria-labelledby=${id}>
    <h3 id=${id}>${readText(theme, "label")}</h3>
    ${theme.definition ? html`<p class="theme-definition">${theme.definition}</p>` : null}
    ${await levelUnder(theme, codebook, {waits: isLong, nextWaits: isLong || !isBuilding})}
  </section>`;
}

/**
 * A card of the codes right under a code, and behind the name of each that has codes under it the next level, which nobody
 * sees before it is opened. In a page that is built it is there for readers without scripts.
 */
async function levelUnder(
  parent: Row,
  codebook: readonly Row[],
  {waits, nextWaits}: {waits: boolean; nextWaits: boolean}
): Promise<Node[]> {
  const codes = under(parent, codebook);
  if (codes.length === 0) return [];
  const deeper = codes.filter((code) => under(code, codebook).length > 0);
  const finding = subthemeFrequencies(parent, {codes, isDeep: deeper.length > 0});
  const names = codes.map((code) => readText(code, "label"));
  return [
    waits
      ? waitingCard(finding, undefined, {title: readText(parent, "label"), words: names})
      : await card(finding),
    ...(await Promise.all(
      deeper.map(
        async (code) => html`<details class="next-level">
          <summary>Under “${readText(code, "label")}”</summary>
          ${await levelUnder(code, codebook, {waits: nextWaits, nextWaits})}
        </details>`
      )
    ))
  ];
}

function under(code: Row, codebook: readonly Row[]): Row[] {
  return codebook.filter(({parent}) => parent === code.code);
}
