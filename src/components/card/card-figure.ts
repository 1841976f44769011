import {html} from "htl";
import {replaceDrawing, speak} from "../../figures/charts/keyboard-reading.js";
import {isBuilding, maxPrintedHeight, onPaper, paperWidth, whenIdle} from "../../page/browser.js";
/** The widths at which a figure is drawn when the page is built, where nothing can be measured: phones to desktops. */
export const builtWidths = [238, 293, 460, 660, 846] as const;

/**
 * The place of a figure. It is drawn as wide as it stands, again when that changes, and later than others while it is
 * out of sight: until then it says that it is busy. Where there is no layout, as when a page is built, it is drawn at several widths, of which the style
 * sheet shows the one that fits.
 * @param draw the figure at a width in pixels
 */
export function cardFigure(draw: (width: number) => Element, signal?: AbortSignal) {
  const root = html`<div class="card-figure"></div>`;
  let width = 0;
  let seen = true;
  let due = false;

  const postpone = (later: boolean) => {
    due = later;
    if (later) root.ariaBusy = "true";
    else root.removeAttribute("aria-busy");
  };
  const drawNow = () => {
    postpone(false);
    if (width === 0) return;
    replaceDrawing(root, spoken(draw(width)));
  };
  const redraw = () => {
    if (due) return;
    if (seen) return drawNow();
    postpone(true);
    whenIdle(() => due && drawNow());
  };

  const drawForPaper = () => {
    const drawing = spoken(draw(paperWidth));
    root.toggleAttribute("data-tall", Number(drawing.getAttribute("height")) > maxPrintedHeight);
    replaceDrawing(root, drawing);
  };

  if (isBuilding) return {root, redraw: () => drawForAll(root, draw)};
  const sizes = new ResizeObserver(([entry]) => {
    const now = Math.round(entry?.contentRect.width ?? 0);
    if (now === 0 || Math.abs(now - width) <= 1) return;
    width = now;
    drawNow();
  });
  const sights = new IntersectionObserver(([entry]) => {
    seen = entry?.isIntersecting ?? true;
    if (seen && due) drawNow();
  });
  sizes.observe(root);
  sights.observe(root);
  onPaper({before: drawForPaper, after: drawNow}, signal);
  signal?.addEventListener(
    "abort",
    () => {
      sizes.disconnect();
      sights.disconnect();
    },
    {once: true}
  );
  return {root, redraw};
}

function drawForAll(root: HTMLElement, draw: (width: number) => Element): void {
  const drawings = builtWidths.map((width) => ({width, drawing: spoken(draw(width))}));
  const [first] = drawings;
  if (first && !isDrawn(first.drawing)) {
    root.replaceChildren(first.drawing); // a table is as wide as it has to be
    return;
  }
  root.replaceChildren(
    ...drawings.map(
      ({width, drawing}) => html`<div class="built-figure" data-width=${width}>${drawing}</div>`
    )
  );
}

function isDrawn(drawing: Element): boolean {
  return drawing.matches("svg") || drawing.querySelector("svg") !== null;
}

/** A drawing is one image to a screen reader, and can be heard mark by mark. */
function spoken(drawing: Element): Element {
  if (drawing.tagName.toLowerCase() === "svg") speak(drawing);
  return drawing;
}
