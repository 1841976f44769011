import {describe, expect, it} from "vitest";
import type {RefiSelection, RefiSource} from "../../../../../src/import/formats/refi/refi-document.js";
import {findSelectionQuotes} from "../../../../../src/import/formats/refi/resolve-codings.js";

const source = {id: "s"} as RefiSource;
const text = "Café 😀 tells of fear. Fear of what?";

function quoteOf(name: string | undefined, start: number, end: number): string | undefined {
  const selection: RefiSelection = {
    id: "x",
    source,
    start,
    end,
    points: undefined,
    name,
    user: undefined,
    coded: true
  };
  return findSelectionQuotes([selection], () => text).get(selection);
}

describe("findSelectionQuotes", () => {
  it.each([
    ["code points", "😀 tells", 5, 12],
    ["UTF-16 units", "😀 tells", 5, 13],
    ["UTF-8 bytes", "😀 tells", 6, 16],
    ["any unit, wherever it stands after the position", "fear", 4, 8]
  ])(
    "takes a name for the passage where it is as long in %s and stands in the text",
    (_, name, start, end) => {
      expect(quoteOf(name, start, end)).toBe(name);
    }
  );

  it.each<[string, string | undefined, number, number]>([
    ["there is none", undefined, 0, 4],
    ["it is shortened", "Café 😀 te…", 0, 20],
    ["it is a title of the same length", "Fury", 0, 4],
    ["it is the positions themselves", "0,3", 0, 3],
    ["it stands only before the position can be", "Café", 34, 38]
  ])("takes no name where %s", (_, name, start, end) => {
    expect(quoteOf(name, start, end)).toBeUndefined();
  });
});
