import {describe, expect, it} from "vitest";
import {readDelimited} from "../../../../../src/import/formats/tables/read-delimited.js";
import {readWorkbook} from "../../../../../src/import/formats/tables/read-workbook.js";
import {bytesOf} from "../../../../../src/model/byte-source.js";
import {sheetData, utf8, workbook} from "../../../../support/coding-software/tables.js";

const read = (text: string) => readDelimited(utf8(text), "t.csv");

describe("a cell that says that its value is missing", () => {
  it("is empty where it has no quotation marks, and is told with its column", () => {
    const {rows, warnings} = read('case,sex,note\nA,NA,"NA"\nB,#N/A,-\nC,NULL,.\n');
    expect(rows).toEqual([
      ["A", "", "NA"],
      ["B", "", ""],
      ["C", "", ""]
    ]);
    expect(warnings).toEqual([
      '5 cells say "NA", "#N/A", "NULL", "-" or "." in the columns "sex" and "note", and are read as empty; where it is a name, write it in quotation marks in a CSV file, or write it out.'
    ]);
  });

  it("is none in a header, and none where a minus is the counterpart of a plus", () => {
    expect(read("case,NA\nA,+\nB,-\n")).toMatchObject({
      columns: ["case", "NA"],
      rows: [
        ["A", "+"],
        ["B", "-"]
      ],
      warnings: []
    });
  });

  it("is empty in a workbook, too", async () => {
    const xml = sheetData(["case", "code"], ["A", "NA"], ["B", "Trust"]);
    const {rows} = await readWorkbook(bytesOf("t.xlsx", await workbook([{name: "S", xml}])));
    expect(rows).toEqual([
      ["A", ""],
      ["B", "Trust"]
    ]);
  });
});
