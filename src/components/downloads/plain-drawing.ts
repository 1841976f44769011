import {rounded} from "../../figures/charts/svg.js";

/** A drawing without its frame, to be put into a picture: a group, and how wide and high it is in pixels. */
export type PlainDrawing = {group: SVGElement; width: number; height: number};

/** What is of use on a page only. A picture has one typeface, and its description says what the labels say. */
const ofThePage = [
  "aria-",
  "class",
  "data-",
  "font-family",
  "font-variant",
  "pointer-events",
  "role",
  "style",
  "tabindex"
];
const ofTheFrame = ["height", "viewBox", "width", "xmlns"];

/**
 * Takes a drawing apart into what simple renderers, such as Word's, can draw: colours are written in, nothing is left
 * to style sheets, and lengths are in pixels.
 * @throws Error naming the colour when the style sheet has none of a name that the drawing uses
 */
export function plainDrawing(drawing: SVGSVGElement, colours: ReadonlyMap<string, string>): PlainDrawing {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  for (const style of copy.querySelectorAll("style")) style.remove();
  for (const element of [copy, ...copy.querySelectorAll<SVGElement>("*")]) simplify(element, colours);
  const group = document.createElementNS("http://www.w3.org/2000/svg", "g");
  for (const {name, value} of copy.attributes) {
    if (!ofTheFrame.includes(name)) group.setAttribute(name, value);
  }
  group.append(...copy.childNodes);
  return {group, width: sizeOf(drawing, "width"), height: sizeOf(drawing, "height")};
}

function simplify(element: SVGElement, colours: ReadonlyMap<string, string>): void {
  const size = element.style.fontSize;
  if (size) element.setAttribute("font-size", size.replace("px", ""));
  for (const {name, value} of [...element.attributes]) {
    if (ofThePage.some((start) => name.startsWith(start))) element.removeAttribute(name);
    else if (/var\(|currentcolor/i.test(value)) element.setAttribute(name, colourIn(value, colours));
    else if (/^-?[\d.]+em$/.test(value)) element.setAttribute(name, inPixels(value, element));
  }
}

/** A length in parts of the size that an element's words have. */
function inPixels(length: string, element: SVGElement): string {
  const size = Number(element.closest("[font-size]")?.getAttribute("font-size"));
  return String(rounded(Number.parseFloat(length) * size));
}

function colourIn(value: string, colours: ReadonlyMap<string, string>): string {
  return value.replaceAll(/var\((--[\w-]+)\)|currentcolor/gi, (_, name = "--ink") => {
    const colour = colours.get(name);
    if (colour === undefined) throw new Error(`the style sheet has no colour ${name}`);
    return colour;
  });
}

function sizeOf(drawing: SVGSVGElement, name: "width" | "height"): number {
  return Number(drawing.getAttribute(name));
}
