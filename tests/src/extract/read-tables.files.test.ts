import {describe, expect, test} from "vitest";
import {all, type Case, faultsOf, remove, replace, write} from "./break-extract.js";
import {smallExtract} from "./small-extract.js";

const cases: Case[] = [
  ["a missing file", remove("excerpts.csv"), ["excerpts.csv: is missing; put it beside datapackage.json"]],
  [
    "an empty file",
    write("codings.csv", ""),
    ["codings.csv: is empty; it needs a header row and a row for each record"]
  ],
  [
    "a file of blank lines",
    write("codings.csv", "\n\r\n\n"),
    ["codings.csv: has nothing but blank lines; it needs a header row and a row for each record"]
  ],
  [
    "a header and no rows",
    write("patients.csv", "patient_id,age_group,sex,region_of_origin,age,score\n"),
    ["patients.csv: has a header but no rows; add a row for each record"]
  ],
  [
    "a header and no rows among excerpts",
    write("excerpts.csv", "excerpt_id,patient_id,record_type,text"),
    ["excerpts.csv: has a header but no rows; add a row for each record"]
  ],
  [
    "a folder in the place of a file",
    all(remove("codings.csv"), write("codings.csv/x", "")),
    ["codings.csv: is not a file; put the CSV file of that name in its place"]
  ],
  [
    "no header row",
    replace("codings.csv", "excerpt_id,code,coder\n", ""),
    ["codings.csv:1: is not a header row; the first row must name excerpt_id, code, coder"]
  ],
  [
    "Latin-1",
    write(
      "codebook.csv",
      Buffer.from(String(smallExtract()["codebook.csv"]).replace("The police", "Poli\u00e7ia"), "latin1")
    ),
    ["codebook.csv:5: is not UTF-8 from here on; save it as CSV UTF-8"]
  ],
  [
    "UTF-16",
    write("patients.csv", Buffer.from(`\ufeff${smallExtract()["patients.csv"]}`, "utf16le")),
    ["patients.csv: is UTF-16, not UTF-8; save it as CSV UTF-8"]
  ],
  [
    "a NUL byte",
    replace("excerpts.csv", "another town", "another\0town"),
    ["excerpts.csv:6: has a NUL byte here; it may be UTF-16, or damaged: save it as CSV UTF-8"]
  ],
  [
    "a workbook",
    write("patients.csv", Buffer.from("PK\x03\x04\x14\x00\x06\x00", "latin1")),
    ["patients.csv: is a workbook or ZIP archive, not CSV; save it as CSV UTF-8"]
  ],
  [
    "a compressed file",
    write("patients.csv", Buffer.from([0x1f, 0x8b, 8, 0, 0, 0])),
    ["patients.csv: is compressed; unpack it"]
  ]
];

describe("a broken file is told by its message:", () => {
  for (const [name, change, expected] of cases)
    test(name, async () => expect(await faultsOf(change)).toEqual(expected));
});
