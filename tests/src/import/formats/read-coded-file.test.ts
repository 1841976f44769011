import {describe, expect, it} from "vitest";
import {writeArchive} from "../../../../src/import/formats/archive/write-archive.js";
import {isTable, readCodedFile} from "../../../../src/import/formats/read-coded-file.js";
import {bytesOf} from "../../../../src/model/byte-source.js";
import {FileFault} from "../../../../src/text/errors.js";
import {database, qualCoderTables, taguetteTables} from "../../../support/coding-software/sqlite.js";
import {sheetData, utf8, workbook} from "../../../support/coding-software/tables.js";

const read = (bytes: Uint8Array | string, sheet?: string) =>
  readCodedFile(bytesOf("file", typeof bytes === "string" ? utf8(bytes) : bytes), {sheet});

describe("readCodedFile", () => {
  it("reads every kind of file into a project, or a table whose columns are to be told", async () => {
    const qualCoder = await database(qualCoderTables);
    const codebook =
      '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="6b29fc40-ca47-1067-b31d-00dd010662da" name="A" isCodable="true"/></Codes></CodeBook>';
    const files: [Uint8Array | string, string][] = [
      [qualCoder, "QualCoder project"],
      [await writeArchive([{name: "s.qda/data.qda", bytes: qualCoder}]), "QualCoder project"],
      [await database(taguetteTables), "Taguette project"],
      [codebook, "REFI-QDA codebook"],
      ["id,document,tag,content\n1,a,b,c\n", "Taguette highlights"],
      ["code,definition\nFear,of staff\n", "codebook table"],
      ["Harm\n\tFear\n", "codebook table"],
      ["case,text,code\nA,b,c\n", "table"],
      [await workbook([{name: "S", xml: sheetData(["code", "memo"], ["Fear", "x"])}]), "codebook table"],
      [await workbook([{name: "S", xml: sheetData(["case", "code"], ["A", "Fear"])}]), "table"]
    ];
    for (const [bytes, kind] of files) expect((await read(bytes)).kind).toBe(kind);
  });

  it("tells tables from projects", async () => {
    expect(isTable(await read("case,code\nA,b\n"))).toBe(true);
    expect(isTable(await read("code,memo\nA,b\n"))).toBe(false);
  });

  it("reads the sheet that is named, and refuses one for another kind of file", async () => {
    const two = await workbook([
      {name: "S", xml: sheetData(["case", "code"], ["A", "Fear"])},
      {name: "Book", xml: sheetData(["code", "memo"], ["Fear", "x"])}
    ]);
    expect((await read(two, "Book")).kind).toBe("codebook table");
    await expect(read("case,code\nA,b\n", "Book")).rejects.toThrow(/the file is not a workbook/);
  });

  it("refuses code trees of more than 100 levels, and splits no name into more", async () => {
    const names = Array.from({length: 101}, (_, at) => `c${at + 1}`);
    const fault =
      'file: the code "c101" stands under 100 others, and at most 100 levels of codes are read; give the code tree fewer levels';
    const rows = names.map((name, at) => `${name},${names[at - 1] ?? ""}\n`);
    const lines = names.map((name, at) => `${" ".repeat(at)}${name}\n`);
    const path = names.join(" > ");
    expect(await read(`code,parent\n${rows.slice(0, 100).join("")}`)).toMatchObject({
      codes: {length: 100}
    });
    await expect(read(`code,parent\n${rows.join("")}`)).rejects.toThrow(fault);
    await expect(read(lines.join(""))).rejects.toThrow(fault);
    expect(await read(`code,memo\n${path},x\n`)).toMatchObject({codes: [{name: path}]});
  });

  it("refuses what it does not read with a fault", async () => {
    await expect(read("%PDF-1.4")).rejects.toThrow(FileFault);
  });
});
