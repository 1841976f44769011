import {binomials, multinomial, type Ways} from "./binomial.js";
import {type Contingency, margins} from "./contingency.js";
import {quotient} from "./exact.js";
import {eachColumn, type Fillings, fillings, remainingRows} from "./fillings.js";
import {type Ranked, rank, sumUpTo} from "./ranked.js";

/**
 * The probability of all tables with a table's margins that are no more probable than it, exact but for one
 * rounding.
 *
 * The probability of a table is its weight, the product of the ways to deal out each column, over the ways to
 * deal out the whole. The columns are parted in two, and the tables with them. For whatever the first part
 * can take of the rows, each of its weights is set against those weights of the second that keep the product
 * at the observed one's.
 * @param table counts without empty rows or columns; quickest with fewer rows than columns
 * @param steps the most that the test may take; by default 16 million, which is some seconds
 * @throws RangeError naming the table, when it takes more
 */
export function shareNotMoreProbable(table: Contingency, steps = maxSteps): number {
  const {rows, columns, total} = margins(table);
  const spend = allowance(total, steps);
  const ways = binomials(spend);
  const observed = columns
    .map((_, index) => table.map((row) => row[index] as number))
    .reduce((weight, column) => weight * multinomial(column, ways), 1n);
  const [first, second] = parted(columns);
  const fillFirst = fillings(first, ways, spend);
  const fillSecond = fillings(second, ways, spend);
  const ranks = new Map<Fillings, Ranked>();
  let sum = 0n;
  for (const {taken, times} of meetings(rows, first, ways, spend)) {
    const both = [fillFirst(taken), fillSecond(remainingRows(rows, taken))];
    const [few, many] = both.sort((a, b) => a.size - b.size) as [Fillings, Fillings];
    const ranked = ranks.get(many) ?? rank(many);
    ranks.set(many, ranked);
    spend(few.size / 2);
    for (const [weight, tables] of few) sum += times * tables * weight * sumUpTo(ranked, observed / weight);
  }
  return quotient(sum, multinomial(rows, ways));
}

/**
 * The most steps that a test may take, which is some seconds. Weighing a table takes 1 step, and more as the total grows.
 */
const maxSteps = 16_000_000;

function allowance(total: number, most: number): (steps: number) => void {
  let left = most;
  return (steps) => {
    left -= steps * (1 + total / 100);
    if (left < 0)
      throw new RangeError(
        `table has too many others with its margins for an exact test: it sums to ${total}`
      );
  };
}

/**
 * The columns in two parts, each with about as many ways to fill it; the largest comes first and takes what
 * is left.
 */
function parted(columns: readonly number[]): [number[], number[]] {
  const [first, second, ...others] = columns.toSorted((a, b) => b - a) as [number, number, ...number[]];
  const one = {columns: [first], ways: 1};
  const other = {columns: [second], ways: 1};
  for (const column of others) {
    const lighter = one.ways < other.ways ? one : other;
    lighter.columns.push(column);
    lighter.ways *= column + 1;
  }
  return [one.columns, other.columns];
}

/**
 * What a part of the columns may take of each row, and how often the same comes up in another order of equal
 * rows.
 */
type Meeting = {taken: readonly number[]; times: bigint};

function meetings(
  rows: readonly number[],
  part: readonly number[],
  ways: Ways,
  spend: (steps: number) => void
): Iterable<Meeting> {
  const found = new Map<string, Meeting>();
  const total = part.reduce((sum, column) => sum + column, 0);
  eachColumn(rows, total, ways, (taken) => {
    spend(4);
    const key = rows
      .map((row, index) => `${row}:${taken[index]}`)
      .sort()
      .join();
    const same = found.get(key);
    if (same) same.times += 1n;
    else found.set(key, {taken: [...taken], times: 1n});
  });
  return found.values();
}
