import {html} from "htl";

/** From one field to the next, in pixels; the style sheet has the same. */
const gap = 6;

/**
 * Keeps fields to one row of the page, and puts the rest of them behind a button that opens and closes it. On a phone, where
 * fields stand under each other, all are there.
 * @param fields in the order in which they stand
 */
export function oneRow(fields: readonly HTMLElement[]): HTMLElement {
  const place = html`<div class="filters-fields">${fields}</div>`;
  const more = html`<button type="button" class="filters-more" aria-expanded="false" hidden></button>`;
  const root = html`<div class="filters-row">${place}${more}</div>`;
  let isOpen = false;

  const layOut = () => {
    for (const field of fields) field.hidden = false;
    const fits = fitting(fields.map(widthOf), {width: root.clientWidth, button: buttonWidth(more)});
    const isNarrow = getComputedStyle(place).flexDirection === "column";
    const isWhole = isNarrow || fits === fields.length;
    for (const field of fields.slice(fits)) field.hidden = !isWhole && !isOpen;
    more.hidden = isWhole;
    more.setAttribute("aria-expanded", String(isOpen));
    more.textContent = isOpen ? "Fewer filters" : "More filters";
  };
  more.addEventListener("click", () => {
    isOpen = !isOpen;
    layOut();
  });
  if ("ResizeObserver" in globalThis) {
    const sizes = new ResizeObserver(layOut);
    for (const element of [root, ...fields]) sizes.observe(element);
  }
  return root;
}

/** How many fields have room in a row: all without the button, or as many as do beside it. */
export function fitting(widths: readonly number[], {width, button}: {width: number; button: number}): number {
  const ends = widths.map((_, i) => widths.slice(0, i + 1).reduce((sum, each) => sum + each + gap, -gap));
  if ((ends.at(-1) ?? 0) <= width) return widths.length;
  return ends.filter((end) => end + gap + button <= width).length;
}

/** How wide a field is with its margin, in whole pixels. */
function widthOf(field: HTMLElement): number {
  const {marginLeft, marginRight} = getComputedStyle(field);
  return Math.ceil(
    field.getBoundingClientRect().width + Number.parseFloat(marginLeft) + Number.parseFloat(marginRight)
  );
}

/** How wide the button is, whichever of its words it shows. */
function buttonWidth(button: HTMLElement): number {
  button.hidden = false;
  button.textContent = "Fewer filters";
  return widthOf(button);
}
