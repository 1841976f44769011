import {expect, test} from "vitest";
import {turnMatrix} from "../../../../../src/import/formats/tables/turn-matrix.js";

const turn = (...all: string[]) => {
  const [header = [], ...rows] = all.map((line) => line.split("|"));
  const warnings: string[] = [];
  const turned = turnMatrix(
    header,
    rows.map((cells, at) => ({cells, line: at + 2})),
    warnings
  );
  return {
    table: [turned.header, ...turned.rows.map(({cells}) => cells)].map((cells) => cells.join("|")),
    warnings
  };
};

test("a matrix with a row for each code has one for each document then, which is told", () => {
  const {table, warnings} = turn("Codesystem|P1|P2|P3", "Cost|3|0|1", "Trust|||2");
  expect(table).toEqual(["Document|Cost|Trust", "P1|3|", "P2|0|", "P3|1|2"]);
  expect(warnings.join()).toContain("a row for each code and a column for each document");
});

test("a table with words, with a column of cases or texts, or of one column of numbers stays", () => {
  for (const rows of [
    ["Code|P1|P2", "Cost|3|told"],
    ["Code|Case|AB", "Cost|3|1"],
    ["Code|Weight|P1", "Cost|3|1"],
    ["Code|P1", "Cost|3"],
    ["Patient|P1|P2", "Cost|3|1"]
  ])
    expect(turn(...rows)).toEqual({table: rows, warnings: []});
});
