import {expect, it} from "vitest";
import {lackingWords} from "../../../src/your-own-extract/outcome-views.js";

it("the pages of an extract that a site lacks are named, where there are any", () => {
  expect(lackingWords([])).toBeUndefined();
  expect(lackingWords(["Comparison"])).toContain("This site lacks the page “Comparison”, because");
  expect(lackingWords(["Identification", "Comparison"])).toContain(
    "lacks the pages “Identification” and “Comparison”, because"
  );
});
