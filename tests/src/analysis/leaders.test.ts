import {describe, expect, it} from "vitest";
import {allFirst, largestShares, mostCases} from "../../../src/analysis/leaders.js";

const cell = (name: string, numerator: number | null, denominator: number | null = 41) => ({
  name,
  numerator,
  denominator
});

/** The names of what leads, or why nothing does. */
function namesOf(lead: ReturnType<typeof mostCases<ReturnType<typeof cell>>>): string[] | string {
  return lead.is === "known" ? lead.cells.map(({name}) => name) : lead.is;
}

describe("what leads by its cases", () => {
  it("is the one with the most, or all that tie for it", () => {
    expect(namesOf(mostCases([cell("care", 3), cell("police", 9)]))).toEqual(["police"]);
    expect(namesOf(mostCases([cell("police", 9), cell("care", 3), cell("GP", 9)]))).toEqual(["police", "GP"]);
  });

  it("is nothing on fewer than five cases, nor in a group of fewer than ten", () => {
    expect(namesOf(mostCases([cell("police", 5)]))).toEqual(["police"]);
    expect(namesOf(mostCases([cell("police", 4)]))).toBe("too few");
    expect(namesOf(mostCases([cell("police", 9, 10)]))).toEqual(["police"]);
    expect(namesOf(mostCases([cell("police", 9, 9)]))).toBe("too few");
    expect(namesOf(mostCases([]))).toBe("too few");
  });

  it("is of the numbers released, and withheld where these are too few", () => {
    expect(namesOf(mostCases([cell("police", 9), cell("care", null)]))).toEqual(["police"]);
    expect(namesOf(mostCases([cell("police", 0), cell("care", null)]))).toBe("withheld");
    expect(namesOf(mostCases([cell("police", 20, null)]))).toBe("withheld");
  });
});

describe("what leads by its share", () => {
  it("is compared exactly, and ties with an equal share of another number", () => {
    expect(namesOf(largestShares([cell("a", 7, 21), cell("b", 6, 18), cell("c", 30, 91)]))).toEqual([
      "a",
      "b"
    ]);
  });

  it("has no rival that is a share of fewer than ten", () => {
    expect(namesOf(largestShares([cell("implied", 1, 1), cell("split", 5, 50)]))).toEqual(["split"]);
  });

  it("is nothing where one that ties is on fewer than five cases", () => {
    expect(namesOf(largestShares([cell("a", 4, 10), cell("b", 8, 20)]))).toBe("too few");
  });
});

describe("what comes first by a value", () => {
  it("is all that tie but for rounding", () => {
    expect(allFirst([0.1 + 0.2, 0.3, 0.29], (value) => value)).toEqual([0.1 + 0.2, 0.3]);
    expect(allFirst([], Number)).toEqual([]);
  });
});
