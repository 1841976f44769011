import {describe, expect, it} from "vitest";
import {findEvidence} from "../../../../src/analysis/checks/evidence.js";
import {ageGroups} from "../../../support/age-groups.js";
import {printedNumber, readPrinted} from "../../../support/printed.js";

const groups = ageGroups.levels;

const printed = readPrinted();
const named = (id: string) => printed.find((number) => number.id === id) ?? printedNumber({});
const both = {printed: true, recomputed: true};
const neither = {printed: false, recomputed: false};
const onlyPrinted = {printed: true, recomputed: false};
const onlyRecomputed = {printed: false, recomputed: true};

describe("the evidence on a printed number", () => {
  it("is its percentage, its row and its column, and all hold where nothing is wrong", () => {
    expect(findEvidence(named("table1-sex-female-adults"), printed, 76, groups)).toEqual([
      {words: "76 of 95 is 80 %", fits: both},
      {words: "76 adults and 25 children make 101", fits: both},
      {words: "the column of adults adds up to 95", fits: both}
    ]);
  });

  it("holds nothing against a count that only its percentage supports", () => {
    expect(findEvidence(named("abstract-informed-adults"), printed, 41, groups)).toEqual([
      {words: "41 of 95 is 43 %", fits: both}
    ]);
  });

  it("clears a cell of a row that does not add up, where another column overshoots", () => {
    expect(findEvidence(named("table1-referral-other-adults"), printed, 6, groups)).toEqual([
      {words: "6 of 95 is 6.3 %", fits: both},
      {words: "6 adults and 15 children make 21, not 23", fits: neither},
      {words: "the total column adds up to 132, not 130, so the slip can be there", fits: both},
      {words: "the column of adults adds up to 95", fits: both}
    ]);
  });

  it("tells a percentage that was cut off from one that no count gives", () => {
    // 15/35 = 42.857…; 67/130 = 51.538… and 68/130 = 52.307…
    expect(findEvidence(named("table1-referral-other-children"), printed, 15, groups)).toEqual(
      expect.arrayContaining([
        {words: "15 of 35 is 42.9 %, not 42.8 %", fits: onlyRecomputed},
        {words: "no count of 35 gives 42.8 %", fits: onlyRecomputed},
        {words: "15 of 35, cut off and not rounded, is 42.8 %", fits: onlyPrinted}
      ])
    );
    const words = findEvidence(named("table1-exploitation-sexual-total"), printed, 67, groups).map(
      (one) => one.words
    );
    expect(words).toContain("no count of 130 gives 51.6 %");
    expect(words.join()).not.toContain("cut off");
  });

  it("counts no further than it must among two thousand million", () => {
    const number = printedNumber({n: 1, denominator: 2_000_000_000, percent: "50"});
    // 49.5 % is rounded up to 50, and 50.5 % down to the even 50.
    expect(findEvidence(number, [number], 1, groups).map(({words}) => words)).toContain(
      "50 % would be 990000000 to 1010000000 of 2000000000"
    );
  });

  it("says of a count that fits nowhere that it does not", () => {
    expect(findEvidence(named("table1-referral-other-total"), printed, 22, groups)).toEqual(
      expect.arrayContaining([
        {words: "6 adults and 15 children make 21, neither 23 nor 22", fits: neither},
        {
          words: "the total column adds up to 132 with 23, and to 131 with 22, for a group of 130",
          fits: neither
        }
      ])
    );
  });

  it("asks nothing of a blank, of a count without a group, and of a row that is not printed whole", () => {
    for (const number of [
      {n: null, percent: null},
      {denominator: null},
      {variable: "Sex", denominator: null}
    ])
      expect(findEvidence(printedNumber(number), [printedNumber(number)], 41, groups)).toEqual([]);
  });
});
