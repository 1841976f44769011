import {describe, expect, it} from "vitest";
import {readDelimited} from "../../../../../src/import/formats/tables/read-delimited.js";
import {utf8} from "../../../../support/coding-software/tables.js";

const utf16 = (text: string) =>
  new Uint8Array(new Uint16Array([...`\uFEFF${text}`].map((c) => c.charCodeAt(0))).buffer);

describe("readDelimited", () => {
  it("reads commas, semicolons, tabs and bars, with the line on which each row begins", () => {
    for (const delimiter of [",", ";", "\t", "|"]) {
      const text = `case${delimiter}text\r\nA${delimiter}"two\nlines"\n\nB${delimiter}one\n`;
      const {columns, rows, lines} = readDelimited(utf8(text), "a");
      expect(columns).toEqual(["case", "text"]);
      expect(rows).toEqual([
        ["A", "two\nlines"],
        ["B", "one"]
      ]);
      expect(lines).toEqual([2, 5]);
    }
  });

  it("keeps every character, whatever its plane or direction", () => {
    const cell = "😀 e\u0301 שלום \u200f\u{10FFFF}";
    expect(readDelimited(utf8(`case,text\n${cell},"${cell}"\n`), "a").rows).toEqual([[cell, cell]]);
  });

  it("counts delimiters outside quotes", () => {
    const {columns} = readDelimited(utf8('case;text\nA;"one, two, three"\nB;"four, five, six"\n'), "a");
    expect(columns).toEqual(["case", "text"]);
  });

  it("reads UTF-16 by its mark, and tells of windows-1252", () => {
    expect(readDelimited(utf16("case,text\nA,Ü"), "a").rows).toEqual([["A", "Ü"]]);
    const western = readDelimited(Uint8Array.of(...utf8("case,text\nA,"), 0x93, 0xdc, 0x94), "a");
    expect(western.rows).toEqual([["A", "“Ü”"]]);
    expect(western.warnings[0]).toMatch(/not UTF-8; it is read as windows-1252/);
  });

  it("names every line with more or fewer cells than the header", () => {
    expect(() => readDelimited(utf8("a,b\n1,2\n1,2,3\n\n1\n"), "t.csv")).toThrow(
      "t.csv: line 3 has 3 cells and the header 2; put cells that hold separators in quotes, or add what is missing\n" +
        "t.csv: line 5 has 1 cells and the header 2; put cells that hold separators in quotes, or add what is missing"
    );
  });

  it("reads lines that end in separators", () => {
    expect(readDelimited(utf8("a,b\n1,2,,\n3,4,\n"), "t.csv").rows).toEqual([
      ["1", "2"],
      ["3", "4"]
    ]);
  });

  it("names the line of a quotation mark that nothing closes", () => {
    expect(() => readDelimited(utf8('a,b\n"x",2\n1,"2\n3,4\n'), "t.csv")).toThrow(
      /^t\.csv: line 3: a quotation mark opens/
    );
  });

  it("names the cell that is longer, and the line that is wider, than what is read", () => {
    const long = "x".repeat(16 * 2 ** 20 + 1);
    const tooLong =
      "has more than the 16 MB that are read of a cell; close the quote that is open, or shorten the text";
    const tooWide =
      "has more than the 16384 columns that are read; leave out what is not needed, or save the table again";
    expect(() => readDelimited(utf8(`a,b\n1,"${long}\n`), "t.csv")).toThrow(
      `t.csv: line 2, column 2: ${tooLong}`
    );
    expect(() => readDelimited(utf8(`sep=;\na;b\n${long};2\n`), "t.csv")).toThrow(
      `t.csv: line 3, column 1: ${tooLong}`
    );
    expect(() => readDelimited(utf8(`a,b\n${",".repeat(16_384)}\n`), "t.csv")).toThrow(
      `t.csv: line 2: ${tooWide}`
    );
  });

  it("reads a long table of tabs in which one quotation mark stands alone", () => {
    const rows = `3\t${"x".repeat(1000)}\n`.repeat(17_000);
    expect(readDelimited(utf8(`a\tb\n"1\t2\n${rows}`), "t.tsv").rows).toHaveLength(17_001);
  });

  it("refuses NUL bytes and an empty file", () => {
    expect(() => readDelimited(Uint8Array.of(97, 0, 98), "t.csv")).toThrow("t.csv: byte 2 is NUL");
    expect(() => readDelimited(utf8("\n \n"), "t.csv")).toThrow("t.csv: the file is empty");
  });

  it("tells columns of one name, and of none, apart", () => {
    const {columns, warnings} = readDelimited(utf8("case,code,code,,\nA,x,y,z,\n"), "t");
    expect(columns).toEqual(["case", "code", "code (2)", "column 4"]);
    expect(warnings).toHaveLength(2);
  });

  it("keeps the spaces of cells, for what is folded is told later", () => {
    expect(readDelimited(utf8("case , code\nA,  Stigma \n"), "t")).toMatchObject({
      columns: ["case", "code"],
      rows: [["A", "  Stigma "]]
    });
  });

  it("obeys the separator that Excel states, and counts its line", () => {
    for (const line of ["sep=;\n", '"sep=;"\r\n', "sep=;;;\r\n", "SEP=;\r"])
      expect(readDelimited(utf8(`${line}a;b\n1;2\n`), "t")).toMatchObject({columns: ["a", "b"], lines: [3]});
  });
});
