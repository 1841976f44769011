import {html} from "htl";
import type {OpenMark} from "../../figures/reading/keyboard-reading.js";
import {isBuilding} from "../../page/browser.js";
import {choicesOfPage, filterChoices} from "../../page/page-address.js";
import type {PageContext} from "../../page/page-context.js";
import {currentView, setFilters} from "../../page/page-state.js";
import {type MarkOffer, offersOf} from "./mark-offers.js";

/** From a mark to what it offers, in pixels. */
const gap = 8;

/**
 * What a click or Enter on a mark opens: what a reader can do with those whom it counts. Undefined on a page without
 * filters, and in a site for release, which has no rows to filter.
 */
export function markDoor({study}: PageContext): OpenMark | undefined {
  if (isBuilding || choicesOfPage(filterChoices(study), location.pathname).facets.length === 0)
    return undefined;
  return (mark, choice) => {
    const offers = offersOf(choice, currentView().filters, study);
    if (offers.length > 0) openOffers(mark, offers);
  };
}

/** Opens the offers beside the mark. Escape, a press elsewhere and the last button close them; the focus goes back to the figure. */
function openOffers(mark: Element, offers: readonly MarkOffer[]): void {
  const label = mark.getAttribute("aria-label") ?? "";
  const take = ({filters}: MarkOffer) => {
    dialog.close(); // first, so that the figure has the focus when it is drawn again
    setFilters(filters);
  };
  const dialog = html`<dialog class="mark-door" aria-label=${label}>
    <div>
      <p>${label}</p>
      ${offers.map(
        (offer) =>
          html`<button type="button" ${{onclick: () => take(offer)}}><strong>${offer.action}:</strong> ${offer.whom}</button>`
      )}
      <button type="button" ${{onclick: () => dialog.close()}}>Close</button>
    </div>
  </dialog>` as HTMLDialogElement;
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", ({target}) => target === dialog && dialog.close());
  document.querySelector("#observablehq-main")?.append(dialog);
  dialog.showModal();
  placeBeside(dialog, mark.getBoundingClientRect());
}

/** Puts a dialog under a mark, or over it where there is more space, within the window. */
function placeBeside(dialog: HTMLElement, mark: DOMRect): void {
  const {width, height} = dialog.getBoundingClientRect();
  const {clientWidth, clientHeight} = document.documentElement;
  const under = mark.bottom + gap;
  const top = under + height <= clientHeight ? under : Math.max(gap, mark.top - gap - height);
  dialog.style.left = `${Math.max(gap, Math.min(mark.left, clientWidth - width - gap))}px`;
  dialog.style.top = `${Math.min(top, Math.max(gap, clientHeight - height - gap))}px`;
}
