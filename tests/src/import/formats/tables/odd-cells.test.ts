import {describe, expect, it} from "vitest";
import {readDelimited} from "../../../../../src/import/formats/tables/read-delimited.js";
import {utf8} from "../../../../support/coding-software/tables.js";

describe("odd cells of a table", () => {
  it("are those as long as a spreadsheet's cell can be", () => {
    const lengths = [32_766, 32_767, 32_768];
    const rows = lengths.map((length, at) => `P0${at},${"x".repeat(length)}`);
    expect(readDelimited(utf8(`case,text\n${rows.join("\n")}\n`), "t.csv").warnings).toEqual([
      'Column "text" has a cell of 32,767 characters (line 3), as many as a spreadsheet\'s cell holds: what came after them may be cut off.'
    ]);
  });

  it("are dates among ranges of numbers, which a spreadsheet program made of such", () => {
    const text = "case,age,seen\nA,34+,2026-12-10\nB,10-Dec,2026-12-11\nC,2026-09-05,2026-12-12\n";
    expect(readDelimited(utf8(text), "t.csv").warnings).toEqual([
      'Column "age" has the date "10-Dec" among ranges of numbers: a spreadsheet program has most likely made it of "10-12". Write such values anew in a column that is formatted as text.',
      'Column "age" has the date "2026-09-05" among ranges of numbers: a spreadsheet program has most likely made it of "5-9". Write such values anew in a column that is formatted as text.'
    ]);
  });
});
