import {describe, expect, it} from "vitest";
import type {Row} from "./extract.js";
import {readRows} from "./extract.js";

const patients = readRows("patients.csv");
const identifications = readRows("identifications.csv");
const reported = readRows("reported.csv");

/** The cells in which print contradicts itself, by what is wrong: the count or only the percentage. */
const misprintedCounts = ["table1-referral-other-total"];
const misprintedPercentages = [
  "table1-referral-other-total",
  "table1-exploitation-sexual-total",
  "table1-referral-other-children"
];

const columns: Readonly<Record<string, string>> = {
  Sex: "sex",
  "Region of origin": "region_of_origin",
  Age: "age_band",
  "Type of exploitation": "exploitation",
  "Route of referral": "referral_route"
};

function count(levels: Row): number {
  return patients.filter((patient) =>
    Object.entries(levels).every(([column, level]) => patient[column] === level)
  ).length;
}

function informed(ageGroup: string): number {
  const told = identifications.filter(({route}) => route === "another-service").map((row) => row.patient_id);
  return patients.filter((patient) => patient.age_group === ageGroup && told.includes(patient.patient_id))
    .length;
}

describe("the synthetic patients, against numbers typed from print", () => {
  it("are 130: 95 adults and 35 children", () => {
    expect([patients.length, count({age_group: "adult"}), count({age_group: "child"})]).toEqual([
      130, 95, 35
    ]);
  });

  it("were identified because another service told staff: 41 adults and 22 children", () => {
    expect([informed("adult"), informed("child")]).toEqual([41, 22]);
  });

  it.each([
    [76, {age_group: "adult", sex: "Female"}],
    [10, {age_group: "child", sex: "Male"}],
    [65, {region_of_origin: "Africa"}],
    [0, {age_group: "child", region_of_origin: "Europe"}],
    [48, {age_group: "adult", age_band: "18-25"}],
    [18, {age_group: "child", age_band: "16-17"}],
    [67, {exploitation: "Sexual"}],
    [12, {age_group: "child", exploitation: "Domestic servitude"}],
    [28, {age_group: "adult", referral_route: "A&E"}],
    [7, {referral_route: "Police/courts"}],
    [0, {age_group: "child", referral_route: "Unknown"}]
  ])("%i have %o", (expected, levels) => {
    expect(count(levels as Row)).toBe(expected);
  });

  it("follow the columns for adults and children where print contradicts itself: 6 and 15, not 23", () => {
    const other = {referral_route: "Other"};
    expect(count({age_group: "adult", ...other})).toBe(6);
    expect(count({age_group: "child", ...other})).toBe(15);
    expect(count(other)).toBe(21);
  });
});

describe("every number of Table 1 in reported.csv", () => {
  const table = reported.filter((row) => row.place === "Table 1");
  const groups: Readonly<Record<string, Row>> = {
    total: {},
    adults: {age_group: "adult"},
    children: {age_group: "child"}
  };
  const recount = (row: Row) =>
    count({...groups[row.group ?? ""], [columns[row.variable ?? ""] ?? "no such column"]: row.level ?? ""});

  it("is one of 69", () => {
    expect(table).toHaveLength(69);
  });

  it.each(table.filter(({id}) => !misprintedCounts.includes(id ?? "")))("$id: n $n", (row) => {
    expect(recount(row)).toBe(Number(row.n));
  });

  it.each(table.filter(({id, percent}) => percent !== "" && !misprintedPercentages.includes(id ?? "")))(
    "$id: $percent %",
    (row) => {
      const decimals = row.percent?.split(".")[1]?.length ?? 0;
      const exact = (100 * recount(row)) / Number(row.denominator);
      expect(Math.abs(exact - Number(row.percent))).toBeLessThanOrEqual(0.5 / 10 ** decimals + 1e-9);
    }
  );
});
