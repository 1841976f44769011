import type {ChartOptions} from "../charts/options.js";
import {type Bar, pairedBars} from "../charts/paired-bars.js";
import {barsSummary} from "./sentences.js";

/** Adults and children side by side as a figure of bars, with what it says for a reader who does not see it. */
export function drawBars(bars: readonly Bar[], subject: string, {width, document}: ChartOptions): Element {
  const pairs = bars.filter(({group}) => group !== "all");
  return pairedBars(pairs, {width, ...(document && {document}), summary: barsSummary(subject, pairs)});
}
