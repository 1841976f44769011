import {describe, expect, it} from "vitest";
import {checkClaims, summariseClaims} from "../../../../src/analysis/checks/check-claims.js";
import {ageGroups} from "../../../support/age-groups.js";
import {extractOf, readPrinted, trueCounts} from "../../../support/printed.js";

const groups = ageGroups.levels;

const printed = readPrinted();

describe("checkClaims, on the paper and an extract that gives its counts", () => {
  const claims = checkClaims(printed, extractOf(printed, trueCounts), {groups});

  it("reproduces 72 of 76 numbers, names three misprints, and leaves one to its context", () => {
    expect(summariseClaims(claims)).toEqual({
      claims: 76,
      reproduced: 72,
      misprint: 3,
      differs: 0,
      context: 1
    });
  });

  it("shows print beside the extract, with the cell that recomputes it", () => {
    expect(claims.find(({id}) => id === "table1-referral-other-total")).toEqual({
      id: "table1-referral-other-total",
      place: "Table 1",
      group: "total",
      statement: "Route of referral: Other",
      query: "sample-characteristics",
      cell: "patients[group=all; variable=referral_route; level=Other]",
      reported: {n: 23, denominator: 130, percent: 17.7},
      recomputed: {n: 21, denominator: 130, percent: 16.2},
      verdict: "misprint",
      reason: "the rest of the paper’s table gives 21",
      evidence: {
        for: [
          "6 adults and 15 children make 21, not 23",
          "the column of adults adds up to 95 and the column of children adds up to 35, as they should",
          "the total column adds up to 132 with 23, and to 130 with 21, for a group of 130"
        ],
        against: ["23 of 130 is 17.7 %, as printed, and 21 of 130 is 16.2 %"]
      }
    });
  });

  it("takes a blank for 0", () => {
    expect(claims.find(({id}) => id === "table1-region-europe-children")).toMatchObject({
      reported: {n: 0, denominator: 35, percent: null},
      recomputed: {n: 0, denominator: 35, percent: 0},
      verdict: "reproduced"
    });
  });

  it("finds the misprints whatever the order in which the numbers stand", () => {
    const backwards = checkClaims(printed.toReversed(), extractOf(printed, trueCounts), {groups});
    expect(summariseClaims(backwards)).toEqual(summariseClaims(claims));
  });
});

describe("checkClaims, where the extract differs from print", () => {
  it.each([
    {
      what: "one adult fewer",
      id: "table1-sex-female-adults",
      n: 75,
      reason: "the paper prints 76, our count is 75"
    },
    {
      what: "somebody where print is blank",
      id: "table1-age-8-11-adults",
      n: 1,
      reason: "the paper prints 0, our count is 1"
    },
    {
      what: "another count in the informed route",
      id: "abstract-informed-children",
      n: 21,
      reason: "the paper prints 22, our count is 21"
    },
    {
      what: "a count that is neither what is printed nor what print implies",
      id: "table1-referral-other-total",
      n: 22,
      reason: "the paper prints 23, our count is 22"
    },
    {
      what: "another count where only the percentage is misprinted",
      id: "table1-exploitation-sexual-total",
      n: 66,
      reason: "the paper prints 67, our count is 66"
    }
  ])("$what is a difference, whatever else is wrong there", ({id, n, reason}) => {
    const claims = checkClaims(printed, extractOf(printed, {...trueCounts, [id]: {n}}), {groups});
    const claim = claims.find((one) => one.id === id);
    expect(claim?.verdict).toBe("differs");
    expect(claim?.reason).toContain(reason);
    expect(summariseClaims(claims).differs).toBe(1);
  });

  it("a group size that differs is not excused by a count that print itself corrects", () => {
    const id = "table1-referral-other-total";
    const claims = checkClaims(printed, extractOf(printed, {[id]: {n: 21, denominator: 131}}), {groups});
    expect(claims.find((claim) => claim.id === id)).toMatchObject({
      verdict: "differs",
      reason: "the paper counts 130 in the group, we count 131"
    });
  });

  it("another group size is a difference, even where the count and a misprint stay as they are", () => {
    const id = "table1-exploitation-sexual-total";
    const claims = checkClaims(printed, extractOf(printed, {...trueCounts, [id]: {denominator: 131}}), {
      groups
    });
    expect(claims.find((claim) => claim.id === id)).toMatchObject({
      verdict: "differs",
      reason: expect.stringContaining("the paper counts 130 in the group, we count 131")
    });
  });
});
