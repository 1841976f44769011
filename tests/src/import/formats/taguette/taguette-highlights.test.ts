import {describe, expect, it} from "vitest";
import {
  isTaguetteHighlights,
  makeHighlightsProject
} from "../../../../../src/import/formats/taguette/taguette-highlights.js";
import {table} from "../../../../support/coding-software/tables.js";

const highlights = table(
  "all_tags.csv",
  "id | document | tag | content",
  "1 | Note A | routes | Told 😀",
  "1 | Note A | harm | Told 😀",
  "2 | Note A | - | Later",
  "3 | Note B | harm | Told 😀"
);

describe("makeHighlightsProject", () => {
  it("knows the columns of Taguette", () => {
    expect(isTaguetteHighlights(highlights)).toBe(true);
    expect(isTaguetteHighlights(table("t", "id | document | code | content"))).toBe(false);
  });

  it("makes a source of each highlight and a case of each document", () => {
    const {sources, cases} = makeHighlightsProject(highlights);
    expect(sources.map(({id, text}) => [id, text])).toEqual([
      ["highlight 1", "Told 😀"],
      ["highlight 2", "Later"],
      ["highlight 3", "Told 😀"]
    ]);
    expect(cases.map(({name, sources: members}) => [name, members])).toEqual([
      ["Note A", ["highlight 1", "highlight 2"]],
      ["Note B", ["highlight 3"]]
    ]);
  });

  it("makes a coding of each tag, and counts highlights that have none", () => {
    const {codings, leftBehind} = makeHighlightsProject(highlights);
    expect(codings.map(({code, source, span}) => [code, source, span?.end])).toEqual([
      ["routes", "highlight 1", 6],
      ["harm", "highlight 1", 6],
      ["harm", "highlight 3", 6]
    ]);
    expect(leftBehind).toEqual([
      {what: "highlights without a tag", count: 1, why: "there is no code on them"}
    ]);
  });
});
