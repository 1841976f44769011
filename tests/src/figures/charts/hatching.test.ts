import {expect, it} from "vitest";
import {hatching} from "../../../../src/figures/charts/hatching.js";

/** The ends of the strokes in the `d` of a path. */
function endsOf(path: string): Array<[number, number, number, number]> {
  return [...path.matchAll(/M([\d.]+),([\d.]+)L([\d.]+),([\d.]+)/g)].map(
    ([, ...ends]) => ends.map(Number) as [number, number, number, number]
  );
}

it("hatches a bar with strokes that rise to the right and stay within it", () => {
  const strokes = endsOf(hatching({x: 10, y: 20, width: 30, height: 15}));
  expect(strokes).toEqual([
    [10, 26, 16, 20],
    [10, 32, 22, 20],
    [13, 35, 28, 20],
    [19, 35, 34, 20],
    [25, 35, 40, 20],
    [31, 35, 40, 26],
    [37, 35, 40, 32]
  ]);
});

it("draws nothing where there is no bar", () => {
  expect(hatching({x: 1, y: 1, width: 0, height: 5})).toBe("");
});
