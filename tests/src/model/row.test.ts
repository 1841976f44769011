import {describe, expect, it} from "vitest";
import {findOnlyRow, findRow, foundNothing, parseCellAddress, rowMatches} from "../../../src/model/row.js";

describe("parseCellAddress", () => {
  it("reads the column and what the other columns must say", () => {
    expect(parseCellAddress("patients[group=adult; route=another-service]")).toEqual({
      measure: "patients",
      where: {group: "adult", route: "another-service"}
    });
  });

  it.each([
    {address: "codes[]", where: {}},
    {address: " patients [ level = 34+ ] ", where: {level: "34+"}},
    {address: "patients[level=Police/courts;]", where: {level: "Police/courts"}},
    {address: "patients[level=a=b]", where: {level: "a=b"}},
    {address: "patients[level=[other]]", where: {level: "[other]"}},
    {address: "patients[level=]", where: {level: ""}}
  ])("takes $address as it is meant", ({address, where}) => {
    expect(parseCellAddress(address).where).toEqual(where);
  });

  it.each(["", "patients", "patients[level=a", "[level=a]", "two words[level=a]"])(
    "refuses %j, and names it",
    (address) => {
      expect(() => parseCellAddress(address)).toThrow(
        `not a cell address: ${address}; write column[key=value; key=value]`
      );
    }
  );

  it("refuses a key that stands twice, and names it", () => {
    expect(() => parseCellAddress("patients[level=a; level=b]")).toThrow(
      "a key stands twice in the cell address patients[level=a; level=b]: level"
    );
  });

  it.each([
    {address: "patients[adult]", part: "adult"},
    {address: "patients[group=adult; =x]", part: "=x"}
  ])("refuses $address, and names the part without a key", ({address, part}) => {
    expect(() => parseCellAddress(address)).toThrow(
      `not a key=value in the cell address ${address}: ${part}`
    );
  });
});

describe("findOnlyRow", () => {
  const rows = [
    {group: "adult", route: "told", patients: 3},
    {group: "child", route: "told", patients: 2},
    {group: "child", route: "seen", patients: 0, coded: true, year: 2015}
  ];

  it("finds the one row that says all of the values", () => {
    expect(findOnlyRow(rows, {group: "child", route: "told"})).toBe(rows[1]);
  });

  it("compares numbers and truth values by how they are written", () => {
    expect(findOnlyRow(rows, {coded: "true", year: "2015"})).toBe(rows[2]);
  });

  it.each([
    {what: "no row fits", address: "patients[group=adult; route=seen]"},
    {what: "two rows fit", address: "patients[route=told]"},
    {what: "the column is not there", address: "patients[sex=Female]"},
    {what: "only the case of a letter differs", address: "patients[group=Adult]"}
  ])("finds nothing where $what", ({address}) => {
    expect(findOnlyRow(rows, parseCellAddress(address).where)).toBeUndefined();
  });
});

describe("findRow", () => {
  const rows = [
    {group: "adult", patients: 3},
    {group: "child", patients: 2},
    {group: "child", patients: 1}
  ];

  it("finds the first row that matches, and nothing where none does", () => {
    expect(findRow(rows, {group: "child"})).toBe(rows[1]);
    expect(findRow(rows, {group: "all"})).toBeUndefined();
  });

  it("matches every row where no value is asked for", () => {
    expect(rows.every((row) => rowMatches(row, {}))).toBe(true);
  });
});
describe("foundNothing", () => {
  it.each([
    [[], true],
    [[{patients: 0}], true],
    [[{patients: 0, share: null}], true],
    [[{patients: 41}], false],
    [[{label: "Told", patients: 0}], false],
    [[{patients: 0}, {patients: 0}], false]
  ])("of %j is %s", (rows, expected) => {
    expect(foundNothing(rows)).toBe(expected);
  });
});
