import {html} from "htl";
import {subthemeFrequencies} from "../figures/findings/subtheme-frequencies.js";
import type {Row} from "../model/row.js";
import {readText} from "../model/row.js";
import {isBuilding} from "../page/browser.js";
import {builtRows} from "../page/read-result.js";
import {card} from "./card/card.js";

/** For each theme of the codebook: its name, its definition, and its subthemes on a card, one level at a time. */
export async function themeSections(): Promise<HTMLElement> {
  const codebook = await builtRows("codebook");
  const themes = codebook.filter(({kind}) => kind === "theme");
  return html`<div>${await Promise.all(themes.map((theme) => themeSection(theme, codebook)))}</div>`;
}

async function themeSection(theme: Row, codebook: readonly Row[]): Promise<HTMLElement> {
  const id = `theme-${readText(theme, "code")}`;
  return html`<section aria-labelledby=${id}>
    <h3 id=${id}>${readText(theme, "label")}</h3>
    <p>${readText(theme, "definition")}</p>
    ${await levelUnder(theme, codebook)}
  </section>`;
}

/** A card of the codes right under a code, and behind the name of each that has codes under it the next level. */
async function levelUnder(parent: Row, codebook: readonly Row[]): Promise<Node[]> {
  const codes = under(parent, codebook);
  if (codes.length === 0) return [];
  const deeper = codes.filter((code) => under(code, codebook).length > 0);
  return [
    await card(subthemeFrequencies(parent, {codes, isDeep: deeper.length > 0})),
    ...(await Promise.all(deeper.map((code) => nextLevel(code, codebook))))
  ];
}

/** The next level, which is drawn when it is opened; in a page that is built it is there for readers without scripts. */
async function nextLevel(code: Row, codebook: readonly Row[]): Promise<HTMLElement> {
  const details = html`<details class="next-level">
    <summary>Under “${readText(code, "label")}”</summary>
  </details>` as HTMLDetailsElement;
  const fill = async () => details.append(...(await levelUnder(code, codebook)));
  if (isBuilding) await fill();
  else details.addEventListener("toggle", () => void fill(), {once: true});
  return details;
}

function under(code: Row, codebook: readonly Row[]): Row[] {
  return codebook.filter(({kind, parent}) => kind === "subtheme" && parent === code.code);
}
