import {rounded} from "../figures/charts/svg.js";

/** A rectangle, in pixels. */
export type Rectangle = {x: number; y: number; width: number; height: number};

/**
 * Strokes from lower left to upper right that fill a rectangle, as the `d` of a path; from upper left to lower right
 * where they are to fall. Unlike a pattern they need no name, so that drawings cannot take each other's.
 * @param step from one stroke to the next along an edge, in pixels
 */
export function hatching(
  {x, y, width, height}: Rectangle,
  {step = 6, falling = false}: {step?: number; falling?: boolean} = {}
): string {
  const strokes = Array.from({length: Math.max(0, Math.ceil((width + height) / step) - 1)}, (_, i) => {
    const reach = (i + 1) * step; // where the stroke would meet the upper edge, seen from the left one
    const left = Math.max(0, reach - height);
    const right = Math.min(width, reach);
    const across = (along: number) => (falling ? width - along : along);
    const at = (along: number) => `${rounded(x + across(along))},${rounded(y + reach - along)}`;
    return `M${at(left)}L${at(right)}`;
  });
  return strokes.join("");
}
