import {html} from "htl";

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

type Box = Pick<DOMRect, "left" | "top" | "right" | "bottom">;

/** How much worse it is to hide labels, among them that of the mark itself, than as much of another mark. */
const labelWeight = 10;

/** From a mark to its ring, and from the ring to the words, in pixels. */
const [margin, gap] = [4, 4];

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
  /** Shows words above a box or under it, where they hide less, and within the width of the drawing. */
  const place = (text: string, box: Box, hidden: (words: Box) => number) => {
    open();
    words.textContent = text;
    words.hidden = false;
    const ground = layer.getBoundingClientRect();
    const {width, height} = words.getBoundingClientRect();
    const left = Math.max(ground.left, Math.min(box.left, ground.right - width));
    const [above, under] = [box.top - gap - height, box.bottom + gap].map((top) => ({
      left,
      top,
      right: left + width,
      bottom: top + height
    })) as [Box, Box];
    const chosen = above.top < 0 || hidden(under) < hidden(above) ? under : above;
    words.style.left = `${chosen.left - ground.left}px`;
    words.style.top = `${chosen.top - ground.top}px`;
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
      const others = marks.filter((other) => other !== mark);
      const labels = [...drawing.querySelectorAll("text")];
      const hidden = (shown: Box, elements: readonly Element[]) =>
        elements.reduce((sum, each) => sum + overlap(shown, each.getBoundingClientRect()), 0);
      place(
        mark.getAttribute("aria-label") ?? "",
        box,
        (shown) => hidden(shown, others) + labelWeight * hidden(shown, labels)
      );
    },
    hint(text) {
      const {right, top} = drawing.getBoundingClientRect();
      place(text, {left: right, top, right, bottom: top}, () => 0);
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

/** The area that two boxes share, in square pixels. */
function overlap(a: Box, b: Box): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.max(0, across) * Math.max(0, down);
}
