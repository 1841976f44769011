import {wilsonInterval} from "../../analysis/methods/method.js";
import type {Proportion} from "../../stats/proportion.js";
import {percent, spoken} from "../../text/numbers.js";
import type {IntervalPanel, RowNumber} from "../charts/interval-rows.js";

/** A share as a number of a row, with the interval that this site states; a share of nobody has no value. */
export function shareNumber({numerator, denominator}: Proportion, whom: string): RowNumber {
  const words = {
    number: percent(numerator, denominator),
    words: spoken(numerator, denominator, whom)
  };
  if (denominator === 0) return {value: null, ...words};
  const {
    estimate = null,
    lower = null,
    upper = null
  } = wilsonInterval.values({
    numerator,
    denominator
  });
  return {value: estimate, lower, upper, ...words};
}

/** The panel of a share, from nobody to everybody. */
export function sharePanel(title?: string): IntervalPanel {
  return {...(title && {title}), domain: [0, 1], tick: (share) => `${Math.round(100 * share)} %`};
}
