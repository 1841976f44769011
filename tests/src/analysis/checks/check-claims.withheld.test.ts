import {describe, expect, it} from "vitest";
import {checkClaims, summariseClaims} from "../../../../src/analysis/checks/check-claims.js";
import type {PrintedNumber} from "../../../../src/analysis/checks/printed-numbers.js";
import {ageGroups} from "../../../support/age-groups.js";
import {printedNumber} from "../../../support/printed.js";

const groups = ageGroups.levels;

type Counts = {patients?: number | null; denominator?: number | null};

/** The claim on one printed number on a site for release whose table `counts` has this row for adults. */
function judge(number: Partial<PrintedNumber>, row: Counts, released = ["counts"]) {
  const rows = [{group: "adult", ...row}];
  const rowsOf = (query: string) => (query === "counts" ? rows : undefined);
  return checkClaims([printedNumber(number)], rowsOf as Parameters<typeof checkClaims>[1], {
    groups,
    released
  })[0];
}

const withheld = {
  verdict: "withheld",
  recomputed: {n: null, denominator: null, percent: null},
  reason: "the site does not release this number, so the paper’s cannot be compared here"
};

describe("checkClaims on a site for release", () => {
  it.each([
    {what: "the number is withheld", row: {patients: null, denominator: 95}},
    {what: "its denominator is withheld", row: {patients: 41, denominator: null}},
    {what: "the table does not hold the column", row: {denominator: 95}}
  ])("withholds its verdict where $what, and says no more", ({row}) => {
    expect(judge({}, row)).toMatchObject(withheld);
  });

  it("does so where the site holds no such row, and no such table", () => {
    expect(judge({cell: "patients[group=child]"}, {patients: 1})).toMatchObject(withheld);
    expect(judge({query: "other"}, {patients: 1})).toMatchObject(withheld);
  });

  it("says the same of a misprint whose number is withheld", () => {
    expect(judge({percent: "44"}, {patients: null, denominator: 95})).toMatchObject(withheld);
  });

  it("judges a released number as anywhere, and asks no denominator of a number printed without", () => {
    expect(judge({}, {patients: 41, denominator: 95})?.verdict).toBe("reproduced");
    expect(judge({}, {patients: 40, denominator: 95})?.verdict).toBe("differs");
    expect(judge({denominator: null, percent: null}, {patients: 41, denominator: null})?.verdict).toBe(
      "reproduced"
    );
  });

  it("does not hold against print what other rows of the site leave out", () => {
    expect(judge({}, {patients: 40, denominator: 95}, ["another-table"])).toMatchObject(withheld);
    expect(judge({}, {patients: 41, denominator: 95}, ["another-table"])?.verdict).toBe("reproduced");
  });
});

it("counts withheld numbers only where there are some", () => {
  const some = [judge({}, {patients: null}), judge({}, {patients: 41, denominator: 95})];
  expect(summariseClaims(some.flatMap((claim) => claim ?? []))).toEqual({
    claims: 2,
    reproduced: 1,
    misprint: 0,
    differs: 0,
    context: 0,
    withheld: 1
  });
  expect(summariseClaims([])).not.toHaveProperty("withheld");
});
