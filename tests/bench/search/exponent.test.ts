import {expect, test} from "vitest";
import {fitExponent, median} from "./exponent.js";

test("time that grows in proportion has the exponent 1, with the square 2, and without end 0", () => {
  const sizes = [1, 2, 4, 8];
  const exponentOf = (time: (size: number) => number) =>
    fitExponent(sizes.map((size) => ({size, time: 3 * time(size)})));
  expect(exponentOf((size) => size)).toBeCloseTo(1, 12);
  expect(exponentOf((size) => size ** 2)).toBeCloseTo(2, 12);
  expect(exponentOf(() => 1)).toBeCloseTo(0, 12);
});

test("a fit that does not go through its points is the least-squares slope of the logarithms", () => {
  // In powers of 2 the points are (0, 0), (1, 2), (2, 3). Their mean is (1, 5/3); (-1)(-5/3) + 0 + (1)(4/3) = 3 over 2.
  const points = [
    {size: 1, time: 1},
    {size: 2, time: 4},
    {size: 4, time: 8}
  ];
  expect(fitExponent(points)).toBeCloseTo(1.5, 12);
});

test("one size, or a time that is not above 0, has no exponent", () => {
  expect(fitExponent([{size: 5, time: 1}])).toBeNull();
  expect(
    fitExponent([
      {size: 1, time: 1},
      {size: 2, time: 0}
    ])
  ).toBeNull();
});

test("the median is the middle value, or halfway between the two", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(median([7])).toBe(7);
});
