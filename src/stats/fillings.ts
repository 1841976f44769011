import type {Ways} from "./binomial.js";

/**
 * The weights of tables, and how many tables have each. A table's weight: the ways to deal out all its
 * columns.
 */
export type Fillings = ReadonlyMap<bigint, bigint>;

/**
 * Finds the weights of all tables with the given column totals, for any row totals with the same sum.
 *
 * The last column is dealt out in every way for which the rows have room. What is left of the rows is a node
 * of a network (Mehta and Patel 1983, JASA 78:427), filled by the columns before it once for all who come
 * there: the order of rows is all the same, so a node's are sorted, and tables of equal weight are kept as
 * their number.
 * @param spend receives how many tables, or bundles of equal ones, are about to be weighed
 */
export function fillings(
  columns: readonly number[],
  ways: Ways,
  spend: (steps: number) => void
): (rows: readonly number[]) => Fillings {
  const nodes = columns.map(() => new Map<string, Fillings>());

  function fill(rows: readonly number[], last: number): Fillings {
    const node = rows.toSorted((a, b) => a - b);
    const key = node.join();
    const known = nodes[last]?.get(key);
    if (known) return known;
    const found = new Map<bigint, bigint>();
    eachColumn(node, columns[last] as number, ways, (column, weight) => {
      const before = last === 0 ? none : fill(remainingRows(node, column), last - 1);
      spend(before.size);
      for (const [other, tables] of before) {
        const product = other * weight;
        found.set(product, (found.get(product) ?? 0n) + tables);
      }
    });
    nodes[last]?.set(key, found);
    return found;
  }

  return (rows) => fill(rows, columns.length - 1);
}

/** The one table without columns. */
const none: Fillings = new Map([[1n, 1n]]);

/** Visits every column with the given total that fits the row totals, with the number of ways to deal it out. */
export function eachColumn(
  rows: readonly number[],
  total: number,
  ways: Ways,
  visit: (column: readonly number[], weight: bigint) => void
): void {
  const column = new Array<number>(rows.length);
  const roomAfter = rows.map((_, index) => rows.slice(index + 1).reduce((sum, row) => sum + row, 0));

  function deal(index: number, left: number, weight: bigint): void {
    const most = Math.min(rows[index] as number, left);
    for (let count = Math.max(0, left - (roomAfter[index] as number)); count <= most; count += 1) {
      column[index] = count;
      if (index === rows.length - 1) visit(column, weight);
      else deal(index + 1, left - count, weight * ways(left, count));
    }
  }

  deal(0, total, 1n);
}

/** The row totals that remain after a column is taken. */
export function remainingRows(rows: readonly number[], column: readonly number[]): number[] {
  return rows.map((row, index) => row - (column[index] as number));
}
