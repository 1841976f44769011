import {wilson} from "../../stats/wilson.js";
import {percent, spoken} from "../../text/numbers.js";
import {type Look, valueDot, whisker} from "./marks.js";
import type {ChartOptions} from "./options.js";
import type {RowPanel} from "./row-panel.js";
import {twoPanels} from "./two-panels.js";

/** Two shares of an item, each of its own group; one of nobody is not drawn. `words` says both aloud. */
export type SharePair = {
  label: string;
  first: {numerator: number; denominator: number};
  second: {numerator: number; denominator: number};
  words: string;
};

/** What a share is: its title, its name in short, and whom it is of. */
type Shown = {title: string; short: string; whom: string};

const look: Look = {shape: "circle", colour: "var(--ink)"};

/**
 * Two shares of each item beside each other, each with its Wilson interval. On a phone the first is words and the second
 * alone is drawn.
 * @param summary what the figure says, for a reader who does not see it
 */
export function sharePairs(
  items: readonly SharePair[],
  {first, second, ...options}: ChartOptions & {summary: string; first: Shown; second: Shown}
): Element {
  const numbers = (shown: Shown, {numerator, denominator}: SharePair["first"]) =>
    `${shown.short} ${percent(numerator, denominator)}`;
  const aside = (item: SharePair) => [numbers(first, item.first), numbers(second, item.second)] as const;
  const panels = {
    first: panelOf(first, (item) => item.first),
    second: panelOf(second, (item) => item.second),
    rowHeight: 30,
    aside
  };
  return twoPanels(items, panels, options);
}

function panelOf({title, whom}: Shown, of: (item: SharePair) => SharePair["first"]): RowPanel<SharePair> {
  return {
    title,
    domain: [0, 1],
    tick: (share) => `${Math.round(100 * share)} %`,
    draw(pen, scale, item, y) {
      const {numerator, denominator} = of(item);
      const words = spoken(numerator, denominator, whom);
      if (denominator === 0) return [{words, parts: []}];
      const interval = wilson(numerator, denominator);
      const mark = valueDot(pen, scale, interval.estimate, y, look);
      return [{words, parts: [whisker(pen, scale, interval, y, look.colour), mark]}];
    },
    numbers: (item) => [{words: percent(of(item).numerator, of(item).denominator), dy: 0}]
  };
}
