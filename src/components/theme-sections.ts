import {html} from "htl";
import {subthemeFrequencies} from "../findings/subtheme-frequencies.js";
import {text} from "../queries/rows.js";
import {builtRows} from "../study/built.js";
import {card} from "./card.js";

/** For each theme of the codebook: its name, its definition, and its subthemes on a card. */
export function themeSections(): HTMLElement {
  const root = html`<div></div>`;
  void builtRows("codebook").then((codebook) => {
    const themes = codebook.filter(({kind}) => kind === "theme");
    root.append(
      ...themes.map(
        (theme) => html`<section aria-labelledby=${`theme-${text(theme, "code")}`}>
        <h3 id=${`theme-${text(theme, "code")}`}>${text(theme, "label")}</h3>
        <p>${text(theme, "definition")}</p>
        ${hasSubthemes(codebook, theme) ? card(subthemeFrequencies(theme)) : null}
      </section>`
      )
    );
  });
  return root;
}

function hasSubthemes(codebook: ReadonlyArray<{parent?: unknown}>, theme: {code?: unknown}): boolean {
  return codebook.some(({parent}) => parent === theme.code);
}
