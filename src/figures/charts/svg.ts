import {type ChartOptions, fontSize} from "./options.js";

/** What an element has; numbers are pixels, and an attribute that is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Makes an SVG element with its attributes and what stands in it. */
export type Pen = (
  name: string,
  attributes?: Attributes,
  children?: ReadonlyArray<Node | string>
) => SVGElement;

/** A pen for a document: the page's own where the options name none. */
export function penFor({document = globalThis.document}: Pick<ChartOptions, "document">): Pen {
  return (name, attributes = {}, children = []) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [attribute, value] of Object.entries(attributes)) {
      if (value === undefined) continue;
      element.setAttribute(attribute, String(typeof value === "number" ? rounded(value) : value));
    }
    element.append(...children);
    return element;
  };
}

/** A figure of a width and a height in pixels, which a screen reader meets as one picture that says its summary. */
export function figure(
  pen: Pen,
  {width, height, summary}: {width: number; height: number; summary: string},
  children: readonly SVGElement[]
): SVGElement {
  const size = {width, height, viewBox: `0 0 ${rounded(width)} ${rounded(height)}`};
  const type = {"font-family": "system-ui, sans-serif", "font-size": fontSize};
  const style = "display: block; height: auto; max-width: 100%; font-variant-numeric: tabular-nums";
  return pen("svg", {...size, ...type, style, role: "img", "aria-label": summary}, children);
}

/** Pixels to the hundredth. */
export function rounded(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}

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
