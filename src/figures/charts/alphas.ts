import {wilson} from "../../stats/wilson.js";
import {percent, spoken} from "../../text/numbers.js";
import {type Look, valueDot, whisker} from "./marks.js";
import type {ChartOptions} from "./options.js";
import type {RowPanel} from "./row-panel.js";
import {twoPanels} from "./two-panels.js";

/**
 * How far coders agree on whole excerpts: on how many of them they agree, and alpha, null where it is not determined.
 * Its interval is null where there is none yet. `words` says both aloud, without the label.
 */
export type AlphaMark = {
  key: string;
  label: string;
  alike: {count: number; total: number};
  alpha: {estimate: number | null; lower: number | null; upper: number | null};
  words: string;
};

const look: Look = {shape: "circle", colour: "var(--ink)"};

/**
 * The share of excerpts that are alike, with its Wilson interval, and beside it alpha with its own. On a phone the share
 * is words and alpha alone is drawn.
 * @param marks a row each, in the order in which they stand; total is above 0
 * @param summary what the figure says, for a reader who does not see it
 */
export function alphas(marks: readonly AlphaMark[], options: ChartOptions & {summary: string}): Element {
  const least = Math.min(0, ...marks.map(({alpha: {estimate, lower}}) => lower ?? estimate ?? 0));
  const from = Math.max(-1, Math.floor(5 * least + 1e-9) / 5);
  const aside = ({alike, alpha}: AlphaMark) =>
    [`Alike ${percent(alike.count, alike.total)}`, `alpha ${alphaWords(alpha.estimate)}`] as const;
  return twoPanels(marks, {first: alikeShares, second: alphasFrom(from), rowHeight: 40, aside}, options);
}

const alikeShares: RowPanel<AlphaMark> = {
  title: "Excerpts alike",
  domain: [0, 1],
  tick: (share) => `${Math.round(100 * share)} %`,
  draw(pen, scale, {alike}, y) {
    const interval = wilson(alike.count, alike.total);
    const parts = [
      whisker(pen, scale, interval, y, look.colour),
      valueDot(pen, scale, interval.estimate, y, look)
    ];
    return [{words: spoken(alike.count, alike.total, "excerpts alike"), parts}];
  },
  numbers: ({alike: {count, total}}) => [{words: percent(count, total), dy: 0}]
};

function alphasFrom(from: number): RowPanel<AlphaMark> {
  return {
    title: "Krippendorff’s alpha",
    domain: [from, 1],
    tick: (value) => (value === 0 ? "0" : value.toFixed(1).replace("-", "−")),
    line: 0,
    draw(pen, scale, {alpha: {estimate, lower, upper}}, y) {
      const words = `alpha ${alphaWords(estimate)}`;
      if (estimate === null) return [{words, parts: []}];
      const dot = valueDot(pen, scale, estimate, y, look);
      if (lower === null || upper === null) return [{words, parts: [dot]}];
      const parts = [whisker(pen, scale, {lower, upper}, y, look.colour), dot];
      return [{words: `${words} (${alphaWords(lower)} to ${alphaWords(upper)})`, parts}];
    },
    numbers: ({alpha}) => [{words: alphaWords(alpha.estimate), dy: 0}]
  };
}

function alphaWords(alpha: number | null): string {
  return alpha === null ? "not defined" : alpha.toFixed(2).replace("-", "−");
}
