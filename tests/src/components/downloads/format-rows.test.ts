import {parse} from "csv-parse/sync";
import {describe, expect, it} from "vitest";
import {csvOf} from "../../../../src/components/downloads/format-rows.js";

describe("csvOf", () => {
  it("writes a column for every key, in the order in which keys come, and nothing for what is missing", () => {
    expect(
      csvOf([
        {route: "A&E", patients: 3},
        {route: null, adults: true, patients: 0}
      ])
    ).toBe("route,patients,adults\nA&E,3,\n,0,true");
  });

  it("quotes commas, quotation marks and line breaks, so that they come back", () => {
    const awkward = 'Said: "no, never"\nand left';
    const csv = csvOf([{text: awkward, patients: 1}]);
    expect(csv).toBe('text,patients\n"Said: ""no, never""\nand left",1');
    expect(parse(csv, {columns: true})).toEqual([{text: awkward, patients: "1"}]);
  });

  it.each([
    "=1+1",
    '=HYPERLINK("http://example.org")',
    "+44 20",
    "-2+3",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "\u0000=1+1",
    "\u0085=1+1",
    "＝1+1",
    "＠SUM(A1)"
  ])("puts an apostrophe before text that a spreadsheet would run: %j", (formula) => {
    expect(parse(csvOf([{label: formula}]), {columns: true})).toEqual([{label: `'${formula}`}]);
  });

  it("does so in the names of columns, which can be coders' names", () => {
    expect(csvOf([{"=cmd()": 1}])).toBe("'=cmd()\n1");
  });

  it.each(["34+", "A&E", "under 18 = child", "– not known", "'quoted'", " =1"])(
    "leaves other text as it is: %j",
    (text) => {
      expect(csvOf([{text}])).toBe(`text\n${text}`);
    }
  );

  it("leaves numbers numbers", () => {
    expect(csvOf([{difference: -19.7, upper: 1e-7, kappa: -0.25}])).toBe(
      "difference,upper,kappa\n-19.7,1e-7,-0.25"
    );
  });

  it("has no byte order mark, and is empty where there are no rows", () => {
    expect(csvOf([{à: "é"}]).codePointAt(0)).toBe("à".codePointAt(0));
    expect(csvOf([])).toBe("");
  });
});
