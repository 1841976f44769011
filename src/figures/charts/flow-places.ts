import {rounded} from "./svg.js";

/** Where the boxes of a flow may stand, in pixels, and where the line from step to step runs. */
export type FlowColumns = {
  wide: boolean;
  main: {x: number; width: number};
  side: {x: number; width: number};
  spine: number;
};

/** A box with its place, in pixels. */
export type PlacedBox<Box> = {box: Box; x: number; y: number; width: number; height: number};

type Step<Box> = {box: Box; leave?: readonly Box[]; beside?: Box};

/** Where everything of a flow stands: boxes, lines as the `d` of a path, and the points of arrows. */
export type FlowPlaces<Box> = {
  boxes: Array<PlacedBox<Box>>;
  lines: Array<{d: string}>;
  heads: Array<{x: number; y: number; to: "right" | "down"}>;
  height: number;
};

const least = 30; // from one step to the next
const apart = 10; // between boxes of those who leave
const landing = 14; // from the last branch to the next step

/**
 * Puts the boxes of a flow in their places: the steps under each other, those who leave beside the way to the next
 * step, or under each other along it where the columns are not beside each other.
 * @param heightOf how high a box of a width is
 */
export function placeFlow<Box>(
  steps: ReadonlyArray<Step<Box>>,
  columns: FlowColumns,
  heightOf: (box: Box, width: number) => number
): FlowPlaces<Box> {
  const {wide, main, side, spine} = columns;
  const places: FlowPlaces<Box> = {boxes: [], lines: [], heads: [], height: 0};
  const put = (box: Box, {x, width}: {x: number; width: number}, y: number) => {
    const height = heightOf(box, width);
    places.boxes.push({box, x, y: rounded(y), width, height});
    return y + height;
  };
  let top = 1;
  let taken = 1 - apart; // the side column, down to here
  for (const [i, {box, leave = [], beside}] of steps.entries()) {
    const bottom = put(box, main, top);
    let end = bottom;
    if (beside !== undefined) {
      const height = heightOf(beside, side.width);
      end = wide ? Math.max(taken + apart, (top + bottom - height) / 2) : bottom + apart;
      taken = put(beside, side, end);
      if (!wide) end = taken;
    }
    places.height = Math.max(places.height, bottom, taken) + 1;
    if (i === steps.length - 1) break;

    const heights = leave.map((each) => heightOf(each, side.width));
    const total = heights.reduce((sum, height) => sum + height, 0) + Math.max(0, heights.length - 1) * apart;
    const [first = 0, last = 0] = [heights[0], heights.at(-1)];
    const middles = total - first / 2 - last / 2; // from the first branch to the last
    let start = bottom + apart;
    if (wide) start = Math.max(taken + apart, bottom + (least - landing) / 2 + 4 - first / 2);
    const next =
      leave.length === 0
        ? bottom + least
        : wide
          ? start + first / 2 + middles + landing + 4
          : start + total + landing;
    for (const [at, each] of leave.entries()) {
      const middle = start + (heights[at] as number) / 2;
      places.lines.push({d: `M${spine},${rounded(middle)}H${side.x - 6}`});
      places.heads.push({x: side.x, y: rounded(middle), to: "right"});
      start = put(each, side, start) + apart;
      taken = start - apart;
    }
    places.lines.push({d: `M${spine},${rounded(bottom)}V${rounded(next - 6)}`});
    places.heads.push({x: spine, y: rounded(next), to: "down"});
    top = next;
  }
  return places;
}
