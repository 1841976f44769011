import type {Kappa} from "../../stats/cohen-kappa.js";
import type {Proportion} from "../../stats/proportion.js";
import type {Interval} from "../../stats/wilson.js";
import {associationNumber, pointsWords, pWords, ratioWords} from "../../text/comparison-words.js";
import {endWords, tablePercent} from "../../text/numbers.js";
import {plainNumber} from "../../text/plain-number.js";
import {coefficient} from "./agreement-words.js";

type Cell = number | string | null;

/** How the computed numbers of a finding stand in a file. */
export type FileNumbers = {
  /** What follows the name of a group in the columns of its share. */
  shareEnds: readonly string[];
  /** The cells of these columns. */
  share(counted: Proportion, interval: Interval): readonly Cell[];
  points(fraction: number): Cell;
  p(p: number | null): Cell;
  ratio(ratio: number | null): Cell;
  coefficient(value: number | null): Cell;
  association(value: number | null): Cell;
};

/** Unrounded; shares and differences are fractions of 1. */
export const exactNumbers: FileNumbers = {
  shareEnds: ["", "_total", "_share", "_lower", "_upper"],
  share: ({numerator, denominator}, {estimate, lower, upper}) => [
    numerator,
    denominator,
    estimate,
    lower,
    upper
  ],
  points: (fraction) => fraction,
  p: (p) => p,
  ratio: (ratio) => ratio,
  coefficient: (value) => value,
  association: (value) => value
};

/** With the decimals of the table; shares are percentages and differences percentage points. */
export const printedNumbers: FileNumbers = {
  shareEnds: ["", "_total", "_percent", "_low", "_high"],
  share: ({numerator, denominator}, {lower, upper}) => [
    numerator,
    denominator,
    tablePercent(numerator, denominator),
    endWords(lower),
    endWords(upper)
  ],
  points: (fraction) => plainNumber(pointsWords(fraction)),
  p: (p) => (p === 0 ? "0" : plainNumber(pWords(p))),
  ratio: (ratio) => plainNumber(ratioWords(ratio)),
  coefficient: (value) => plainNumber(coefficient(value)),
  association: (value) => plainNumber(associationNumber(value))
};

/** The columns of kappa. Coders who never differ show no spread, so that there is no interval. */
export function kappaCells(
  {estimate, lower, upper, standardError}: Kappa,
  {coefficient: write}: FileNumbers
): Record<string, Cell> {
  return {
    kappa: write(estimate),
    kappa_lower: standardError ? write(lower) : null,
    kappa_upper: standardError ? write(upper) : null
  };
}

/** The columns of a share whose names begin with that of a group. */
export function shareCells(
  name: string,
  [counted, interval]: readonly [Proportion, Interval],
  {shareEnds, share}: FileNumbers
): Record<string, Cell> {
  const cells = share(counted, interval);
  return Object.fromEntries(shareEnds.map((end, i) => [`${name}${end}`, cells[i] ?? null]));
}
