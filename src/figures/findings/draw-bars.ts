import {allLevel, type Group} from "../../model/groups.js";
import {anyWithheld, isReleased, withheldMark} from "../../model/withheld.js";
import {spoken} from "../../text/numbers.js";
import {intervalRows, type RowNumber} from "../charts/interval-rows.js";
import {type Bar, labelOf, pairedBars} from "../charts/paired-bars.js";
import type {ChartOptions, FigureOptions} from "../charts/plot-figure.js";
import {barsSummary} from "./sentences.js";
import {groupKey, shareNumber, sharePanel} from "./share-numbers.js";

/**
 * The groups side by side as a figure of bars, with what it says for a reader who does not see it. Where some of
 * them are withheld, all units together stand under each label too, if a number of theirs is released.
 */
export function drawBars(bars: readonly Bar[], subject: string, options: ChartOptions): Element {
  const pairs = bars.filter(({group}) => group.level !== allLevel);
  const ofAll = bars.filter(({group}) => group.level === allLevel);
  const withAll = pairs.length === 0 || (anyWithheld(pairs) && ofAll.some(isReleased));
  const shown = withAll ? bars : pairs;
  const {width, document} = options;
  const figure = {width, ...(document && {document}), summary: barsSummary(subject, shown)};
  const groups = [...new Map(pairs.map(({group}) => [group.level, group])).values()];
  return groups.length > mostBars ? groupDots(pairs, groups, figure) : pairedBars(shown, figure);
}

/** The most groups whose bars stand under each other. */
export const mostBars = 3;

/** A row of dots for each label, a dot for each group. */
function groupDots(bars: readonly Bar[], groups: readonly Group[], figure: FigureOptions): Element {
  const heads = bars.filter(({key}, i) => bars.findIndex((bar) => bar.key === key) === i);
  const rows = heads.map((head) => ({
    label: labelOf(head),
    numbers: [groups.flatMap(({level}) => numbersOf(bars, head.key, level))]
  }));
  return intervalRows(rows, {panels: [{...sharePanel(), key: groupKey(groups)}], ...figure});
}

function numbersOf(bars: readonly Bar[], key: string, level: string): RowNumber[] {
  const bar = bars.find((each) => each.key === key && each.group.level === level);
  if (!bar) return [];
  const {many} = bar.group;
  if (isReleased(bar)) return [shareNumber(bar, many)];
  return [{value: null, number: withheldMark, words: spoken(bar.numerator, bar.denominator, many)}];
}
