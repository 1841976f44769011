import {html} from "htl";
import {wholeAgreement} from "../agreement/alpha.js";
import {type Pair, pairsOf, patternsOf} from "../agreement/patterns.js";
import {codeAgreement} from "../findings/code-agreement.js";
import {codeConfusion} from "../findings/code-confusion.js";
import {coderAgreement} from "../findings/coder-agreement.js";
import {builtRows} from "../study/built.js";
import {card} from "./card.js";
import {disagreementsCard} from "./disagreements.js";

/**
 * The figures of agreement: over all coders, then for two of them, with a choice of which two where there are more,
 * then the excerpts to settle. Nothing where no excerpt is double-coded.
 */
export function agreementFigures(): HTMLElement {
  const root = html`<div></div>`;
  void builtRows("double-coding").then((rows) => {
    const patterns = patternsOf(rows, "code");
    const pairs = pairsOf(patterns);
    const [first] = pairs;
    if (!first) return;
    const {alike, excerpts} = wholeAgreement(patterns);
    const cards = html`<div></div>`;
    let shown = new AbortController();
    const show = (pair: Pair) => {
      shown.abort();
      shown = new AbortController();
      cards.replaceChildren(...cardsOf(pair, shown.signal));
    };
    root.append(
      html`<h2 id="all-coders">All coders, whole excerpts</h2>`,
      card(coderAgreement),
      html`<h2 id="two-coders">Two coders, code by code</h2>`,
      pairs.length > 1 ? pairChoice(pairs, show) : "",
      cards,
      html`<h2 id="to-settle">To settle</h2>`,
      disagreementsCard(excerpts - alike)
    );
    show(first);
  });
  return root;
}

function cardsOf(pair: Pair, signal: AbortSignal): HTMLElement[] {
  return [
    card(codeAgreement(pair), signal),
    card(codeConfusion("theme", pair), signal),
    card(codeConfusion("code", pair), signal)
  ];
}

function pairChoice(pairs: readonly Pair[], show: (pair: Pair) => void): HTMLElement {
  const select = html`<select name="coders">
    ${pairs.map(({first, second, excerpts}, i) => html`<option value=${i}>${first} and ${second}, ${excerpts} excerpts</option>`)}
  </select>` as HTMLSelectElement;
  select.addEventListener("change", () => {
    const pair = pairs[Number(select.value)];
    if (pair) show(pair);
  });
  return html`<form class="filters" onsubmit=${(event: Event) => event.preventDefault()}><label>Coders ${select}</label></form>`;
}
