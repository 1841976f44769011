import {describe, expect, it} from "vitest";
import {checkClaims} from "../../../../src/analysis/checks/check-claims.js";
import type {PrintedNumber} from "../../../../src/analysis/checks/printed-numbers.js";
import {ageGroups} from "../../../support/age-groups.js";
import {printedNumber} from "../../../support/printed.js";

const groups = ageGroups.levels;

/** The verdict on one printed number, when the query `counts` gives this one row for adults. */
function judge(number: Partial<PrintedNumber>, row: {patients: number | null; denominator?: number}) {
  const rows = [{group: "adult", ...row}];
  const [claim] = checkClaims([printedNumber(number)], (query) => (query === "counts" ? rows : undefined), {
    groups
  });
  return {verdict: claim?.verdict, reason: claim?.reason};
}

describe("checkClaims, on one number", () => {
  it.each([
    {what: "half up", percent: "13", verdict: "reproduced"},
    {what: "half to even", percent: "12", verdict: "reproduced"},
    {what: "with a decimal", percent: "12.5", verdict: "reproduced"},
    {what: "with a decimal too many to be right", percent: "12.51", verdict: "misprint"}
  ])("accepts 1 of 8 rounded $what, as $percent: $verdict", ({percent, verdict}) => {
    expect(judge({n: 1, denominator: 8, percent}, {patients: 1, denominator: 8}).verdict).toBe(verdict);
  });

  it("does not ask for a group that is not printed", () => {
    expect(judge({denominator: null, percent: null}, {patients: 41, denominator: 95}).verdict).toBe(
      "reproduced"
    );
  });

  it("tells more codings than patients from a share, and does not fail on it", () => {
    const {verdict, reason} = judge({}, {patients: 300, denominator: 95});
    expect(verdict).toBe("differs");
    expect(reason).toBe("the paper prints 41, our count is 300; the paper prints 43 %, our count gives no %");
  });

  it("finds a difference, with the reason, where the query has no such row or no such column", () => {
    const reason = (cell: string) => `the query counts has no row for ${cell}`;
    for (const cell of ["patients[group=child]", "people[group=adult]"]) {
      expect(judge({cell}, {patients: 41})).toEqual({verdict: "differs", reason: reason(cell)});
    }
    expect(judge({}, {patients: null}).verdict).toBe("differs");
  });

  it("finds a difference, with the reason, where there is no such query", () => {
    expect(judge({query: "other"}, {patients: 41})).toEqual({
      verdict: "differs",
      reason: "the query other has no row for patients[group=adult]"
    });
  });

  it("leaves a number without a query to its context, with the note as the reason", () => {
    const nowhere = {query: null, cell: null};
    expect(judge({...nowhere, note: "a lower bound"}, {patients: 1})).toEqual({
      verdict: "context",
      reason: "a lower bound"
    });
    expect(judge(nowhere, {patients: 1})).toEqual({verdict: "context", reason: "not in the extract"});
  });
});
