import {describe, expect, it} from "vitest";
import {isOwn, placeCaption, type Surroundings} from "../../../../src/figures/reading/caption-place.js";

const box = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height
});

describe("a caption of 100 by 20", () => {
  const around: Surroundings = {
    mark: box(50, 100, 30, 10),
    own: [],
    words: [],
    marks: [],
    ground: {left: 0, right: 300},
    window: {top: 0, bottom: 400}
  };
  const place = (changed: Partial<Surroundings>) => {
    const {left, top} = placeCaption({width: 100, height: 20}, {...around, ...changed});
    return [left, top];
  };

  it("stands under its mark where nothing is there, and over it where another mark is under it", () => {
    expect(place({})).toEqual([50, 114]);
    expect(place({marks: [box(50, 112, 30, 10)]})).toEqual([50, 76]);
  });

  it("stands beyond the words of its mark, rather on other marks and words than on these", () => {
    const own = [box(50, 80, 60, 16), box(50, 112, 60, 16)];
    expect(place({own, marks: [box(50, 130, 30, 60)], words: [box(0, 0, 300, 70)]})).toEqual([114, 100]);
    expect(place({own: [...own, box(0, 100, 40, 10), box(84, 100, 40, 10)]})).toEqual([50, 132]);
  });

  it("keeps to the drawing and to the window", () => {
    expect(place({mark: box(290, 385, 10, 10)})).toEqual([200, 361]);
    expect(place({mark: box(50, 105, 30, 10), window: {top: 90, bottom: 138}})).toEqual([84, 105]);
  });
});

it("a word is a mark’s own at its height, under its ring, and where its label says it", () => {
  const mark = {box: box(100, 100, 50, 10), label: "Family or friend, synthetic: 9 per cent"};
  const isOwnAt = (left: number, top: number, text: string) =>
    isOwn({box: box(left, top, 60, 14), text}, mark);
  expect(isOwnAt(0, 98, "25 %")).toBe(true);
  expect(isOwnAt(100, 88, "25 %")).toBe(true);
  expect(isOwnAt(0, 60, "Family or \nfriend · synthetic")).toBe(true);
  expect(isOwnAt(0, 60, "Another service")).toBe(false);
  expect(isOwnAt(0, 60, "9")).toBe(false);
});
