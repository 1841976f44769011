import {allLevel, type Group} from "../../model/groups.js";
import {anyWithheld, isReleased, withheldMark} from "../../model/withheld.js";
import {minusWords, pointsWords, pWords, rangeWords} from "../../text/comparison-words.js";
import {spoken} from "../../text/numbers.js";
import {type IntervalRow, intervalRows, type RowNumber} from "../charts/interval-rows.js";
import {type Bar, labelOf, pairedBars} from "../charts/paired-bars.js";
import type {ChartOptions, FigureOptions} from "../charts/plot-figure.js";
import {type GroupedTableOptions, groupedTable} from "../tables/grouped-table.js";
import {type Differences, differencesOf} from "./bar-differences.js";
import {differencePanel, differenceRow} from "./difference-rows.js";
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
  const differences = differencesOf(bars);
  if (differences) return drawDifferences(pairs, differences, figure);
  const groups = [...new Map(pairs.map(({group}) => [group.level, group])).values()];
  return groups.length > mostBars ? groupDots(pairs, groups, figure) : pairedBars(shown, figure);
}

/** The same numbers as a table; of two groups that a reader has chosen, with their difference. */
export function tableBars(bars: readonly Bar[], words: Omit<GroupedTableOptions, "last">): HTMLElement {
  const differences = differencesOf(bars);
  const last = differences && {
    header: `${minusWords(differences.groups)}, points (95 % interval); Fisher’s p`,
    cell(key: string): string {
      const compared = differences.of.get(key);
      if (typeof compared !== "object") return compared ?? "–";
      const {difference, lower, upper} = compared.difference;
      return `${pointsWords(difference)} (${rangeWords(lower, upper, pointsWords)}); ${pWords(compared.pValue)}`;
    }
  };
  return groupedTable(bars, {...words, last});
}

/** Two chosen groups on each label: both shares, and their difference or why none is tested. */
function drawDifferences(bars: readonly Bar[], {groups, of}: Differences, figure: FigureOptions): Element {
  const [one, other] = groups;
  const heads = bars.filter(({group}) => group.level === one.level);
  const rows = heads.map((head): IntervalRow => {
    const compared = of.get(head.key) ?? "–";
    if (typeof compared === "object") return differenceRow({...compared, tag: head.tag}, groups);
    const shares = [...numbersOf(bars, head.key, one.level), ...numbersOf(bars, head.key, other.level)];
    const words = `${shares.map((share) => share.words).join(" and ")}: ${compared}`;
    const left = shares.map(({number}, i) => `${groups[i]?.label} ${number}`).join(" · ");
    return {
      label: labelOf(head),
      numbers: [shares, [{value: null, number: compared, words}]],
      narrow: {left, right: compared, words}
    };
  });
  const panels = [
    {...sharePanel("Share of each group"), key: groupKey(groups)},
    differencePanel(rows, groups)
  ];
  return intervalRows(rows, {panels, ...figure});
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
  if (isReleased(bar)) return [shareNumber(bar, bar.group, bar.choice)];
  return [{value: null, number: withheldMark, words: spoken(bar.numerator, bar.denominator, bar.group)}];
}
