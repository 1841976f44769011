import {html} from "htl";
import type {Finding} from "../figures/findings/finding.js";
import {card} from "./card.js";

/** Cards of findings that depend on a choice: others can be shown in their place, and those replaced stop following. */
export async function chosenCards(
  first: readonly Finding[]
): Promise<{root: HTMLElement; show(findings: readonly Finding[]): Promise<void>}> {
  const root = html`<div></div>`;
  let shown = new AbortController();
  const show = async (findings: readonly Finding[]) => {
    shown.abort();
    shown = new AbortController();
    const {signal} = shown;
    const cards = await Promise.all(findings.map((finding) => card(finding, signal)));
    if (!signal.aborted) root.replaceChildren(...cards);
  };
  await show(first);
  return {root, show};
}
