import {describe, expect, it} from "vitest";
import {chiSquare} from "../../src/stats/chi-square.js";
import {cramersV} from "../../src/stats/cramers-v.js";
import {freemanHalton} from "../../src/stats/freeman-halton.js";
import {expectAgreement} from "./agree.js";
import {draws} from "./draws.js";
import {list, matrix} from "./literals.js";
import {useR} from "./webr.js";

const ask = useR();
const {share, between, oneOf, many} = draws(1951);

/** Up to 60 units, put into rows and columns of which some are rare, and which may go together. */
function anyTable(rows: number, columns: number): number[][] {
  const table = many(rows, () => many(columns, () => 0));
  const [rowsRare, columnsRare, together] = [1 + share(), 1 + 2 * share(), share() / 2];
  for (let unit = between(4, 60); unit > 0; unit -= 1) {
    const row = Math.floor(rows * share() ** rowsRare);
    const column =
      share() < together ? Math.min(row, columns - 1) : Math.floor(columns * share() ** columnsRare);
    const cells = table[row] as number[];
    cells[column] = (cells[column] as number) + 1;
  }
  return table;
}

const shapes = [
  [2, 3],
  [3, 2],
  [2, 4],
  [3, 3],
  [3, 4]
] as const;
const tables = many(80, () => {
  const [rows, columns] = oneOf<readonly [number, number]>(shapes);
  return anyTable(rows, columns);
});
const marginsOf = (table: number[][]) => [
  ...table.map((row) => row.reduce((sum, cell) => sum + cell, 0)),
  ...(table[0] as number[]).map((_, column) => table.reduce((sum, row) => sum + (row[column] as number), 0))
];
const filled = tables.filter((table) => !marginsOf(table).includes(0));

describe("larger tables, against R", () => {
  it("has tables to go by, with and without empty rows and columns", () => {
    expect(filled.length).toBeGreaterThan(60);
    expect(filled.length).toBeLessThan(tables.length);
  });

  it("freemanHalton has the p of fisher.test", async () => {
    const r = await ask(
      `sapply(${list(filled.map(matrix))}, function(table) fisher.test(table, workspace = 2e6)$p.value)`
    );
    expectAgreement(
      filled.map((table, i) => ({ours: freemanHalton(table).pValue, r: r[i], of: table})),
      {relative: 1e-7}
    );
  });

  it("freemanHalton looks at the rows and columns that are not empty", async () => {
    const emptied = tables.filter((table) => marginsOf(table).includes(0));
    const r = await ask(`sapply(${list(emptied.map(matrix))}, function(table) {
      table <- table[rowSums(table) > 0, colSums(table) > 0, drop = FALSE]
      if (min(dim(table)) < 2) 1 else fisher.test(table)$p.value
    })`);
    expectAgreement(
      emptied.map((table, i) => ({ours: freemanHalton(table).pValue, r: r[i], of: table})),
      {relative: 1e-7}
    );
  });

  it("chiSquare and cramersV have the statistic and p of chisq.test", async () => {
    const r = await ask(`sapply(${list(filled.map(matrix))}, function(table) {
      test <- suppressWarnings(chisq.test(table, correct = FALSE))
      c(test$statistic, test$p.value, sqrt(test$statistic / sum(table) / (min(dim(table)) - 1)))
    })`);
    expectAgreement(
      filled.flatMap((table, i) => {
        const {statistic, pValue} = chiSquare(table);
        const ours = [statistic, pValue, cramersV(table).estimate];
        return ours.map((number, which) => ({ours: number, r: r[3 * i + which], of: table}));
      }),
      {relative: 1e-9, absolute: 1e-13}
    );
  });
});
