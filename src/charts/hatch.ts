import {rounded} from "./svg.js";

/** From one stroke of a hatching to the next along an edge, in pixels. */
const step = 6;

/**
 * Strokes from lower left to upper right that fill a rectangle, as the `d` of a path. Unlike a pattern they need no
 * name, so that drawings cannot take each other's.
 */
export function hatching({
  x,
  y,
  width,
  height
}: {
  x: number;
  y: number;
  width: number;
  height: number;
}): string {
  const strokes = Array.from({length: Math.max(0, Math.ceil((width + height) / step) - 1)}, (_, i) => {
    const reach = (i + 1) * step; // where the stroke would meet the upper edge, seen from the left one
    const left = Math.max(0, reach - height);
    const right = Math.min(width, reach);
    const at = (along: number) => `${rounded(x + along)},${rounded(y + reach - along)}`;
    return `M${at(left)}L${at(right)}`;
  });
  return strokes.join("");
}
