import {groupLabels} from "../../model/groups.js";
import type {DifferenceInterval} from "../../stats/newcombe.js";
import type {Interval} from "../../stats/wilson.js";
import {percent, spoken} from "../../text/numbers.js";
import {type Look, valueDot, whisker} from "./marks.js";
import {type ChartOptions, groupColours} from "./options.js";
import type {RowPanel} from "./row-panel.js";
import {roundStep} from "./scale.js";
import {twoPanels} from "./two-panels.js";

/** A group's count, and its share with an interval, as fractions of 1. */
type GroupShare = {numerator: number; denominator: number; share: Interval};

/** Adults and children on one trait, with the difference of their shares; fractions of 1. `words` says it aloud. */
export type ComparisonMark = {
  key: string;
  label: string;
  adults: GroupShare;
  children: GroupShare;
  difference: DifferenceInterval;
  words: string;
};

const looks = {
  adults: {shape: "circle", colour: groupColours.adult},
  children: {shape: "diamond", colour: groupColours.child},
  difference: {shape: "circle", colour: "var(--ink)"}
} as const satisfies Record<string, Look>;

/** How far the marks of the two groups stand from the middle of their row, in pixels. */
const apart = 8;

/**
 * An estimation plot: the share of each group with its interval, and beside it the difference, adults minus children,
 * on a scale with no difference in its middle. On a phone the shares are words and the difference alone is drawn.
 * @param items a row each, in the order in which they stand
 * @param summary what the figure says, for a reader who does not see it
 */
export function comparisons(
  items: readonly ComparisonMark[],
  options: ChartOptions & {summary: string}
): Element {
  const reach = Math.max(
    0.1,
    ...items.flatMap(({difference: {lower, upper}}) => [Math.abs(lower), Math.abs(upper)])
  );
  const step = roundStep(reach / 4);
  const bound = Math.min(1, Math.ceil(reach / step - 1e-9) * step);
  const aside = ({adults, children, difference}: ComparisonMark) =>
    [
      `${groupLabels.adult} ${shareWords(adults)} · ${groupLabels.child} ${shareWords(children)}`,
      pointsWords(difference)
    ] as const;
  return twoPanels(items, {first: shares, second: differenceWithin(bound), rowHeight: 42, aside}, options);
}

const shares: RowPanel<ComparisonMark> = {
  title: "Share of each group",
  domain: [0, 1],
  tick: (value) => `${Math.round(100 * value)} %`,
  key: [
    {...looks.adults, label: groupLabels.adult},
    {...looks.children, label: groupLabels.child}
  ],
  draw: (pen, scale, {adults, children}, y) =>
    [
      {...adults, whom: "adults", at: y - apart, look: looks.adults},
      {...children, whom: "children", at: y + apart, look: looks.children}
    ].map(({numerator, denominator, whom, share, at, look}) => ({
      words: spoken(numerator, denominator, whom),
      parts: [whisker(pen, scale, share, at, look.colour), valueDot(pen, scale, share.estimate, at, look)]
    })),
  numbers: ({adults, children}) => [
    {words: shareWords(adults), dy: -apart},
    {words: shareWords(children), dy: apart}
  ]
};

function differenceWithin(bound: number): RowPanel<ComparisonMark> {
  return {
    title: "Difference, percentage points",
    domain: [-bound, bound],
    tick: (value) => signed(Math.round(100 * value)),
    line: 0,
    sides: [
      ["← larger among", "children"],
      ["larger among", "adults →"]
    ],
    draw: (pen, scale, {difference, words}, y) => [
      {
        words,
        parts: [
          whisker(pen, scale, difference, y, looks.difference.colour),
          valueDot(pen, scale, difference.difference, y, looks.difference)
        ]
      }
    ],
    numbers: ({difference}) => [{words: pointsWords(difference), dy: 0}]
  };
}

function shareWords({numerator, denominator}: GroupShare): string {
  return percent(numerator, denominator);
}

/** Whole percentage points, or tenths where a difference would round to none. */
function pointsWords({difference}: DifferenceInterval): string {
  const size = Math.abs(100 * difference);
  return signed(Math.sign(difference) * (size < 0.95 ? Math.round(10 * size) / 10 : Math.round(size)));
}

function signed(points: number): string {
  return points === 0 ? "0" : `${points > 0 ? "+" : "−"}${Math.abs(points)}`;
}
