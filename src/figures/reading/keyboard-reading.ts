import {isBuilding} from "../../page/browser.js";
import {markCaption} from "./mark-caption.js";
import {choiceOfMark, type MarkChoice} from "./mark-choice.js";

/** How far from a mark a pointer may be and still mean it, in pixels. A finger hits less exactly than a mouse. */
const reach = {mouse: 10, finger: 24};

const instructions = {
  reading: "Use the arrow keys to hear each mark. The same numbers stand in the table.",
  doors:
    "Use the arrow keys to hear each mark, and Enter to show only those whom it counts or to compare them with the rest. The same numbers stand in the table."
};
const hints = {
  reading: "Arrow keys go from mark to mark.",
  doors: "Arrow keys go from mark to mark; Enter filters by one or compares it."
};

/** Opens what a reader can do with those whom a mark counts. */
export type OpenMark = (mark: Element, choice: MarkChoice) => void;

/**
 * Makes a drawing one image to a screen reader, which its label describes, and one stop of the Tab key. From there the
 * arrow keys, Home and End go over its marks, which are what carries a label within it: the current one is brought into
 * sight and ringed, and its label is spoken and shown. A pointer over a mark shows its label too; Escape hides it.
 * Nothing is measured before the reader comes to the drawing.
 * @param openMark what Enter and a click do on a mark that says whom it counts; nothing if there is none
 */
export function speak(drawing: Element, openMark?: OpenMark): void {
  drawing.setAttribute("role", "img");
  if (isBuilding || !(drawing instanceof SVGElement) || !drawing.querySelector("[aria-label]")) return;
  drawing.setAttribute("tabindex", "0");
  const marks = () => [...drawing.querySelectorAll("[aria-label]")];
  const doorOf = (mark: Element | undefined) => (openMark && mark ? choiceOfMark(mark) : undefined);
  const kind = marks().some(doorOf) ? "doors" : "reading";
  drawing.setAttribute("aria-describedby", instructionsIn(drawing.ownerDocument, kind));
  /** Opens what a mark offers. When the focus comes back from there, the mark is the current one again. */
  const enter = (mark: Element | undefined) => {
    const choice = doorOf(mark);
    if (!mark || !choice) return false;
    openMark?.(mark, choice);
    if (!focused()) left = mark;
    return true;
  };
  const caption = markCaption(drawing);
  let current: Element | undefined;
  let left: Element | undefined;

  const focused = () => drawing.ownerDocument.activeElement === drawing;
  const choose = (mark: Element | undefined) => {
    if (!mark) return;
    current = mark;
    caption.show(mark, marks());
    caption.say(mark);
  };
  const rest = () => (focused() && current ? caption.show(current, marks()) : caption.hide());

  drawing.addEventListener("focus", () => {
    caption.open();
    choose(left);
    left = undefined;
    if (!current && drawing.matches(":focus-visible")) caption.hint(hints[kind]);
  });
  drawing.addEventListener("blur", () => {
    current = undefined;
    caption.hide();
  });
  drawing.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" || event.key === " ") {
      if (enter(current)) event.preventDefault();
      return;
    }
    const list = marks();
    const to = target(event.key, current ? list.indexOf(current) : -1, list.length);
    if (to === undefined) return;
    event.preventDefault();
    list[to]?.scrollIntoView({block: "nearest", inline: "nearest"});
    choose(list[to]);
  });
  drawing.addEventListener("pointermove", (event) => {
    const list = marks();
    const mark = nearestMark(list, event);
    drawing.style.cursor = doorOf(mark) ? "pointer" : "";
    if (mark) caption.show(mark, list);
    else rest();
  });
  drawing.addEventListener("pointerleave", (event) => {
    if (!caption.holds(event.relatedTarget)) rest();
  });
  drawing.addEventListener("click", (event) => {
    drawing.focus({preventScroll: true});
    const mark = nearestMark(marks(), event);
    choose(mark);
    enter(mark);
  });
  caption.onLeave((to) => to !== drawing && rest());
}

/** The mark that is nearest to a pointer, if one is near enough. */
export function nearestMark(marks: readonly Element[], pointer: MouseEvent): Element | undefined {
  const kind = (pointer as Partial<PointerEvent>).pointerType;
  let limit = kind === "touch" || kind === "pen" ? reach.finger : reach.mouse;
  let nearest: Element | undefined;
  for (const mark of marks) {
    const {left, right, top, bottom} = mark.getBoundingClientRect();
    const across = Math.max(left - pointer.clientX, 0, pointer.clientX - right);
    const down = Math.max(top - pointer.clientY, 0, pointer.clientY - bottom);
    const distance = Math.hypot(across, down);
    if (distance > limit || (distance === limit && nearest)) continue;
    limit = distance;
    nearest = mark;
  }
  return nearest;
}

/** Puts other content into the place of a drawing. Where the drawing had the focus, the new one has it. */
export function replaceDrawing(place: Element, ...content: Node[]): void {
  const drawing = () => place.querySelector<SVGElement>("svg[tabindex]");
  const before = drawing();
  const focused = before !== null && before === before.ownerDocument.activeElement;
  place.replaceChildren(...content);
  if (focused) drawing()?.focus({preventScroll: true});
}

/** The mark that a key leads to; undefined where the key is not one of those that move. */
function target(key: string, at: number, count: number): number | undefined {
  if (key === "ArrowRight" || key === "ArrowDown") return Math.min(count - 1, at + 1);
  if (key === "ArrowLeft" || key === "ArrowUp") return Math.max(0, at - 1);
  return {Home: 0, End: count - 1}[key];
}

/** The words on the page, once for all figures of a kind, that say how one is read; by their id. */
function instructionsIn(document: Document, kind: keyof typeof instructions): string {
  const id = `figure-instructions-${kind}`;
  if (!document.getElementById(id)) {
    const words = document.createElement("p");
    words.id = id;
    words.hidden = true;
    words.textContent = instructions[kind];
    document.body.append(words);
  }
  return id;
}
