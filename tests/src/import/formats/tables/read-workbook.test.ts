import {describe, expect, it} from "vitest";
import {readWorkbook} from "../../../../../src/import/formats/tables/read-workbook.js";
import {bytesOf} from "../../../../../src/model/byte-source.js";
import {sheetData, workbook} from "../../../../support/coding-software/tables.js";

const read = async (sheets: Parameters<typeof workbook>[0], sheet?: string) =>
  readWorkbook(bytesOf("t.xlsx", await workbook(sheets)), {sheet});

describe("readWorkbook", () => {
  it("reads the first sheet that is shown, unless one is named", async () => {
    const sheets = [
      {name: "Lists", hidden: true, xml: sheetData(["hidden"], ["1"])},
      {name: "Codes", xml: sheetData(["case", "code"], ["A", "Stigma "])},
      {name: "More", xml: sheetData(["other"], ["2"])}
    ];
    const first = await read(sheets);
    expect(first).toMatchObject({columns: ["case", "code"], rows: [["A", "Stigma "]], lines: [2]});
    expect(first.sheets).toEqual(["Lists", "Codes", "More"]);
    expect(first.warnings).toEqual([
      'Of the workbook\'s 3 sheets, "Codes" is read, and not "Lists" (hidden) or "More"; --sheet names another.'
    ]);
    expect((await read(sheets, "more")).columns).toEqual(["other"]);
    await expect(read(sheets, "Else")).rejects.toThrow(
      't.xlsx: there is no sheet "Else"; the sheets are "Lists", "Codes", "More"'
    );
  });

  it("passes over sheets without a table, unless they are named or alone", async () => {
    const sheets = [
      {name: "Cover", xml: sheetData(["Codings of our study"], ["Not for sharing"])},
      {name: "Empty", xml: "<sheetData/>"},
      {name: "Codes", xml: sheetData(["case", "code"], ["A", "Stigma"])}
    ];
    expect(await read(sheets)).toMatchObject({columns: ["case", "code"], rows: [["A", "Stigma"]]});
    expect((await read(sheets, "Cover")).columns).toEqual(["Codings of our study"]);
    expect((await read(sheets.slice(0, 2))).columns).toEqual(["Codings of our study"]);
    await expect(read(sheets.slice(1, 2))).rejects.toThrow("t.xlsx: the file is empty");
  });

  it("gives dates as ISO, numbers without dust, long numbers whole, and formulas' results", async () => {
    const {rows} = await read([
      {
        name: "S",
        xml: sheetData(
          ["a", "b", "c", "d", "e"],
          [
            '<c s="1"><v>42095</v></c>',
            "<c><v>0.30000000000000004</v></c>",
            "<c><v>12345678901234567890</v></c>",
            '<c t="str"><f>A1</f><v>a</v></c>',
            '<c t="b"><v>1</v></c>'
          ]
        )
      }
    ]);
    expect(rows).toEqual([["2015-04-01", "0.3", "12345678901234567890", "a", "true"]]);
  });

  it("repeats the value of a merged cell in all of its cells, and tells", async () => {
    const {rows, warnings} = await read([
      {
        name: "S",
        xml: `${sheetData(["case", "code"], ["A", "x"], ["<c/>", "y"])}<mergeCells><mergeCell ref="A2:A3"/></mergeCells>`
      }
    ]);
    expect(rows).toEqual([
      ["A", "x"],
      ["A", "y"]
    ]);
    expect(warnings[0]).toMatch(/merged cells/);
  });

  it("reads hidden rows and columns, and tells of those that hold something", async () => {
    const data = sheetData(["case", "code"], ["A", "x"], ["B", "y"])
      .replace('<row r="3"', '<row hidden="1" r="3"')
      .replace("</sheetData>", '<row hidden="1" r="4"/></sheetData>');
    const xml = `<cols><col hidden="true" min="2" max="16384"/></cols>${data}`;
    const table = await read([{name: "S", xml}]);
    expect(table).toMatchObject({lines: [2, 3], hiddenLines: [3]});
    expect(table.warnings).toEqual([
      '1 row and 1 column of the sheet are hidden, by hand or by a filter, and read as the others; "hidden: left out" under columns in the mapping leaves such rows out.'
    ]);
  });

  it("refuses cells that share more text than is read", async () => {
    const rows = ["x".repeat(1_000_000), ...Array(270).fill("<c/>"), "end"].map((cell) => [cell]);
    const xml = `${sheetData(["case"], ...rows)}<mergeCells><mergeCell ref="A2:A272"/></mergeCells>`;
    await expect(read([{name: "S", xml}])).rejects.toThrow(
      't.xlsx, sheet "S": row 270, column 1: brings the cells beyond the 268435456 characters that are read; split the sheet'
    );
  });

  it("refuses formulas without a stored result", async () => {
    await expect(read([{name: "S", xml: sheetData(["a"], ["<c><f>1+1</f></c>"])}])).rejects.toThrow(
      /1 cells have a formula without its result \(A2 is the first\)/
    );
  });

  it("refuses a sheet whose cells lie beyond all measure apart, before the cells between are made", async () => {
    const xml = '<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
    await expect(read([{name: "S", xml}])).rejects.toThrow(/reaches to row 1048576 and column 16384/);
  });

  it("refuses XML that is cut off", async () => {
    await expect(read([{name: "S", xml: '<sheetData><row r="1"><c r="A1"'}])).rejects.toThrow(
      /not well-formed/
    );
  });
});
