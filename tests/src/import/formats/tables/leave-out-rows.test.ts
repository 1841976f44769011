import {expect, test} from "vitest";
import {leaveOutHeaders, leaveOutTotals} from "../../../../../src/import/formats/tables/leave-out-rows.js";

const leaveOut = (...all: string[]) => {
  const [header = [], ...rows] = all.map((line) => line.split("|"));
  const warnings: string[] = [];
  const numbered = rows.map((cells, at) => ({cells, line: at + 2}));
  const kept = leaveOutTotals(leaveOutHeaders(header, numbered, warnings), warnings);
  return {lines: kept.map(({line}) => line), warnings};
};

test("a row that repeats the header is left out and told", () => {
  expect(leaveOut("case|code", "A|Fear", "case | code", "B|code", "case|code")).toEqual({
    lines: [2, 4],
    warnings: ["Lines 3 and 5 repeat the header and are left out."]
  });
});

test("a last row of totals is left out and told, in whatever language", () => {
  for (const word of ["Total", "SUMME", "Gesamt:"])
    expect(leaveOut("case|text|Fear|Loss", "A|one|1|x", "B|two|1|", `${word}||2|1`)).toEqual({
      lines: [2, 3],
      warnings: ["Line 4 holds the totals of the columns and is left out."]
    });
});

test("a row is none of totals before the last, with words, or under words", () => {
  const kept = {lines: [2, 3], warnings: []};
  expect(leaveOut("case|Fear", "Total|1", "B|1")).toEqual(kept);
  expect(leaveOut("case|text|Fear", "A|one|1", "Total|two|1")).toEqual(kept);
  expect(leaveOut("case|text|Fear", "A|one|1", "Total|2|1")).toEqual(kept);
  expect(leaveOut("case|Fear", "A|1", "Total|")).toEqual(kept);
});
