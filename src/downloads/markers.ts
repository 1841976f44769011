const namespace = "http://www.w3.org/2000/svg";

/**
 * Draws the markers of lines, such as the ends of whiskers, as shapes of their own, and takes the markers away: not
 * every program knows them, and their names are counted up with each drawing.
 */
export function drawMarkers(drawing: SVGElement): void {
  for (const line of drawing.querySelectorAll("line")) {
    const [x1, y1, x2, y2] = ["x1", "y1", "x2", "y2"].map((name) => numberOf(line, name)) as Four;
    const angle = (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI;
    const width = Number(line.closest("[stroke-width]")?.getAttribute("stroke-width") ?? 1);
    const ends = [
      {attribute: "marker-start", x: x1, y: y1},
      {attribute: "marker-end", x: x2, y: y2}
    ];
    for (const {attribute, x, y} of ends) {
      const name = /#([^)"]+)/.exec(line.getAttribute(attribute) ?? "")?.[1];
      const marker = name && drawing.querySelector(`marker[id="${name}"]`);
      line.removeAttribute(attribute);
      if (marker) line.after(shapeOf(marker, `translate(${x},${y}) rotate(${angle}) scale(${width})`));
    }
  }
  for (const marker of drawing.querySelectorAll("marker")) marker.remove();
}

type Four = [number, number, number, number];

/** The shapes of a marker, whose box is as wide as the lines of its size, around its own middle. */
function shapeOf(marker: Element, transform: string): SVGElement {
  const group = document.createElementNS(namespace, "g");
  group.setAttribute("transform", transform);
  group.setAttribute("stroke-width", "1");
  for (const name of ["fill", "stroke"]) {
    const value = marker.getAttribute(name);
    if (value) group.setAttribute(name, value);
  }
  group.append(...[...marker.childNodes].map((child) => child.cloneNode(true)));
  return group;
}

function numberOf(element: Element, name: string): number {
  return Number(element.getAttribute(name) ?? 0);
}
