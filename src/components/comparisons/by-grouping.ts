import {html} from "htl";
import {type Grouping, ownGrouping} from "../../model/groups.js";
import {loadPageContext} from "../../page/page-context.js";
import {onView} from "../../page/page-state.js";
import {groupingOf} from "../../queries/groupings.js";

/**
 * A part of a page that is another for other groups: drawn for the study’s own, and again when the reader compares others
 * and the figures can follow.
 * @param draw gets the groups, and a signal that ends what it has drawn
 */
export async function byGrouping(
  draw: (grouping: Grouping, signal: AbortSignal) => Promise<Node>
): Promise<HTMLElement> {
  const {study} = await loadPageContext();
  let shown = JSON.stringify(ownGrouping(study));
  let current = new AbortController();
  const root = html`<div>${await draw(ownGrouping(study), current.signal)}</div>`;
  onView(({filters, phase}) => {
    if (phase.name === "waiting" || phase.name === "loading") return;
    const grouping = phase.name === "ready" ? groupingOf(filters, study) : ownGrouping(study);
    const key = JSON.stringify(grouping);
    if (key === shown) return;
    shown = key;
    current.abort();
    current = new AbortController();
    const {signal} = current;
    void draw(grouping, signal).then((drawn) => signal.aborted || root.replaceChildren(drawn));
  });
  return root;
}
