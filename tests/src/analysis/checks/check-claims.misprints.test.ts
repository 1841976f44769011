import {describe, expect, it} from "vitest";
import {checkClaims} from "../../../../src/analysis/checks/check-claims.js";
import {contradictions} from "../../../../src/analysis/checks/contradictions.js";
import {type Changes, extractOf, readPrinted, trueCounts, withChanges} from "../../../support/printed.js";

const printed = readPrinted();
const slips = [
  "table1-exploitation-sexual-total",
  "table1-referral-other-children",
  "table1-referral-other-total"
];
const extract = extractOf(printed, trueCounts);

/** Misprints made by hand, the cells that the rules then suspect, and the verdict on each changed cell. */
const table: ReadonlyArray<{
  what: string;
  changes: Changes;
  suspected: string[];
  verdict: string;
  reason: string;
}> = [
  {
    what: "a wrong percentage",
    changes: {"table1-sex-female-adults": {percent: "81"}},
    suspected: ["table1-sex-female-adults"],
    verdict: "misprint",
    reason: "76 of 95 is 80 %, not 81 %"
  },
  {
    what: "a percentage wrong in its last decimal only",
    changes: {"table1-sex-female-adults": {percent: "80.1"}},
    suspected: ["table1-sex-female-adults"],
    verdict: "misprint",
    reason: "76 of 95 is 80.0 %, not 80.1 %"
  },
  {
    what: "a wrong total whose percentage is right for it",
    changes: {"table1-sex-female-total": {n: 102, percent: "78.5"}},
    suspected: ["table1-sex-female-total"],
    verdict: "misprint",
    reason: "76 adults and 25 children make 101, not 102; its column sums to 131, not 130"
  },
  {
    what: "a wrong adult cell whose percentage is right for it",
    changes: {"table1-region-africa-adults": {n: 48, percent: "50.5"}},
    suspected: ["table1-region-africa-adults"],
    verdict: "misprint",
    reason: "48 adults and 18 children make 66, not 65; its column sums to 96, not 95"
  },
  {
    what: "a child in a cell that ought to be blank",
    changes: {"table1-age-34-plus-children": {n: 1, percent: "2.9"}},
    suspected: ["table1-age-34-plus-children"],
    verdict: "misprint",
    reason: "12 adults and 1 children make 13, not 12; its column sums to 36, not 35"
  },
  {
    what: "two cells swapped in a column, which still sums",
    changes: {
      "table1-sex-female-adults": {n: 19, percent: "20"},
      "table1-sex-male-adults": {n: 76, percent: "80"}
    },
    suspected: ["adults", "children", "total"].flatMap((group) => [
      `table1-sex-female-${group}`,
      `table1-sex-male-${group}`
    ]),
    verdict: "misprint",
    reason: "19 adults and 25 children make 44, not 101"
  },
  {
    what: "two errors that agree with each other, so that no rule can say which cell is wrong",
    changes: {
      "table1-sex-female-adults": {n: 77, percent: "81.1"},
      "table1-sex-female-total": {n: 102, percent: "78.5"}
    },
    suspected: [],
    verdict: "differs",
    reason: "print says 77, the extract gives 76; print says 81.1 %, the extract gives 80 %"
  },
  {
    what: "a wrong group size",
    changes: {"abstract-informed-adults": {denominator: 59}},
    suspected: ["abstract-informed-adults"],
    verdict: "differs",
    reason: "print counts 59 patients in the group, the extract 95"
  }
];

describe.each(table)("where print has $what", ({changes, suspected, verdict, reason}) => {
  const misprinted = withChanges(printed, changes);
  const claims = checkClaims(misprinted, extract);

  it("the rules suspect these cells, besides the paper's own three slips", () => {
    expect([...contradictions(misprinted).keys()].sort()).toEqual([...suspected, ...slips].sort());
  });

  it(`each changed cell is ${verdict}, with the reason`, () => {
    const changed = claims.filter(({id}) => id in changes);
    expect(changed.map((claim) => claim.verdict)).toEqual(changed.map(() => verdict));
    expect(changed.map((claim) => claim.reason)).toContainEqual(expect.stringContaining(reason));
  });

  it("every other cell keeps its verdict", () => {
    const rest = claims.filter(
      ({id}) => !(id in changes) && !slips.includes(id) && id !== "abstract-register"
    );
    expect(rest.filter((claim) => claim.verdict !== "reproduced")).toEqual([]);
  });
});
