import {describe, expect, test} from "vitest";
import {readExtract} from "../../../loaders/disk/read-extract.js";
import {add, all, faultsOf, remove, replace, write} from "./break-extract.js";
import {smallExtract, withExtract} from "./small-extract.js";

describe("a fault is told once and in its place", () => {
  test("all files' faults come together, in the order of the files and their lines", async () => {
    const change = all(
      replace("codings.csv", "E3,trust", "E3,tust"),
      replace("patients.csv", "P2,adult", "P2,grown"),
      replace("excerpts.csv", "E4,P4,letter", "E4,P4,fax"),
      replace("patients.csv", "P1,adult,female", "P1,adult,woman")
    );
    expect(await faultsOf(change)).toEqual([
      'patients.csv:2: sex: "woman" is not one of female, male, other; correct it, or add it to the levels in datapackage.json',
      'patients.csv:3: age_group: "grown" is not one of adult, child; correct it, or add it to the levels in datapackage.json',
      'excerpts.csv:6: record_type: "fax" is not one of letter, note; correct it, or add it to the levels in datapackage.json',
      'codings.csv:5: code: "tust" is not in codebook.csv; did you mean "trust"?'
    ]);
  });

  test("a file that cannot be read brings no faults forth in the files that refer to it", async () => {
    expect(await faultsOf(remove("patients.csv"))).toEqual([
      "patients.csv: is missing; put it beside datapackage.json"
    ]);
    expect(await faultsOf(replace("patients.csv", "P2,adult", "P2,x,adult"))).toEqual([
      "patients.csv:3: has 7 cells, the header has 6; put quotes around a cell that contains a comma"
    ]);
  });

  test("past fifty of one kind the rest are counted", async () => {
    const rows = Array.from({length: 462}, (_, index) => `X${index},adult,female,Africa,oops,\n`).join("");
    const lines = await faultsOf(add("patients.csv", rows));
    expect(lines).toHaveLength(51);
    expect(lines[0]).toBe('patients.csv:8: age: "oops" is not a whole number');
    expect(lines.slice(-2)).toEqual([
      'patients.csv:57: age: "oops" is not a whole number',
      "patients.csv: age: 412 more like these"
    ]);
  });

  test("a file that was exported wrongly throughout is given up", async () => {
    const rows = "E1,housing,A,x\n".repeat(100_001);
    const {stackTraceLimit} = Error;
    Error.stackTraceLimit = 0; // the parser makes an error a row, whose traces would take most of the time
    const told = await faultsOf(write("codings.csv", `excerpt_id,code,coder\n${rows}`)).finally(() => {
      Error.stackTraceLimit = stackTraceLimit;
    });
    expect(told).toHaveLength(52);
    expect(told.slice(-3)).toEqual([
      "codings.csv:51: has 4 cells, the header has 3; put quotes around a cell that contains a comma",
      "codings.csv:100001: is the last row that was looked at; correct those above first",
      "codings.csv: 99950 more like these"
    ]);
  });

  test("the text of an excerpt is never printed, not even where a cell is displaced", async () => {
    const secret = "She said that she had been held in a house for two years.";
    const lines = await faultsOf(
      all(
        replace("excerpts.csv", "E4,P4,letter,Moved to another town.", `E4,P4,"${secret}",letter`),
        replace("excerpts.csv", "record_type,text", "record_type,text,notes"),
        (changed) => {
          changed["excerpts.csv"] = String(changed["excerpts.csv"]).replace(
            "E5,P5,note",
            `E5,P5,note,"${secret}"`
          );
        }
      )
    );
    expect(lines.join("\n")).toContain("excerpts.csv:6: has 4 cells, the header has 5");
    expect(lines.join("\n")).not.toMatch(/held in a house/);
    expect(
      await faultsOf(replace("excerpts.csv", "E4,P4,letter,Moved to another town.", `E4,P4,"${secret}",x`))
    ).toEqual([
      "excerpts.csv:6: record_type: the value (not shown) is not one of letter, note; correct it, or add it to the levels in datapackage.json"
    ]);
  });

  test("a folder that is not there, and a file in its place", async () => {
    await withExtract(smallExtract(), async (directory) => {
      await expect(readExtract(`${directory}/none`)).rejects.toThrow(
        `${directory}/none: is missing; give the folder that holds datapackage.json`
      );
      await expect(readExtract(`${directory}/codings.csv`)).rejects.toThrow(
        `${directory}/codings.csv: is not a folder; give the folder that holds datapackage.json`
      );
    });
  });
});
