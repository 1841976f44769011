import {writeArchive} from "../../../src/import/formats/archive/write-archive.js";
import type {TextTable} from "../../../src/import/formats/tables/text-table.js";

/** A text as UTF-8. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A table of words, with the header on line 1. */
export function table(name: string, columns: string, ...rows: string[]): TextTable {
  return {
    kind: "table",
    name,
    columns: columns.split(" | "),
    rows: rows.map((row) => row.split(" | ").map((cell) => (cell === "-" ? "" : cell))),
    lines: rows.map((_, at) => at + 2),
    warnings: []
  };
}

/** A workbook of these sheets, given as the XML within `worksheet`; `hidden` sheets are not shown. */
export async function workbook(sheets: {name: string; xml: string; hidden?: boolean}[]): Promise<Uint8Array> {
  const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const list = sheets
    .map(
      ({name, hidden}, at) =>
        `<sheet name="${name}" sheetId="${at + 1}"${hidden === true ? ' state="hidden"' : ""} r:id="r${at}"/>`
    )
    .join("");
  const targets = sheets
    .map((_, at) => `<Relationship Id="r${at}" Type="${relation}/worksheet" Target="worksheets/s${at}.xml"/>`)
    .join("");
  return writeArchive(
    [
      ["[Content_Types].xml", "<Types/>"],
      ["xl/workbook.xml", `<workbook xmlns:r="${relation}"><sheets>${list}</sheets></workbook>`],
      ["xl/_rels/workbook.xml.rels", `<Relationships>${targets}</Relationships>`],
      [
        "xl/styles.xml",
        '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>'
      ],
      ...sheets.map(({xml}, at) => [`xl/worksheets/s${at}.xml`, `<worksheet>${xml}</worksheet>`])
    ].map(([name, text]) => ({name: name ?? "", bytes: utf8(text ?? "")}))
  );
}

/** Rows of words as `sheetData`; the XML of a cell where one begins with `<`. */
export function sheetData(...rows: string[][]): string {
  const cells = (row: string[], line: number) =>
    row.map((cell, at) => {
      const place = `${String.fromCharCode(65 + at)}${line}`;
      return cell.startsWith("<c")
        ? cell.replace("<c", `<c r="${place}"`)
        : `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`;
    });
  return `<sheetData>${rows.map((row, at) => `<row r="${at + 1}">${cells(row, at + 1).join("")}</row>`).join("")}</sheetData>`;
}
