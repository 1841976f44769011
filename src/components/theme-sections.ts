import {html} from "htl";
import {subthemeFrequencies} from "../figures/findings/subtheme-frequencies.js";
import type {Row} from "../model/row.js";
import {readText} from "../model/row.js";
import {builtRows} from "../page/read-result.js";
import {card} from "./card/card.js";

/** For each theme of the codebook: its name, its definition, and its subthemes on a card. */
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
    ${hasSubthemes(codebook, theme) ? await card(subthemeFrequencies(theme)) : null}
  </section>`;
}

function hasSubthemes(codebook: readonly Row[], theme: Row): boolean {
  return codebook.some(({parent}) => parent === theme.code);
}
