import {roundHalfEven, roundHalfUp} from "../../stats/rounding.js";
import {decimalsOf, type PrintedNumber, printedCount} from "./printed-numbers.js";

/** A contradiction in print: which part is wrong, what print implies instead, and why. */
export type Contradiction = {part: "n" | "percent"; implied: number; because: string};

/**
 * Finds where the printed numbers contradict each other, from print alone.
 *
 * A percentage contradicts its own counts when neither rounding half up nor half to even gives it. A count
 * contradicts its row when the total is not adults plus children; where some of the three columns do not sum to
 * their denominator, only the cells of those columns are held to be wrong.
 * @returns the contradictions of each printed number's id
 */
export function contradictions(printed: readonly PrintedNumber[]): Map<string, Contradiction[]> {
  const found = new Map<string, Contradiction[]>();
  const add = ({id}: PrintedNumber, contradiction: Contradiction) => {
    found.set(id, [...(found.get(id) ?? []), contradiction]);
  };
  for (const number of printed) {
    const contradiction = againstOwnCounts(number);
    if (contradiction) add(number, contradiction);
  }
  for (const total of printed.filter(({variable, group}) => variable !== null && group === "total")) {
    for (const [number, contradiction] of againstRow(total, printed)) add(number, contradiction);
  }
  return found;
}

function againstOwnCounts({n, denominator, percent}: PrintedNumber): Contradiction | undefined {
  if (n === null || denominator === null || percent === null || denominator === 0 || n > denominator) return;
  const decimals = decimalsOf(percent);
  const implied = roundHalfUp(n, denominator, decimals);
  if (isRounding(percent, n, denominator)) return;
  return {
    part: "percent",
    implied,
    because: `${n} of ${denominator} is ${implied.toFixed(decimals)} %, not ${percent} %`
  };
}

/** Whether a printed percentage is the rounding, half up or half to even, of count / total at its own decimals. */
export function isRounding(percent: string, count: number, total: number): boolean {
  const decimals = decimalsOf(percent);
  const value = Number(percent);
  return value === roundHalfUp(count, total, decimals) || value === roundHalfEven(count, total, decimals);
}

function againstRow(
  total: PrintedNumber,
  printed: readonly PrintedNumber[]
): Array<[PrintedNumber, Contradiction]> {
  const beside = printed.filter(
    (d) => d.place === total.place && d.variable === total.variable && d.level === total.level
  );
  const [adults, children] = ["adults", "children"].map((group) => beside.find((d) => d.group === group));
  if (!adults || !children) return [];
  const [t, a, c] = [printedCount(total), printedCount(adults), printedCount(children)];
  if (t === a + c) return [];
  const implied = new Map([
    [total, a + c],
    [adults, t - c],
    [children, t - a]
  ]);
  const broken = [total, adults, children].filter(
    (number) => number.denominator !== null && columnSum(number, printed) !== number.denominator
  );
  const suspects = broken.length > 0 ? broken : [total, adults, children];
  return suspects.map((number) => [
    number,
    {
      part: "n",
      implied: implied.get(number) ?? 0,
      because: [
        `${a} adults and ${c} children make ${a + c}, not ${t}`,
        ...(broken.includes(number)
          ? [`its column sums to ${columnSum(number, printed)}, not ${number.denominator}`]
          : [])
      ].join("; ")
    }
  ]);
}

function columnSum(number: PrintedNumber, printed: readonly PrintedNumber[]): number {
  return printed
    .filter((d) => d.place === number.place && d.variable === number.variable && d.group === number.group)
    .reduce((sum, d) => sum + printedCount(d), 0);
}
