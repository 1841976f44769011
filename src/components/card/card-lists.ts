import {html} from "htl";
import type {Finding} from "../../figures/findings/finding.js";
import {card} from "./card.js";

/**
 * Cards of findings that depend on a choice. `show` replaces them; the cards that it replaces no longer follow the filters,
 * and none does once the signal ends.
 * @param place makes the card of a finding, until a signal ends it
 */
export async function chosenCards(
  first: readonly Finding[],
  {
    end,
    place = card
  }: {
    end?: AbortSignal;
    place?: (finding: Finding, signal: AbortSignal) => HTMLElement | Promise<HTMLElement>;
  } = {}
): Promise<{root: HTMLElement; show(findings: readonly Finding[]): Promise<void>}> {
  const root = html`<div></div>`;
  let current = new AbortController();
  end?.addEventListener("abort", () => current.abort(), {once: true});
  const show = async (findings: readonly Finding[]) => {
    current.abort();
    current = new AbortController();
    const {signal} = current;
    const cards = await Promise.all(findings.map((finding) => place(finding, signal)));
    if (!signal.aborted) root.replaceChildren(...cards);
  };
  await show(first);
  return {root, show};
}
