import {describe, expect, it} from "vitest";
import {joinPassages, locateStretch} from "../../../../src/import/apply/stretches.js";

describe("stretches of a source", () => {
  const joined = joinPassages([
    {source: "a", start: 20, end: 30},
    {source: "a", start: 0, end: 5},
    {source: "a", start: 5, end: 9},
    {source: "b", start: 1, end: 2},
    {source: "a", start: 2, end: 4}
  ]);

  it("are joined where they overlap or touch", () => {
    expect(joined.get("a")).toEqual([
      {start: 0, end: 9},
      {start: 20, end: 30}
    ]);
    expect(joined.get("b")).toEqual([{start: 1, end: 2}]);
  });

  it.each([
    [0, 9, "within"],
    [3, 7, "within"],
    [9, 20, "outside"],
    [8, 10, "across"],
    [19, 31, "across"],
    [30, 40, "outside"],
    [25, 25, "within"],
    [12, 12, "outside"]
  ])("%i to %i lies %s", (start, end, lies) => {
    expect(locateStretch(joined.get("a") ?? [], {start, end})).toBe(lies);
  });
});
