import {html} from "htl";
import {leastWidth} from "../../figures/charts/plot-figure.js";
import {type OpenMark, replaceDrawing, speak} from "../../figures/reading/keyboard-reading.js";
import {isBuilding, maxPrintedHeight, onPaper, paperWidth, whenIdle} from "../../page/browser.js";

/** The widths at which a figure is drawn when the page is built, in pixels, from phones to desktops. */
export const builtWidths = [238, 293, 460, 660, 846] as const;

/** Whether drawings have room in a page that is built, and what stands for them where they have none. */
export type BuiltRoom = {takes(drawings: readonly Element[]): boolean; instead(): HTMLElement};

/** What a figure depends on: its room when the page is built, what ends the redrawing, and what opens a mark. */
type FigureOptions = {
  room: BuiltRoom;
  signal?: AbortSignal | undefined;
  /** Opens what a reader can do with those whom a mark counts. */
  openMark?: OpenMark | undefined;
};

/**
 * A figure that is drawn as wide as its place, and again when that changes. Out of sight it is drawn when the page is idle,
 * and is marked as busy until then. Its place can be a pixel wide for a moment, while the page is laid out for paper. A page
 * that is built has no layout: there it is drawn at several widths, and the style sheet shows the one that fits.
 * @param draw draws the figure at a width in pixels
 */
export function cardFigure(draw: (width: number) => Element, {room, signal, openMark}: FigureOptions) {
  const root = html`<div class="card-figure"></div>`;
  let width = 0;
  let isInSight = true;
  let isDue = false;

  const postpone = (later: boolean) => {
    isDue = later;
    if (later) root.ariaBusy = "true";
    else root.removeAttribute("aria-busy");
  };
  const drawNow = () => {
    postpone(false);
    if (width === 0) return;
    replaceDrawing(root, readable(draw(width), openMark));
  };
  const redraw = () => {
    if (isDue) return;
    if (isInSight) return drawNow();
    postpone(true);
    whenIdle(() => isDue && drawNow());
  };

  const drawForPaper = () => {
    const drawing = readable(draw(paperWidth));
    root.toggleAttribute("data-tall", Number(drawing.getAttribute("height")) > maxPrintedHeight);
    replaceDrawing(root, drawing);
  };

  if (isBuilding)
    return {root, redraw: () => drawAtBuiltWidths(root, draw, room), isInSight: () => isInSight};
  const sizes = new ResizeObserver(([entry]) => {
    const place = Math.round(entry?.contentRect.width ?? 0);
    const now = Math.max(leastWidth, place);
    if (place === 0 || Math.abs(now - width) <= 1) return;
    width = now;
    drawNow();
  });
  const sight = new IntersectionObserver(([entry]) => {
    isInSight = entry?.isIntersecting ?? true;
    if (isInSight && isDue) drawNow();
  });
  sizes.observe(root);
  sight.observe(root);
  onPaper({before: drawForPaper, after: drawNow}, signal);
  signal?.addEventListener(
    "abort",
    () => {
      sizes.disconnect();
      sight.disconnect();
    },
    {once: true}
  );
  return {root, redraw, isInSight: () => isInSight};
}

function drawAtBuiltWidths(root: HTMLElement, draw: (width: number) => Element, room: BuiltRoom): void {
  const drawings = builtWidths.map((width) => ({width, drawing: readable(draw(width))}));
  const [first] = drawings;
  if (first && !isDrawing(first.drawing)) {
    // A table takes the width that it needs.
    root.replaceChildren(room.takes([first.drawing]) ? first.drawing : room.instead());
    return;
  }
  if (!room.takes(drawings.map(({drawing}) => drawing))) {
    root.replaceChildren(room.instead(), ...drawings.map(keepHeight));
    return;
  }
  root.replaceChildren(
    ...drawings.map(
      ({width, drawing}) => html`<div class="built-figure" data-width=${width}>${drawing}</div>`
    )
  );
}

/** As high as a drawing, so that nothing moves when scripts draw it. */
function keepHeight({width, drawing}: {width: number; drawing: Element}): HTMLElement {
  return html`<div class="built-figure" data-width=${width} style=${`height: ${drawing.getAttribute("height") ?? 0}px`}></div>`;
}

function isDrawing(drawing: Element): boolean {
  return drawing.matches("svg") || drawing.querySelector("svg") !== null;
}

/** Makes a drawing one image to a screen reader, whose marks can be read one by one. */
function readable(drawing: Element, openMark?: OpenMark): Element {
  if (drawing.tagName.toLowerCase() === "svg") speak(drawing, openMark);
  return drawing;
}
