import type {Pen} from "../figures/charts/svg.js";

/** What a mark says: its row's name, then its numbers. A tag that a dot sets off in print is set off by a comma. */
export function markWords(label: string, words: string): string {
  return `${label.replaceAll(" · ", ", ")}: ${words}`;
}

/** The parts of a mark as one, with what it says. In a figure nothing else within the drawing carries a label. */
export function spokenMark(pen: Pen, label: string, words: string, parts: readonly SVGElement[]): SVGElement {
  return pen("g", {role: "img", "aria-label": markWords(label, words)}, parts);
}

/** Takes the labels off Plot's layers, “bar” or “x-axis tick label”, and leaves those of the marks in them. */
export function onlyMarksSpeak<Drawing extends Element>(drawing: Drawing): Drawing {
  for (const layer of drawing.querySelectorAll("g[aria-label]")) layer.removeAttribute("aria-label");
  for (const mark of drawing.querySelectorAll("[aria-label]")) mark.setAttribute("role", "img");
  return drawing;
}
