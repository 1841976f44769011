import fc from "fast-check";
import type {Contingency, TwoByTwo} from "../../src/stats/contingency.js";

const anyCell = fc.oneof({weight: 1, arbitrary: fc.constant(0)}, {weight: 4, arbitrary: fc.nat({max: 60})});
const anyRow = fc.tuple(anyCell, anyCell);

/** Any two by two table of counts to 60, now and then with an empty margin. */
export const anyTwoByTwo: fc.Arbitrary<TwoByTwo> = fc.tuple(anyRow, anyRow);

/** Any table of two or three rows and two to six columns, of so few counts that all others can be listed. */
export const anySmallTable: fc.Arbitrary<Contingency> = fc
  .constantFrom<[number, number, number][]>([2, 3, 5], [2, 4, 4], [2, 6, 1], [3, 2, 4], [3, 3, 3], [3, 4, 2])
  .chain(([height, width, most]) => {
    const row = fc.array(fc.nat({max: most}), {minLength: width, maxLength: width});
    return fc.array(row, {minLength: height, maxLength: height});
  });

/** The table with its columns as rows. */
export function turned(table: Contingency): number[][] {
  return (table[0] ?? []).map((_, column) => table.map((row) => row[column] as number));
}

/** Every table with the given row and column totals, cell by cell. */
export function allTables(rows: readonly number[], columns: readonly number[]): number[][][] {
  const [first, ...others] = rows;
  if (first === undefined) return columns.every((column) => column === 0) ? [[]] : [];
  return allRows(first, columns).flatMap((row) =>
    allTables(
      others,
      columns.map((column, index) => column - (row[index] as number))
    ).map((rest) => [row, ...rest])
  );
}

function allRows(total: number, room: readonly number[]): number[][] {
  const [first, ...others] = room;
  if (first === undefined) return total === 0 ? [[]] : [];
  return Array.from({length: Math.min(first, total) + 1}, (_, count) => count).flatMap((count) =>
    allRows(total - count, others).map((rest) => [count, ...rest])
  );
}

/** The probabilities of tables with the same margins stand to each other as 1 over the product of all factorials. */
export function rarity(table: Contingency): bigint {
  return table.flat().reduce((product, count) => product * factorial(count), 1n);
}

function factorial(count: number): bigint {
  return count < 2 ? 1n : BigInt(count) * factorial(count - 1);
}
