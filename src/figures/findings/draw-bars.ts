import {allLevel} from "../../model/groups.js";
import {anyWithheld, isReleased} from "../../model/withheld.js";
import {type Bar, pairedBars} from "../charts/paired-bars.js";
import type {ChartOptions} from "../charts/plot-figure.js";
import {barsSummary} from "./sentences.js";

/**
 * The groups side by side as a figure of bars, with what it says for a reader who does not see it. Where some of
 * them are withheld, all units together stand under each label too, if a number of theirs is released.
 */
export function drawBars(bars: readonly Bar[], subject: string, {width, document}: ChartOptions): Element {
  const pairs = bars.filter(({group}) => group.level !== allLevel);
  const ofAll = bars.filter(({group}) => group.level === allLevel);
  const hasGroups = pairs.length > 0;
  const shown = !hasGroups || (anyWithheld(pairs) && ofAll.some(isReleased)) ? bars : pairs;
  return pairedBars(shown, {width, ...(document && {document}), summary: barsSummary(subject, shown)});
}
