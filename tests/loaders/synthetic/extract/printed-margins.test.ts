import {describe, expect, it} from "vitest";
import type {
  ExtractDescription,
  ReportedNumber
} from "../../../../loaders/synthetic/extract/extract-sources.js";
import {parseCell, readMargins} from "../../../../loaders/synthetic/extract/printed-margins.js";

const description: ExtractDescription = {
  search: undefined,
  pages: undefined,
  seed: 1,
  columns: () => ["patient_id", "age_group", "sex"],
  levels: (_, column) => (column === "age_group" ? ["adult"] : [])
};

function number(n: string, query: string, keys: string): ReportedNumber {
  return {id: `n-${n}`, n, query, cell: `patients[group=adult${keys}]`};
}

describe("readMargins", () => {
  it("reads the counts of an age group, a blank as 0", () => {
    const reported = [
      number("3", "sample", ""),
      number("3", "sample-characteristics", "; variable=sex; level=Female"),
      number("", "sample-characteristics", "; variable=sex; level=Male"),
      number("2", "identification-routes", "; route=another-service")
    ];
    const [adults] = readMargins({description, codebook: [], reported});
    expect(adults?.patients).toBe(3);
    expect(adults?.variables.get("sex")).toEqual([
      {level: "Female", patients: 3},
      {level: "Male", patients: 0}
    ]);
    expect(adults?.routes).toEqual(new Map([["another-service", 2]]));
  });

  it("names a variable whose counts do not add up", () => {
    const reported = [
      number("3", "sample", ""),
      number("2", "sample-characteristics", "; variable=sex; level=Female")
    ];
    expect(() => readMargins({description, codebook: [], reported})).toThrow(
      '"sex" for age group "adult" sum to 2, not to 3'
    );
  });

  it("names an age group without a reported size", () => {
    expect(() => readMargins({description, codebook: [], reported: []})).toThrow('age group "adult"');
  });
});

describe("parseCell", () => {
  it("reads keys and values, with spaces and signs inside a value", () => {
    expect(parseCell("patients[group=all; variable=referral_route; level=A&E]")).toEqual(
      new Map([
        ["group", "all"],
        ["variable", "referral_route"],
        ["level", "A&E"]
      ])
    );
    expect(parseCell("codes[kind=theme]").get("kind")).toBe("theme");
    expect(parseCell("")).toEqual(new Map());
  });
});
