import {describe, expect, it} from "vitest";
import {writeArchive} from "../../../../src/import/formats/archive/write-archive.js";
import {recogniseFile} from "../../../../src/import/formats/recognise.js";
import {bytesOf} from "../../../../src/model/byte-source.js";
import {database, qualCoderTables, taguetteTables} from "../../../support/coding-software/sqlite.js";
import {sheetData, utf8, workbook} from "../../../support/coding-software/tables.js";

const known = async (bytes: Uint8Array | string, name = "a.bin") => {
  const {kind, container, entry} = await recogniseFile(
    bytesOf(name, typeof bytes === "string" ? utf8(bytes) : bytes)
  );
  return [kind, container, ...(entry === undefined ? [] : [entry])].join(", ");
};
const zip = (...entries: [string, Uint8Array | string][]) =>
  writeArchive(
    entries.map(([name, bytes]) => ({name, bytes: typeof bytes === "string" ? utf8(bytes) : bytes}))
  );
const project =
  '<?xml version="1.0"?>\n<!-- made <by> hand -->\n<qda:Project xmlns:qda="urn:QDA-XML:project:1.0"/>';
const compound = (words: string) =>
  Uint8Array.of(
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...[...words].flatMap((letter) => [letter.charCodeAt(0), 0])
  );

describe("recognise", () => {
  it("knows archives by their entries, whatever the file's name", async () => {
    expect(await known(await zip(["Project.QDE", project]), "a.csv")).toBe("REFI-QDA project, zip");
    expect(await known(await zip(["codes.qdc", "<CodeBook/>"]))).toBe("REFI-QDA codebook, zip");
    expect(await known(await zip(["My study", project]))).toBe("REFI-QDA project, zip");
    expect(await known(await workbook([{name: "S", xml: sheetData(["a"])}]))).toBe("table, workbook");
    const packed = await zip(
      ["study.qda/images/a.png", "x"],
      ["study.qda/data.qda", await database(qualCoderTables)]
    );
    expect(await known(packed)).toBe("QualCoder project, zip, study.qda/data.qda");
  });

  it("knows databases by their tables", async () => {
    expect(await known(await database(qualCoderTables))).toBe("QualCoder project, SQLite database");
    expect(await known(await database(taguetteTables))).toBe("Taguette project, SQLite database");
    await expect(known(await database(["CREATE TABLE bookmarks (id)"]), "places.db")).rejects.toThrow(
      /^places\.db: this database is of no program that is known \(its tables are bookmarks\); give a REFI-QDA export/
    );
  });

  it("knows XML by its root, in UTF-8 and UTF-16", async () => {
    expect(await known(project)).toBe("REFI-QDA project, XML");
    expect(await known("\uFEFF  <CodeBook xmlns='urn:QDA-XML:codebook:1:0'><Codes/></CodeBook>")).toBe(
      "REFI-QDA codebook, XML"
    );
    const wide = new Uint8Array(
      new Uint16Array([...`\uFEFF${project}`].map((letter) => letter.charCodeAt(0))).buffer
    );
    expect(await known(wide)).toBe("REFI-QDA project, XML");
    await expect(known("<!DOCTYPE html><html></html>")).rejects.toThrow(/this is a web page/);
    await expect(known("<feed></feed>")).rejects.toThrow(/XML with the root feed/);
  });

  it("knows tables by their header", async () => {
    expect(await known("id,document,tag,content\n1,a,b,c\n")).toBe("Taguette highlights, text");
    expect(await known("Code\tDescription\nFear\tof staff\n")).toBe("codebook table, text");
    expect(await known("case;text;code\nA;b;c\n")).toBe("table, text");
    expect(await known("Harm\n  Fear\n  Loss\n")).toBe("codebook table, text");
    expect(await known("<Files\\\\P01> - § 1 reference coded\n\nTold.")).toBe("table, text");
  });

  it("says what to give instead of what is not read", async () => {
    const refused: [Uint8Array | string, string, RegExp][] = [
      ["", "a.qdpx", /^a\.qdpx: the file is empty/],
      [compound("EncryptedPackage"), "a.xlsx", /protected by a password; save it as \.xlsx without one/],
      [compound("Workbook"), "a.xls", /an old Excel workbook \(\.xls\); save it as \.xlsx/],
      [Uint8Array.of(0x1f, 0x8b, 8, 0), "a.gz", /gzip archive; unpack it/],
      [`Rar!${"\u0000"}`, "a.rar", /RAR archive/],
      [Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), "a.7z", /7-Zip/],
      ["%PDF-1.7", "a.pdf", /this is a PDF/],
      [Uint8Array.of(1, 15, 0, 0, 8), "a.nvp", /NVivo's own projects.*export the project as REFI-QDA/],
      [Uint8Array.of(9, 0, 0, 1), "a.mx24", /MAXQDA's own format.*export the project as REFI-QDA/],
      [Uint8Array.of(9, 0, 0, 1), "a.bin", /neither text nor a file of coding software/],
      ['{"a": 1}', "a.json", /this is JSON/],
      [await zip(["word/document.xml", "<x/>"]), "a.docx", /this is a Word document/],
      [await zip(["atlas.hpr", "x"]), "a.atlproj", /ATLAS\.ti's own format/],
      [await zip(["table.csv", "a,b"]), "a.zip", /unpack it and give that file/]
    ];
    for (const [bytes, name, sentence] of refused)
      await expect(known(bytes, name), name).rejects.toThrow(sentence);
  });
});
