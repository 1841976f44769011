import {rounded} from "../../figures/charts/svg.js";

/** A drawing as a group that can be put into a picture, with its width and height in pixels. */
export type PlainDrawing = {group: SVGElement; width: number; height: number};

/** The beginnings of attributes that only a page uses. A picture has one typeface, and a description in place of labels. */
const pageAttributes = [
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
/** The attributes of the drawing itself, which a group does not have. */
const frameAttributes = ["height", "viewBox", "width", "xmlns"];

/**
 * Simplifies a drawing to what renderers such as Word's can draw: it writes colours into the drawing, leaves nothing to
 * style sheets, and gives lengths in pixels.
 * @throws Error naming the colour when the style sheet has none of a name that the drawing uses
 */
export function plainDrawing(drawing: SVGSVGElement, colours: ReadonlyMap<string, string>): PlainDrawing {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  for (const style of copy.querySelectorAll("style")) style.remove();
  for (const element of [copy, ...copy.querySelectorAll<SVGElement>("*")]) simplify(element, colours);
  const group = document.createElementNS("http://www.w3.org/2000/svg", "g");
  for (const {name, value} of copy.attributes) {
    if (!frameAttributes.includes(name)) group.setAttribute(name, value);
  }
  group.append(...copy.childNodes);
  return {group, width: sizeOf(drawing, "width"), height: sizeOf(drawing, "height")};
}

function simplify(element: SVGElement, colours: ReadonlyMap<string, string>): void {
  const size = element.style.fontSize;
  if (size) element.setAttribute("font-size", size.replace("px", ""));
  for (const {name, value} of [...element.attributes]) {
    if (pageAttributes.some((start) => name.startsWith(start))) element.removeAttribute(name);
    else if (/var\(|currentcolor/i.test(value)) element.setAttribute(name, colourIn(value, colours));
    else if (/^-?[\d.]+em$/.test(value)) element.setAttribute(name, inPixels(value, element));
  }
}

/** A length such as `1.2em` in pixels, by the size of the element's words. */
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
