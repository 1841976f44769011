import {html} from "htl";
import type {Finding} from "../../figures/findings/finding.js";
import {isBuilding} from "../../page/browser.js";
import {card, nameInWords} from "./card.js";

/** How near a card comes to what is in sight before it is drawn: a screen. */
const near = "100% 0px";

/**
 * A card that draws itself when it comes near: when the reader scrolls to it, follows a link to it, opens what it stands
 * in, or looks for one of its words. Until then it says what is on it. In a page that is built it stays so.
 * @param title what the card is about, until its own title says what was found
 * @param words the codes on it
 */
export function waitingCard(
  finding: Finding,
  signal?: AbortSignal,
  {title = nameInWords(finding.name), words = []}: {title?: string; words?: readonly string[]} = {}
): HTMLElement {
  const waiting = html`<section class="card finding waiting" style=${`--rows: ${words.length}`} aria-labelledby=${finding.name}>
    <h2 id=${finding.name}>${title}</h2>
    ${words.length > 0 ? html`<ul>${words.map((word) => html`<li>${word}</li>`)}</ul>` : null}
  </section>`;
  if (isBuilding) return waiting;
  const sight = new IntersectionObserver(
    ([entry]) => {
      if (!entry?.isIntersecting) return;
      sight.disconnect();
      void card(finding, signal).then((drawn) => waiting.replaceWith(drawn));
    },
    {rootMargin: near}
  );
  sight.observe(waiting);
  signal?.addEventListener("abort", () => sight.disconnect(), {once: true});
  return waiting;
}
