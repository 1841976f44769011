import {describe, expect, it} from "vitest";
import {checkClaims, summarise} from "../../../src/checks/check.js";
import type {Printed} from "../../../src/checks/printed.js";
import {extractOf, printedNumber, readPrinted, trueCounts} from "../../support/printed.js";

const printed = readPrinted();

/** The verdict on one printed number, when the query `counts` gives this one row for adults. */
function judge(number: Partial<Printed>, row: {patients: number | null; denominator?: number}) {
  const rows = [{age_group: "adult", ...row}];
  const [claim] = checkClaims([printedNumber(number)], (query) => (query === "counts" ? rows : undefined));
  return {verdict: claim?.verdict, reason: claim?.reason};
}

describe("checkClaims, on the paper and an extract that gives its counts", () => {
  const claims = checkClaims(printed, extractOf(printed, trueCounts));

  it("reproduces 72 of 76 numbers, names three misprints, and leaves one to its context", () => {
    expect(summarise(claims)).toEqual({claims: 76, reproduced: 72, misprint: 3, differs: 0, context: 1});
  });

  it("shows print beside the extract, with the cell that recomputes it", () => {
    expect(claims.find(({id}) => id === "table1-referral-other-total")).toEqual({
      id: "table1-referral-other-total",
      place: "Table 1",
      group: "total",
      statement: "Route of referral: Other",
      query: "sample-characteristics",
      cell: "patients[age_group=all; variable=referral_route; level=Other]",
      reported: {n: 23, denominator: 130, percent: 17.7},
      recomputed: {n: 21, denominator: 130, percent: 16.2},
      verdict: "misprint",
      reason: "6 adults and 15 children make 21, not 23; its column sums to 132, not 130"
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
    const backwards = checkClaims(printed.toReversed(), extractOf(printed, trueCounts));
    expect(summarise(backwards)).toEqual(summarise(claims));
  });
});

describe("checkClaims, where the extract differs from print", () => {
  it.each([
    {
      what: "one adult fewer",
      id: "table1-sex-female-adults",
      n: 75,
      reason: "print says 76, the extract gives 75"
    },
    {
      what: "somebody where print is blank",
      id: "table1-age-8-11-adults",
      n: 1,
      reason: "print says 0, the extract gives 1"
    },
    {
      what: "another count in the informed route",
      id: "abstract-informed-children",
      n: 21,
      reason: "print says 22, the extract gives 21"
    },
    {
      what: "a count that is neither what is printed nor what print implies",
      id: "table1-referral-other-total",
      n: 22,
      reason: "print says 23, the extract gives 22"
    },
    {
      what: "another count where only the percentage is misprinted",
      id: "table1-exploitation-sexual-total",
      n: 66,
      reason: "print says 67, the extract gives 66"
    }
  ])("$what is a difference, whatever else is wrong there", ({id, n, reason}) => {
    const claims = checkClaims(printed, extractOf(printed, {...trueCounts, [id]: {n}}));
    const claim = claims.find((one) => one.id === id);
    expect(claim?.verdict).toBe("differs");
    expect(claim?.reason).toContain(reason);
    expect(summarise(claims).differs).toBe(1);
  });

  it("another group size is a difference, even where the count and a misprint stay as they are", () => {
    const id = "table1-exploitation-sexual-total";
    const claims = checkClaims(printed, extractOf(printed, {...trueCounts, [id]: {denominator: 131}}));
    expect(claims.find((claim) => claim.id === id)).toMatchObject({
      verdict: "differs",
      reason: expect.stringContaining("print counts 130 patients in the group, the extract 131")
    });
  });
});

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
    expect(reason).toBe("print says 41, the extract gives 300; print says 43 %, the extract gives no %");
  });

  it("finds a difference, with the reason, where the query has no such row or no such column", () => {
    const reason = (cell: string) => `the query counts has no row for ${cell}`;
    for (const cell of ["patients[age_group=child]", "people[age_group=adult]"]) {
      expect(judge({cell}, {patients: 41})).toEqual({verdict: "differs", reason: reason(cell)});
    }
    expect(judge({}, {patients: null}).verdict).toBe("differs");
  });

  it("finds a difference, with the reason, where there is no such query", () => {
    expect(judge({query: "other"}, {patients: 41})).toEqual({
      verdict: "differs",
      reason: "the query other has no row for patients[age_group=adult]"
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
