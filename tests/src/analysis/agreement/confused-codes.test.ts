import {describe, expect, it} from "vitest";
import {countMeetings, pairConfusedCodes} from "../../../../src/analysis/agreement/confused-codes.js";
import type {CodingPattern} from "../../../../src/analysis/agreement/patterns.js";

const pair = {first: "ann", second: "bea"};
const codebook = ["debt", "fear", "shame", "trust"];

/** The meetings of one excerpt, or of several alike, written as `fear-shame 1`. */
function meetings(...patterns: Array<[excerpts: number, ann: string, bea: string]>): string[] {
  const found = countMeetings(
    patterns.map(
      ([excerpts, ann, bea]): CodingPattern => ({
        excerpts,
        sets: new Map([
          ["ann", new Set(ann.split(" "))],
          ["bea", new Set(bea.split(" "))]
        ])
      })
    ),
    pair,
    codebook
  );
  return found.map(({first, second, excerpts}) => `${first ?? "nothing"}-${second ?? "nothing"} ${excerpts}`);
}

describe("confusion", () => {
  it("counts a code that both put where it meets itself", () => {
    expect(meetings([3, "fear shame", "shame fear"])).toEqual(["fear-fear 3", "shame-shame 3"]);
  });

  it("sets the codes left over against each other, each against each", () => {
    expect(meetings([1, "fear", "shame"])).toEqual(["fear-shame 1"]);
    expect(meetings([1, "debt fear trust", "trust shame"])).toEqual([
      "debt-shame 1",
      "fear-shame 1",
      "trust-trust 1"
    ]);
  });

  it("sets a code against nothing where the other coder has no code left over", () => {
    expect(meetings([1, "fear shame", "fear"])).toEqual(["fear-fear 1", "shame-nothing 1"]);
    expect(meetings([2, "fear", "fear debt trust"])).toEqual([
      "fear-fear 2",
      "nothing-debt 2",
      "nothing-trust 2"
    ]);
  });

  it("adds up excerpts, tells the coders apart, and keeps the order of the codebook with nothing last", () => {
    expect(
      meetings([2, "shame", "fear"], [1, "fear", "shame"], [4, "shame", "fear"], [1, "fear debt", "fear"])
    ).toEqual(["debt-nothing 1", "fear-fear 1", "fear-shame 1", "shame-fear 6"]);
  });

  it("looks only at excerpts that both coded", () => {
    const alone: CodingPattern = {
      excerpts: 9,
      sets: new Map([
        ["ann", new Set(["fear"])],
        ["cleo", new Set(["debt"])]
      ])
    };
    expect(countMeetings([alone], pair, codebook)).toEqual([]);
  });
});

describe("mistaken", () => {
  it("adds both directions up, leaves out what meets itself, and starts with the most often", () => {
    const found = pairConfusedCodes([
      {first: "debt", second: "debt", excerpts: 50},
      {first: "debt", second: null, excerpts: 3},
      {first: "fear", second: "shame", excerpts: 2},
      {first: "shame", second: "fear", excerpts: 6},
      {first: null, second: "debt", excerpts: 4},
      {first: null, second: "trust", excerpts: 1}
    ]);
    expect(found).toEqual([
      {one: "fear", other: "shame", excerpts: 8},
      {one: "debt", other: null, excerpts: 7},
      {one: "trust", other: null, excerpts: 1}
    ]);
  });
});
