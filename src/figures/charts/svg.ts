/** What an element has; numbers are pixels, and an attribute that is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Makes an SVG element with its attributes and what stands in it. */
export type Pen = (
  name: string,
  attributes?: Attributes,
  children?: ReadonlyArray<Node | string>
) => SVGElement;

/** A pen for a document; the page's own if none is named. */
export function penFor({document = globalThis.document}: {document?: Document}): Pen {
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

/** Pixels to the tenth, which no eye tells from more: a page that holds its figures is lighter so. */
export function rounded(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
