import {expect, it} from "vitest";
import {formatCsv} from "../../../src/import/format-csv.js";

it("formatCsv quotes commas, quotes and line ends, and leaves other cells bare", () => {
  const rows = [{id: "a,b", text: 'said "no"', yes: true}];
  expect(formatCsv(rows, ["id", "text", "yes"])).toBe('id,text,yes\n"a,b","said ""no""",true\n');
});

it("formatCsv of no rows is the header", () => {
  expect(formatCsv<{id: string}>([], ["id"])).toBe("id\n");
});
