import {describe, expect, it} from "vitest";
import {parseTable, readDelimited} from "../../../../../src/import/formats/tables/read-delimited.js";
import {readWorkbook} from "../../../../../src/import/formats/tables/read-workbook.js";
import {bytesOf} from "../../../../../src/model/byte-source.js";
import {sheetData, utf8, workbook} from "../../../../support/coding-software/tables.js";

const read = (text: string) => readDelimited(utf8(text), "t.csv");

describe("the header of a table", () => {
  it("stands under titles, which are left out and told", () => {
    const under = "Case,Code,Text,Coder\nP01,Trust,Would not speak.,AB\n";
    for (const title of [
      "Coding summary by code,,,\n,,,\n",
      "Coding summary by code\n\n",
      "Summary\nExported 12/03/2024\n"
    ]) {
      const {columns, rows, warnings} = read(`${title}${under}`);
      expect([columns, rows]).toEqual([
        ["Case", "Code", "Text", "Coder"],
        [["P01", "Trust", "Would not speak.", "AB"]]
      ]);
      expect(warnings.join()).toMatch(/above the header (is a title|are titles) and left out/);
    }
    expect(read("My codings\n\ncase,code\nA,Trust\n")).toMatchObject({columns: ["case", "code"], lines: [4]});
  });

  it("is the first row where a name is missing, and where rows are filled more rarely", () => {
    expect(read("case,\nA,Trust\nB,Housing\n").columns).toEqual(["case", "column 2"]);
    expect(read("case,a,b,c\nA,1,,\nB,,,1\n").rows).toHaveLength(2);
    expect(read("case,,\nA,1,0\nB,0,1\n").rows).toHaveLength(2);
    expect(read("Patient-ID,,\nA,Trust,One.\nB,Fear,Two.\n").rows).toHaveLength(2);
    expect(read("case,code,\nA,Trust,Housing\nB,Fear,\n").rows).toHaveLength(2);
  });

  it("is the first of Qualtrics' three rows", () => {
    const {columns, rows, lines, questions, warnings} = read(
      `${[
        "StartDate,Q1,Q2",
        'Start Date,"Who told you, and how?",Age',
        '"{""ImportId"":""startDate""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2""}"',
        "2024-03-12,Her brother rang.,34"
      ].join("\n")}\n`
    );
    expect([columns, rows, lines]).toEqual([
      ["StartDate", "Q1", "Q2"],
      [["2024-03-12", "Her brother rang.", "34"]],
      [4]
    ]);
    expect(questions).toEqual(["Start Date", "Who told you, and how?", "Age"]);
    expect(warnings).toEqual([
      "Lines 2 and 3 belong to the header, as Qualtrics writes it: questions and identifiers; they are left out."
    ]);
  });

  it.each([
    ["Q3_1,Q3_2", "Trust,Fear of police", ["Trust", "Fear of police"]],
    ["trust,fear", "Vertrauen,Angst vor der Polizei", ["trust", "fear"]]
  ])("has labels in a second row of words over columns of marks: %s, %s", (names, labels, columns) => {
    const {warnings, ...read_} = read(
      `ID,Text,${names}\nPerson,Words,${labels}\nP01,He left.,1,0\nP02,She rang.,0,1\n`
    );
    expect(read_.columns).toEqual(["ID", "Text", ...columns]);
    expect(read_.lines).toEqual([3, 4]);
    expect(read_.questions).toEqual(["Person", "Words", ...labels.split(",")]);
    expect(warnings.join()).toMatch(/^Line 2 belongs to the header/);
  });

  it("has no second row where one cell of a row is a word, or says that something is missing", () => {
    expect(read("ID,a,b\nP01,unclear,0\nP02,1,0\nP03,0,1\n").lines).toEqual([2, 3, 4]);
    expect(read("ID,a,b\nP01,NA,N/A\nP02,1,0\nP03,0,1\n").lines).toEqual([2, 3, 4]);
  });

  it("has as many rows as the mapping says", () => {
    const text = "ID,Text,trust,fear\nP01,He left.,some,none\nP02,She rang.,1,0\n";
    expect(read(text).lines).toEqual([3]);
    const {columns, lines, warnings} = parseTable(text, "table.csv", [], {headerRows: 1});
    expect([columns, lines, warnings]).toEqual([["ID", "Text", "trust", "fear"], [2, 3], []]);
    const merged = "Patient,Codes,\nID,Trust,Housing\nP01,1,0\n";
    expect(parseTable(merged, "table.csv", [], {headerRows: 1}).lines).toEqual([2, 3]);
    expect(parseTable("A,B\nx,y\nP01,1\n", "table.csv", [], {headerRows: 2}).columns).toEqual([
      "A › x",
      "B › y"
    ]);
  });

  it("has two rows where cells of the first stand over several columns", async () => {
    const names = ["Patient › ID", "Codes › Trust", "Codes › Housing"];
    const rows = [
      ["P01", "1", "0"],
      ["P02", "0", "1"]
    ];
    expect(read("Patient,Codes,\nID,Trust,Housing\nP01,1,0\nP02,0,1\n")).toMatchObject({
      columns: names,
      rows
    });
    const data = sheetData(["Patient", "Codes", "<c/>"], ["ID", "Trust", "Housing"], ...rows);
    const xml = `${data}<mergeCells><mergeCell ref="B1:C1"/></mergeCells>`;
    const sheet = await readWorkbook(bytesOf("t.xlsx", await workbook([{name: "S", xml}])));
    expect(sheet).toMatchObject({columns: names, rows});
    expect(sheet.warnings).toContain(
      'The header has several rows: lines 1 and 2. Where it has one, write "header_rows: 1" under columns in the mapping.'
    );
  });

  it("has two rows where some of the groups are of marks", () => {
    const {columns, rows} = read("Patient,,Themes,\nID,Text,Trust,Fear\nP01,She would not speak.,1,0\n");
    expect(columns).toEqual(["Patient › ID", "Patient › Text", "Themes › Trust", "Themes › Fear"]);
    expect(rows).toHaveLength(1);
    const survey = read("Respondent,Who told you?,,\n,Police,Ward,Other\n1,Police,,\n2,,Ward,her brother\n");
    expect(survey).toMatchObject({
      columns: ["Respondent", "Who told you? › Police", "Who told you? › Ward", "Who told you? › Other"],
      lines: [3, 4]
    });
  });

  it("has no letters, nor the rows numbers, that NVivo puts before the names in a matrix", () => {
    const {columns, rows, warnings} = read(",A : Trust,B : Fear\n1 : P01,2,0\n2 : P02,0,1\n");
    expect(columns).toEqual(["column 1", "Trust", "Fear"]);
    expect(rows.map(([name]) => name)).toEqual(["P01", "P02"]);
    expect(warnings[0]).toContain("are taken off");
    expect(read("case,A : Trust\n1 : P01,2\n").columns).toEqual(["case", "A : Trust"]);
  });

  it("is no second row of words where these may be a coder's", () => {
    expect(read("case,code,\nA,Trust,Housing\nB,Trust,Fear\n").rows).toHaveLength(2);
  });

  it("stands under a title that is merged over all columns", async () => {
    const data = sheetData(["Codings", "<c/>", "<c/>"], ["case", "code", "text"], ["A", "Trust", "One."]);
    const xml = `${data}<mergeCells><mergeCell ref="A1:C1"/></mergeCells>`;
    const {columns} = await readWorkbook(bytesOf("t.xlsx", await workbook([{name: "S", xml}])));
    expect(columns).toEqual(["case", "code", "text"]);
  });

  it("lacks the name of the numbers that R writes before rows, which are told from cases", () => {
    const named = read('"","case","code"\n"1","A","Trust"\n"2","B","Trust"\n');
    expect(named).toMatchObject({columns: ["column 1", "case", "code"], rowNames: "column 1"});
    expect(named.warnings[0]).toMatch(
      /^Column 1 has no name in the header and numbers the rows, as R writes/
    );
    const shorter = read("case\tcode\n1\tA\tTrust\n3\tB\tTrust\n");
    expect(shorter).toMatchObject({columns: ["column 1", "case", "code"], rowNames: "column 1"});
    expect(read(",code\nP01,Trust\nP02,Trust\n").rowNames).toBeUndefined();
  });
});
