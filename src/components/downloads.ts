import {html} from "htl";
import type {Row} from "../checks/cell.js";

/** Buttons that save the rows on show as CSV and, where the figure is a drawing, the figure on show as SVG. */
export function downloadButtons(
  name: string,
  rows: () => readonly Row[],
  figure: HTMLElement
): HTMLElement[] {
  const csv = button("Download CSV", async () => {
    const {csvFormat} = await import("d3");
    save(`${name}.csv`, "text/csv", csvFormat([...rows()]));
  });
  const drawing = figure.querySelector("svg");
  if (!drawing) return [csv];
  return [
    csv,
    button("Download SVG", () => {
      const current = figure.querySelector("svg") ?? drawing;
      save(`${name}.svg`, "image/svg+xml", standaloneSvg(current));
    })
  ];
}

/** Hands a file to the reader. */
export function save(name: string, type: string, contents: string): void {
  const url = URL.createObjectURL(new Blob([contents], {type: `${type};charset=utf-8`}));
  const link = html`<a href=${url} download=${name}></a>`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** A drawing that stands on its own: the page's colours written into it, on a ground of its own. */
function standaloneSvg(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const page = getComputedStyle(drawing);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("font-family", "system-ui, sans-serif");
  copy.style.background = page.getPropertyValue("--theme-background");
  const source = new XMLSerializer().serializeToString(copy);
  return source.replaceAll(
    /var\((--[\w-]+)\)/g,
    (reference, name) => page.getPropertyValue(name).trim() || reference
  );
}

function button(label: string, onclick: () => void | Promise<void>): HTMLElement {
  return html`<button type="button" onclick=${onclick}>${label}</button>`;
}
