import {wilsonInterval} from "../../analysis/methods/method.js";
import type {Group} from "../../model/groups.js";
import type {Row} from "../../model/row.js";
import {type Counted, isReleased} from "../../model/withheld.js";
import type {Proportion} from "../../stats/proportion.js";
import {endWords, percent, spoken, tablePercent, type Whom} from "../../text/numbers.js";
import {symbolNames} from "../charts/interval-marks.js";
import type {IntervalPanel, RowNumber} from "../charts/interval-rows.js";
import {groupColour} from "../charts/plot-figure.js";
import type {MarkChoice} from "../reading/mark-choice.js";

/** The ends of the interval that this site states for a share; none where a number is withheld, or of nobody. */
export function shareInterval(counted: Counted): {lower: number | null; upper: number | null} {
  if (!isReleased(counted) || counted.denominator === 0) return {lower: null, upper: null};
  const {lower = null, upper = null} = wilsonInterval.values(counted);
  return {lower, upper};
}

/** A share as a number of a row, with its interval; a share of nobody has no value. */
export function shareNumber(share: Proportion, whom: Whom, choice?: MarkChoice): RowNumber {
  const {numerator, denominator} = share;
  return {
    value: denominator === 0 ? null : numerator / denominator,
    ...shareInterval(share),
    number: percent(numerator, denominator),
    words: spoken(numerator, denominator, whom),
    choice: numerator > 0 ? choice : undefined
  };
}

/**
 * A share as a table prints it, in columns of a file: `percent` and, with an interval, its ends `low` and `high`. All are
 * empty where a number is withheld, or of nobody.
 */
export function tabledShare(
  counted: Counted,
  {interval = true, decimals}: {interval?: boolean; decimals?: number} = {}
): Row {
  const {numerator, denominator} = counted;
  const share =
    isReleased(counted) && denominator !== 0 ? tablePercent(numerator, denominator, decimals) : null;
  if (!interval) return {percent: share};
  const {lower, upper} = shareInterval(counted);
  return {percent: share, low: inPercent(lower), high: inPercent(upper)};
}

/**
 * Behind shares of wholes, where what is printed of one of them does not add up to 100 %; a sentence with a space before it.
 * @param parts all parts of all wholes
 * @param wholeOf which whole a part is of
 */
export function sumWords<Part extends Counted>(
  parts: readonly Part[],
  wholeOf: (part: Part) => string,
  decimals?: number
): string {
  const sums = new Map<string, number>();
  for (const part of parts.filter(isReleased)) {
    const percentage = Number(tablePercent(part.numerator, part.denominator, decimals));
    sums.set(wholeOf(part), (sums.get(wholeOf(part)) ?? 0) + percentage);
  }
  const isOff = [...sums.values()].some((sum) => Math.abs(sum - 100) > 1e-6);
  return isOff ? " Rounded shares need not add up to 100 %." : "";
}

/** How the groups look on a panel of shares. */
export function groupKey(groups: readonly Group[]): NonNullable<IntervalPanel["key"]> {
  return groups.map((group) => ({
    symbol: symbolNames[group.place ?? 0] ?? "circle",
    colour: groupColour(group),
    label: group.label
  }));
}

/** The panel of a share, from nobody to everybody. */
export function sharePanel(title?: string): IntervalPanel {
  return {...(title && {title}), domain: [0, 1], tick: (share) => `${Math.round(100 * share)} %`};
}

/**
 * The panel of shares that may all be high, as those of agreement are: it begins at the tens of per cent under the lowest
 * of them. Its dots tell a value by their place and not by a length, so it needs no zero.
 */
export function highSharePanel(title: string, numbers: readonly RowNumber[]): IntervalPanel {
  const lowest = Math.min(0.9, ...numbers.map(({value, lower}) => lower ?? value ?? 1));
  return {...sharePanel(title), domain: [Math.floor(lowest * 10 + 1e-9) / 10, 1]};
}

function inPercent(share: number | null): string | null {
  return share === null ? null : endWords(share);
}
