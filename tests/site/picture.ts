import type {Page} from "playwright-core";

/** What every program that reads SVG knows: no style sheets, markers, clips, filters, or HTML within. */
export const known = ["svg", "title", "desc", "g", "rect", "line", "path", "circle", "text", "tspan"];

/** Opens a picture as a page would, and says what it is. */
export function readPicture(page: Page, svg: string) {
  return page.evaluate(async (source) => {
    const {documentElement: root} = new DOMParser().parseFromString(source, "image/svg+xml");
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
    await image.decode();
    const elements = [root, ...root.querySelectorAll("*")];
    return {
      elements: [...new Set(elements.map(({localName}) => localName))],
      attributes: [...new Set(elements.flatMap((element) => element.getAttributeNames()))],
      title: root.querySelector(":scope > title")?.textContent,
      description: root.querySelector(":scope > desc")?.textContent,
      words: [...root.querySelectorAll("text")].map((text) => text.textContent).join(" "),
      size: [Number(root.getAttribute("width")), Number(root.getAttribute("height"))],
      box: root.getAttribute("viewBox"),
      drawn: [image.naturalWidth, image.naturalHeight]
    };
  }, svg);
}
