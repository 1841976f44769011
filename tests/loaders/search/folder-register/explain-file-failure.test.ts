import {describe, expect, it} from "vitest";
import {explainFileFailure} from "../../../../loaders/search/folder-register/explain-file-failure.js";

describe("why a file cannot be read", () => {
  it("is told without the engine's words, which may hold a document's text", () => {
    const sentence = explainFileFailure(
      "documents/a.csv",
      new Error("Strange Error: her name is Secret\nLine: 12")
    );
    expect(sentence).toBe(
      "documents/a.csv:12 cannot be read; check that it is whole, and put a good copy in its place"
    );
    expect(
      explainFileFailure(
        "a.parquet",
        new Error('Conversion Error: Could not convert string "Secret" to DATE')
      )
    ).toBe(
      "a.parquet holds a value that is not of its column's type: dates are YYYY-MM-DD, years whole numbers; mend it"
    );
  });
});
