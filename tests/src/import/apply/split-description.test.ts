import {describe, expect, it} from "vitest";
import {splitDescription} from "../../../../src/import/apply/split-description.js";

describe("a code's description", () => {
  it("is all definition where no line begins with another heading", () => {
    expect(splitDescription(" What it means.\r\nIt may include: doubt. ")).toEqual({
      definition: "What it means.\nIt may include: doubt.",
      include: "",
      exclude: "",
      origin: ""
    });
  });

  it("is split at lines that begin with one, whose text may go on over paragraphs", () => {
    expect(
      splitDescription(
        "What it means.\n\nInclude: this.\n\nAnd that.\n\nEXCLUSION CRITERIA: those.\nOrigin: paper"
      )
    ).toEqual({
      definition: "What it means.",
      include: "this.\n\nAnd that.",
      exclude: "those.",
      origin: "paper"
    });
  });
});
