import {html} from "htl";
import {type Box, isOwn, placeCaption} from "./caption-place.js";

/** What stands over a drawing while it is read: a ring round a mark, its words, and what is spoken. */
export type MarkCaption = {
  /** Makes itself ready, so that what is said afterwards is heard. */
  open(): void;
  /** Rings a mark of many and shows its label beside it. */
  show(mark: Element, marks: readonly Element[]): void;
  /** Shows words that are about no mark. */
  hint(words: string): void;
  /** Speaks the label of a mark, politely. */
  say(mark: Element): void;
  hide(): void;
  /** Whether something is a part of what is shown, on which a pointer may rest without its going away. */
  holds(target: EventTarget | null): boolean;
  /** Calls back when a pointer leaves the words, with where it has gone. */
  onLeave(listener: (to: EventTarget | null) => void): void;
};

/** From a mark to its ring, in pixels. */
const margin = 4;

/** A caption for the marks of a drawing. It is put beside the drawing when it is first needed. */
export function markCaption(drawing: Element): MarkCaption {
  const ring = html`<div class="mark-ring" hidden></div>`;
  const words = html`<p class="mark-words" aria-hidden="true" hidden></p>`;
  const spoken = html`<p class="visually-hidden" role="status"></p>`;
  const layer = html`<div class="mark-caption">${ring}${words}${spoken}</div>`;

  const open = () => {
    if (!layer.isConnected) drawing.after(layer);
  };
  const hide = () => {
    ring.hidden = words.hidden = true;
    spoken.textContent = "";
    drawing.ownerDocument.removeEventListener("keydown", dismiss);
  };
  const dismiss = ({key}: KeyboardEvent) => {
    if (key === "Escape") hide();
  };
  /** Shows words where a place for their size says. */
  const place = (text: string, placeFor: (size: DOMRect, ground: DOMRect) => Pick<Box, "left" | "top">) => {
    open();
    words.textContent = text;
    words.hidden = false;
    const ground = layer.getBoundingClientRect();
    const {left, top} = placeFor(words.getBoundingClientRect(), ground);
    words.style.left = `${left - ground.left}px`;
    words.style.top = `${top - ground.top}px`;
    drawing.ownerDocument.addEventListener("keydown", dismiss);
  };

  return {
    open,
    hide,
    show(mark, marks) {
      open();
      const ground = layer.getBoundingClientRect();
      const {left, top, right, bottom} = mark.getBoundingClientRect();
      const box = {left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin};
      ring.style.left = `${box.left - ground.left}px`;
      ring.style.top = `${box.top - ground.top}px`;
      ring.style.width = `${box.right - box.left}px`;
      ring.style.height = `${box.bottom - box.top}px`;
      ring.hidden = false;
      const label = mark.getAttribute("aria-label") ?? "";
      const texts = [...drawing.querySelectorAll("text")].map((each) => ({
        box: each.getBoundingClientRect(),
        text: each.textContent ?? ""
      }));
      const own = texts.filter((text) => isOwn(text, {box, label}));
      const words = texts.filter((text) => !own.includes(text));
      place(label, (size, ground) =>
        placeCaption(size, {
          mark: box,
          own: own.map((text) => text.box),
          words: words.map((text) => text.box),
          marks: marks.filter((other) => other !== mark).map((other) => other.getBoundingClientRect()),
          ground,
          window: {top: coveredHeight(drawing.ownerDocument), bottom: globalThis.innerHeight}
        })
      );
    },
    hint(text) {
      const {right, top} = drawing.getBoundingClientRect();
      place(text, ({width, height}) => ({left: right - width, top: top - height - margin}));
    },
    say(mark) {
      open();
      spoken.textContent = mark.getAttribute("aria-label");
    },
    holds: (target) => target instanceof Node && layer.contains(target),
    onLeave: (listener) =>
      words.addEventListener("pointerleave", (event) => listener((event as PointerEvent).relatedTarget))
  };
}

/** How much of the window's top the bar of filters covers, in pixels. */
function coveredHeight(document: Document): number {
  return Math.max(0, document.querySelector(".filter-bar")?.getBoundingClientRect().bottom ?? 0);
}
