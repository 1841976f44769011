import type {Scale} from "./scale.js";
import {type Pen, rounded} from "./svg.js";

/** How a mark is drawn: its shape, which tells it apart without its colour, its colour, and whether it is a ring. */
export type Look = {shape: "circle" | "diamond"; colour: string; hollow?: boolean | undefined};

/** Outlines around a point, in pixels. */
const outlines = {
  circle: "M-4.75,0a4.75,4.75 0 1,0 9.5,0a4.75,4.75 0 1,0 -9.5,0Z",
  diamond: "M0,-6.5L6.5,0L0,6.5L-6.5,0Z",
  toLeft: "M0,0L8.5,-7L8.5,7Z",
  toRight: "M0,0L-8.5,-7L-8.5,7Z"
};

/** A dot of a look with its middle at a point. */
export function dot(pen: Pen, x: number, y: number, look: Look): SVGElement {
  return shaped(pen, look.shape, x, y, look);
}

/** A dot where its value is; an arrow head at the edge of a scale that does not reach the value. */
export function valueDot(pen: Pen, scale: Scale, value: number, y: number, look: Look): SVGElement {
  const beyond = value < scale.domain[0] ? "toLeft" : "toRight";
  return shaped(pen, scale.holds(value) ? look.shape : beyond, scale.at(value), y, look);
}

/** An interval as a line that ends in strokes, or in an arrow where the scale does not reach its end. */
export function whisker(
  pen: Pen,
  scale: Scale,
  {lower, upper}: {lower: number; upper: number},
  y: number,
  colour: string
): SVGElement {
  const [from, to, middle] = [scale.at(lower), scale.at(upper), y].map(rounded) as [number, number, number];
  const end = (value: number, x: number, inward: number) =>
    scale.holds(value) ? `M${x},${middle - 4}v8` : `M${x + inward},${middle - 4}L${x},${middle}l${inward},4`;
  return pen("path", {
    d: `M${from},${middle}H${to}${end(lower, from, 5)}${end(upper, to, -5)}`,
    fill: "none",
    stroke: colour,
    "stroke-width": 1.5
  });
}

function shaped(
  pen: Pen,
  outline: keyof typeof outlines,
  x: number,
  y: number,
  {colour, hollow}: Look
): SVGElement {
  return pen("path", {
    d: outlines[outline],
    transform: `translate(${rounded(x)},${rounded(y)})`,
    fill: hollow ? "var(--ground)" : colour,
    stroke: colour,
    "stroke-width": hollow ? 1.75 : 1
  });
}
