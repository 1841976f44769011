import type {Nouns} from "../../model/study.js";
import {roundHalfEven, roundHalfUp} from "../../stats/rounding.js";
import {inWords} from "../../text/message-words.js";
import {countedAs} from "../../text/numbers.js";
import {isRounding} from "./contradictions.js";
import {
  columnSum,
  decimalsOf,
  type PrintedNumber,
  type PrintedRow,
  printedCount,
  rowOf
} from "./printed-numbers.js";

/** A relation in which a printed number stands, in words, and whether the printed and the recomputed number satisfy it. */
export type Evidence = {words: string; fits: {printed: boolean; recomputed: boolean}};

/**
 * All the arithmetic that a printed number takes part in: its own percentage; the total of its row, which is that of
 * its groups; and the sum of its column, which is the size of the group. Each is worked out from the paper, with the printed
 * count and with the recomputed one in its place.
 * @param count the recomputed count
 * @param groups the groups of the study, which print names by their plural
 */
export function findEvidence(
  number: PrintedNumber,
  printed: readonly PrintedNumber[],
  count: number,
  groups: readonly Nouns[]
): Evidence[] {
  return [
    ...ownPercentage(number, count),
    ...ownRow({number, printed, count, row: rowOf(number, printed, groups)}),
    ...ownColumn(number, printed, count)
  ];
}

function ownPercentage({n, denominator, percent}: PrintedNumber, count: number): Evidence[] {
  if (n === null || denominator === null || denominator === 0 || percent === null || n > denominator)
    return [];
  const isIt = (one: number) => one <= denominator && isRounding(percent, one, denominator);
  const decimals = decimalsOf(percent);
  const share = (one: number) =>
    `${one} of ${denominator} is ${roundHalfUp(one, denominator, decimals).toFixed(decimals)} %`;
  const isOther = count !== n && count <= denominator;
  const fits = {printed: isIt(n), recomputed: count === n || isIt(count)};
  const beside = isOther ? `, and ${share(count)}` : "";
  if (fits.printed) return [{words: `${share(n)}${isOther ? ", as printed" : ""}${beside}`, fits}];
  return [
    {words: `${share(n)}, not ${percent} %${beside}`, fits},
    ...otherReadings({n, denominator, percent})
  ];
}

/** How a percentage that is not the rounding of its count can have come about. */
function otherReadings({
  n,
  denominator,
  percent
}: {
  n: number;
  denominator: number;
  percent: string;
}): Evidence[] {
  const {first, past} = countsThatRoundTo(percent, denominator);
  const isCutOff =
    Math.floor((n * 100 * 10 ** decimalsOf(percent)) / denominator) ===
    Math.round(Number(percent) * 10 ** decimalsOf(percent));
  return [
    first === past
      ? {words: `no count of ${denominator} gives ${percent} %`, fits: theRecomputed}
      : {
          words: `${percent} % would be ${anyOf(first, past)} of ${denominator}`,
          fits: thePrinted
        },
    ...(isCutOff
      ? [{words: `${n} of ${denominator}, cut off and not rounded, is ${percent} %`, fits: thePrinted}]
      : [])
  ];
}

/** The counts of a denominator whose percentage is rounded to the printed one, half up or half to even: from `first`, before `past`. */
function countsThatRoundTo(percent: string, denominator: number): {first: number; past: number} {
  const [value, decimals] = [Number(percent), decimalsOf(percent)];
  return {
    first: lowestCount(denominator, (count) => roundHalfUp(count, denominator, decimals) >= value),
    past: lowestCount(denominator, (count) => roundHalfEven(count, denominator, decimals) > value)
  };
}

/** The lowest count that reaches something, as all above it do; one more than the denominator where none does. */
function lowestCount(denominator: number, reaches: (count: number) => boolean): number {
  let [lower, upper] = [0, denominator + 1];
  while (lower < upper) {
    const middle = Math.floor((lower + upper) / 2);
    if (reaches(middle)) upper = middle;
    else lower = middle + 1;
  }
  return lower;
}

function anyOf(first: number, past: number): string {
  if (past - first > 3) return `${first} to ${past - 1}`;
  return inWords(
    Array.from({length: past - first}, (_, i) => String(first + i)),
    "or"
  );
}

function ownRow({
  number,
  printed,
  count,
  row
}: {
  number: PrintedNumber;
  printed: readonly PrintedNumber[];
  count: number;
  row: PrintedRow | undefined;
}): Evidence[] {
  if (!row) return [];
  const isTotal = number.group === row.total.group;
  const counts = row.parts.map(({cell}) => printedCount(cell));
  const changed = row.parts.map(({cell}) => (cell.group === number.group ? count : printedCount(cell)));
  const total = printedCount(row.total);
  const words = (parts: readonly number[], totals: readonly number[]) => {
    const wrong = [...new Set(totals)].filter((one) => one !== sumOf(parts));
    const not = wrong.length === 0 ? "" : wrong.length === 1 ? ", not " : ", neither ";
    const named = parts.map((part, i) => countedAs(part, row.parts[i]?.nouns ?? {one: "", many: ""}));
    return `${inWords(named)} make ${sumOf(parts)}${not}${wrong.join(" nor ")}`;
  };
  const fits = {
    printed: total === sumOf(counts),
    recomputed: (isTotal ? count : total) === sumOf(changed)
  };
  const isOther = count !== printedCount(number);
  const said =
    isTotal || !isOther
      ? words(counts, [total, isTotal ? count : total])
      : `${words(counts, [total])}, and ${words(changed, [total])}`;
  const cells = [row.total, ...row.parts.map(({cell}) => cell)];
  return [{words: said, fits}, ...(fits.printed ? [] : otherColumns(number, cells, printed, isOther))];
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Where a row does not add up, the columns of its other cells tell whether those are right. */
function otherColumns(
  number: PrintedNumber,
  row: readonly PrintedNumber[],
  printed: readonly PrintedNumber[],
  isOther: boolean
): Evidence[] {
  const others = row
    .filter(({group, denominator}) => group !== number.group && denominator !== null)
    .map((cell) => ({name: columnName(cell), size: cell.denominator, sum: columnSum(cell, printed)}));
  const areRight = others.length > 0 && others.every(({size, sum}) => size === sum);
  if (areRight) {
    const words = `${inWords(others.map(({name, sum}) => `${name} adds up to ${sum}`))}, as ${others.length === 1 ? "it" : "they"} should`;
    return [{words, fits: {printed: false, recomputed: isOther}}];
  }
  return others
    .filter(({size, sum}) => size !== sum)
    .map(({name, sum, size}) => ({
      words: `${name} adds up to ${sum}, not ${size}, so the slip can be there`,
      fits: {printed: true, recomputed: !isOther}
    }));
}

function ownColumn(number: PrintedNumber, printed: readonly PrintedNumber[], count: number): Evidence[] {
  const {variable, denominator} = number;
  if (variable === null || denominator === null) return [];
  const n = printedCount(number);
  const sum = columnSum(number, printed);
  const other = sum - n + count;
  const name = columnName(number);
  const fits = {printed: sum === denominator, recomputed: other === denominator};
  const words =
    n === count
      ? `${name} adds up to ${sum}${fits.printed ? "" : `, not ${denominator}`}`
      : `${name} adds up to ${sum} with ${n}, and to ${other} with ${count}, for a group of ${denominator}`;
  return [{words, fits}];
}

function columnName({group}: PrintedNumber): string {
  return group === "total" ? "the total column" : `the column of ${group}`;
}

const thePrinted = {printed: true, recomputed: false} as const;
const theRecomputed = {printed: false, recomputed: true} as const;
