import {describe, expect, it} from "vitest";
import {
  codeParts,
  countedAs,
  percent,
  shareOf,
  spoken,
  tableEstimate,
  unbroken,
  unbrokenParts
} from "../../../src/text/numbers.js";
import {adults, children} from "../../support/age-groups.js";

describe("unbroken", () => {
  it("keeps a number with its per cent sign and with the word behind it", () => {
    expect(unbroken("Told: 41 of 95 adults (43 %), each with a 95 % interval")).toBe(
      "Told: 41\u00a0of 95\u00a0adults (43\u00a0%), each with a 95\u00a0% interval"
    );
  });

  it("keeps a table with its number", () => {
    expect(unbroken("adults, Table 1")).toBe("adults, Table\u00a01");
  });

  it("leaves other spaces: before a number, a name or a bracket", () => {
    const text = "Age, 18-25: from 2015 (Wilson 1927, JASA 22:209)";
    expect(unbroken(text)).toBe(text);
  });
});

describe("unbrokenParts", () => {
  it.each([
    ["a REFI-QDA project", ["a ", "REFI-QDA", " project"]],
    ["by @duckdb/node-api 1.5 when", ["by ", "@duckdb/node-api", " 1.5 when"]],
    ["(doi:10.1186/s12888-015-0679-3).", ["(", "doi:10.1186/s12888-015-0679-3", ")."]],
    ["coder-a, coder-b", ["", "coder-a", ", ", "coder-b", ""]],
    ["double-coded, 1.5.6-r.1, R-based, 2010-11-12", ["double-coded, 1.5.6-r.1, R-based, 2010-11-12"]]
  ])("has the names of “%s” as every second part", (text, parts) => {
    expect(unbrokenParts(text).map((part) => part.replaceAll("\u00a0", " "))).toEqual(parts);
  });
});

describe("codeParts", () => {
  it.each([
    ["patient_id", ["patient_id"]],
    ["npm run audit -- --extract DIR", ["npm run audit ", "--", " ", "--extract", " DIR"]],
    ["data/patients.csv", ["", "data/patients.csv", ""]],
    ["(a|b )?(to|into)|c", ["(a|b ", ")?(to|", "into)|c"]]
  ])("has as every second part of “%s” a word in which a line would end", (code, parts) => {
    expect(codeParts(code)).toEqual(parts);
  });
});

describe("numbers in words", () => {
  it("have each group in its number", () => {
    expect(
      [95, 1]
        .map((count) => countedAs(count, adults))
        .concat([1, 35].map((count) => countedAs(count, children)))
    ).toEqual(["95 adults", "1 adult", "1 child", "35 children"]);
  });

  it("have tenths where a whole per cent would make a share none or all", () => {
    expect([percent(0, 300), percent(1, 300), percent(299, 300), percent(300, 300)]).toEqual([
      "0 %",
      "0.3 %",
      "99.7 %",
      "100 %"
    ]);
    expect([shareOf(128, 130, "true cases"), shareOf(0, 0, "true cases")]).toEqual([
      "128 of 130 true cases (98 %)",
      "0 of 0 true cases"
    ]);
    expect([shareOf(1, 1, children), shareOf(1, 2, children), spoken(0, 1, children)]).toEqual([
      "1 of 1 child (100 %)",
      "1 of 2 children (50 %)",
      "0 per cent, 0 of 1 child"
    ]);
    expect(spoken(1, 300, adults)).toBe("0.3 per cent, 1 of 300 adults");
  });

  it("stand with the ends of their interval", () => {
    expect(tableEstimate(null)).toBe("–");
    expect(tableEstimate({numerator: 18, denominator: 20, estimate: 0.9, lower: 0.699, upper: 0.972})).toBe(
      "90 (70 to 97)"
    );
  });
});
