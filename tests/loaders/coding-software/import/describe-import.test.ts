import {describe, expect, it} from "vitest";
import {describeImport} from "../../../../loaders/coding-software/import/describe-import.js";

const made = {patients: 24, identifications: 0, excerpts: 64, codings: 84, codes: 3};

describe("the closing lines of an import", () => {
  it("say how many codings came in of all, and how much the report lists", () => {
    const leftBehind = [
      {what: "codings", count: 60, why: "their code stands in no branch that the mapping names"},
      {what: "codings of pictures, sound and film", count: 6, why: "unknown"},
      {what: "users who coded nothing", count: 1, why: "a coder is named with codings only"}
    ];
    expect(describeImport({made, leftBehind, warnings: ["a", "b"]}, "out")).toBe(
      "24 patients, 0 identifications, 64 excerpts, 84 of 150 codings, 3 codes written to out\n2 warnings, 3 kinds of things left behind: see out/import-report.md"
    );
    expect(describeImport({made, leftBehind: leftBehind.slice(2), warnings: []}, "out")).toBe(
      "24 patients, 0 identifications, 64 excerpts, 84 codings, 3 codes written to out\n1 kind of thing left behind: see out/import-report.md"
    );
  });

  it("say that nothing was left behind", () => {
    expect(describeImport({made, leftBehind: [], warnings: []}, "out")).toBe(
      "24 patients, 0 identifications, 64 excerpts, 84 codings, 3 codes written to out\nout/import-report.md says what was folded; nothing was left behind"
    );
  });
});
