import {describe, expect, it} from "vitest";
import {checkClaims} from "../../../../src/analysis/checks/check-claims.js";
import {contradictions} from "../../../../src/analysis/checks/contradictions.js";
import {ageGroups} from "../../../support/age-groups.js";
import {type Changes, extractOf, readPrinted, trueCounts, withChanges} from "../../../support/printed.js";

const groups = ageGroups.levels;

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
  /** Arithmetic for the verdict, or the reason where it differs. */
  because: string;
  against?: string;
}> = [
  {
    what: "a wrong percentage",
    changes: {"table1-sex-female-adults": {percent: "81"}},
    suspected: ["table1-sex-female-adults"],
    verdict: "misprint",
    because: "76 of 95 is 80 %, not 81 %",
    against: "81 % would be 77 of 95"
  },
  {
    what: "a percentage wrong in its last decimal only",
    changes: {"table1-sex-female-adults": {percent: "80.1"}},
    suspected: ["table1-sex-female-adults"],
    verdict: "misprint",
    because: "no count of 95 gives 80.1 %"
  },
  {
    what: "a wrong total whose percentage is right for it",
    changes: {"table1-sex-female-total": {n: 102, percent: "78.5"}},
    suspected: ["table1-sex-female-total"],
    verdict: "misprint",
    because: "the total column adds up to 131 with 102, and to 130 with 101, for a group of 130",
    against: "102 of 130 is 78.5 %, as printed, and 101 of 130 is 77.7 %"
  },
  {
    what: "a wrong adult cell whose percentage is right for it",
    changes: {"table1-region-africa-adults": {n: 48, percent: "50.5"}},
    suspected: ["table1-region-africa-adults"],
    verdict: "misprint",
    because: "48 adults and 18 children make 66, not 65, and 47 adults and 18 children make 65",
    against: "48 of 95 is 50.5 %, as printed, and 47 of 95 is 49.5 %"
  },
  {
    what: "a child in a cell that ought to be blank",
    changes: {"table1-age-34-plus-children": {n: 1, percent: "2.9"}},
    suspected: ["table1-age-34-plus-children"],
    verdict: "misprint",
    because: "12 adults and 1 child make 13, not 12, and 12 adults and 0 children make 12",
    against: "1 of 35 is 2.9 %, as printed, and 0 of 35 is 0.0 %"
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
    because: "19 adults and 25 children make 44, not 101, and 76 adults and 25 children make 101",
    against: "the column of adults adds up to 95 with 19, and to 152 with 76, for a group of 95"
  },
  {
    what: "two errors that agree with each other, so that no rule can say which cell is wrong",
    changes: {
      "table1-sex-female-adults": {n: 77, percent: "81.1"},
      "table1-sex-female-total": {n: 102, percent: "78.5"}
    },
    suspected: [],
    verdict: "differs",
    because: "the paper prints 77, our count is 76; the paper prints 81.1 %, our count gives 80 %"
  },
  {
    what: "a wrong group size",
    changes: {"abstract-informed-adults": {denominator: 59}},
    suspected: ["abstract-informed-adults"],
    verdict: "differs",
    because: "the paper counts 59 in the group, we count 95"
  }
];

describe.each(table)("where print has $what", ({changes, suspected, verdict, because, against}) => {
  const misprinted = withChanges(printed, changes);
  const claims = checkClaims(misprinted, extract, {groups});

  it("the rules suspect these cells, besides the paper's own three slips", () => {
    expect([...contradictions(misprinted, groups).keys()].sort()).toEqual([...suspected, ...slips].sort());
  });

  it(`each changed cell is ${verdict}, with what speaks for and against it`, () => {
    const changed = claims.filter(({id}) => id in changes);
    expect(changed.map((claim) => claim.verdict)).toEqual(changed.map(() => verdict));
    expect(changed.flatMap(({reason, evidence}) => [reason, ...evidence.for])).toContainEqual(because);
    if (against) expect(changed.flatMap(({evidence}) => evidence.against)).toContainEqual(against);
  });

  it("every other cell keeps its verdict", () => {
    const rest = claims.filter(
      ({id}) => !(id in changes) && !slips.includes(id) && id !== "abstract-register"
    );
    expect(rest.filter((claim) => claim.verdict !== "reproduced")).toEqual([]);
  });
});
