import {expect, test} from "vitest";
import {describeRefused, describeReleased} from "../../../loaders/publish/describe-refused.js";

const refused = ["theme-frequencies", "subtheme-frequencies"].map((table) => ({table, because: "too few"}));

test("the tables that do not leave are named, with why", () => {
  expect(describeRefused([], {primary: 0, cells: 9})).toEqual([]);
  expect(describeRefused(refused, {primary: 6, cells: 9})).toEqual([
    "nothing is released of theme-frequencies and subtheme-frequencies: too few",
    expect.stringMatching(/^6 of all 9 numbers are under the threshold or leave less than that, /)
  ]);
});

test("what a site for release has is told with the tables that it lacks", () => {
  const numbers = {released: 3, withheld: 0};
  expect(describeReleased({...numbers, refused: []})).toBe("3 numbers, and 0 withheld");
  expect(describeReleased({...numbers, refused})).toBe(
    "3 numbers, and 0 withheld beside all of theme-frequencies and subtheme-frequencies"
  );
});
