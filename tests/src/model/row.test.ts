import {describe, expect, it} from "vitest";
import {findRow, parseCell} from "../../../src/model/row.js";

describe("parseCell", () => {
  it("reads the column and what the other columns must say", () => {
    expect(parseCell("patients[age_group=adult; route=another-service]")).toEqual({
      measure: "patients",
      where: [
        ["age_group", "adult"],
        ["route", "another-service"]
      ]
    });
  });

  it.each([
    {address: "codes[]", where: []},
    {address: " patients [ level = 34+ ] ", where: [["level", "34+"]]},
    {address: "patients[level=Police/courts;]", where: [["level", "Police/courts"]]},
    {address: "patients[level=a=b]", where: [["level", "a=b"]]},
    {address: "patients[level=[other]]", where: [["level", "[other]"]]},
    {address: "patients[level=]", where: [["level", ""]]}
  ])("takes $address as it is meant", ({address, where}) => {
    expect(parseCell(address).where).toEqual(where);
  });

  it.each(["", "patients", "patients[level=a", "[level=a]", "two words[level=a]"])(
    "refuses %j, and names it",
    (address) => {
      expect(() => parseCell(address)).toThrow(
        `not a cell address: ${address}; write column[key=value; key=value]`
      );
    }
  );

  it.each([
    {address: "patients[adult]", part: "adult"},
    {address: "patients[age_group=adult; =x]", part: "=x"}
  ])("refuses $address, and names the part without a key", ({address, part}) => {
    expect(() => parseCell(address)).toThrow(`not a key=value in the cell address ${address}: ${part}`);
  });
});

describe("findRow", () => {
  const rows = [
    {age_group: "adult", route: "told", patients: 3},
    {age_group: "child", route: "told", patients: 2},
    {age_group: "child", route: "seen", patients: 0, coded: true, year: 2015}
  ];

  it("finds the one row that says all that the address says", () => {
    expect(findRow(parseCell("patients[age_group=child; route=told]"), rows)).toBe(rows[1]);
  });

  it("compares numbers and truth values by how they are written", () => {
    expect(findRow(parseCell("patients[coded=true; year=2015]"), rows)).toBe(rows[2]);
  });

  it.each([
    {what: "no row fits", address: "patients[age_group=adult; route=seen]"},
    {what: "two rows fit", address: "patients[route=told]"},
    {what: "the column is not there", address: "patients[sex=Female]"},
    {what: "only the case of a letter differs", address: "patients[age_group=Adult]"}
  ])("finds nothing where $what", ({address}) => {
    expect(findRow(parseCell(address), rows)).toBeUndefined();
  });
});
