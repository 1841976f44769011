import {describe, expect, it} from "vitest";
import {excerptsOf, pairsOf, patternsOf, sharedBy} from "../../../../src/analysis/agreement/patterns.js";

function row(pattern: number, coder: string, code: string, theme: string, excerpts: number) {
  return {pattern, coder, code, theme, excerpts};
}

const rows = [
  row(1, "ann", "fear", "feelings", 5),
  row(1, "ann", "shame", "feelings", 5),
  row(1, "bea", "fear", "feelings", 5),
  row(2, "bea", "debt", "money", 2),
  row(2, "cleo", "debt", "money", 2),
  row(3, "ann", "debt", "money", 1),
  row(3, "bea", "debt", "money", 1),
  row(3, "cleo", "fear", "feelings", 1)
];

describe("patternsOf", () => {
  it("gathers each coder's set, and counts a pattern's excerpts once however many rows it has", () => {
    const patterns = patternsOf(rows, "code");
    expect(patterns.map(({excerpts}) => excerpts)).toEqual([5, 2, 1]);
    expect(excerptsOf(patterns)).toBe(8);
    expect(patterns[0]?.sets).toEqual(
      new Map([
        ["ann", new Set(["fear", "shame"])],
        ["bea", new Set(["fear"])]
      ])
    );
  });

  it("has an empty set for a coder who read the excerpts and put no code", () => {
    const [pattern] = patternsOf(
      [{...row(1, "ann", "", "", 3), code: null, theme: null}, row(1, "bea", "debt", "money", 3)],
      "code"
    );
    expect(pattern?.sets).toEqual(
      new Map([
        ["ann", new Set()],
        ["bea", new Set(["debt"])]
      ])
    );
  });

  it("puts two codes of one theme into the set once", () => {
    expect(patternsOf(rows, "theme")[0]?.sets.get("ann")).toEqual(new Set(["feelings"]));
  });
});

describe("pairsOf", () => {
  it("names every two coders who share an excerpt, those who share most first", () => {
    expect(pairsOf(patternsOf(rows, "code"))).toEqual([
      {first: "ann", second: "bea", excerpts: 6},
      {first: "bea", second: "cleo", excerpts: 3},
      {first: "ann", second: "cleo", excerpts: 1}
    ]);
  });

  it("leaves out two who share none", () => {
    expect(pairsOf(patternsOf(rows.slice(0, 5), "code")).map(({second}) => second)).toEqual(["bea", "cleo"]);
  });

  it("names nobody where nothing is double-coded", () => {
    expect(pairsOf([])).toEqual([]);
  });
});

describe("sharedBy", () => {
  it("looks only at what both coded", () => {
    const {shared, total} = sharedBy({first: "ann", second: "cleo"}, patternsOf(rows, "code"));
    expect(total).toBe(1);
    expect(shared).toEqual([{ofFirst: new Set(["debt"]), ofSecond: new Set(["fear"]), excerpts: 1}]);
  });
});
