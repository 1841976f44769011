import {wilson} from "../../stats/wilson.js";
import {spoken} from "../../text/numbers.js";
import {type Look, valueDot, whisker} from "./marks.js";
import type {ChartOptions} from "./options.js";
import type {RowPanel} from "./row-panel.js";
import {twoPanels} from "./two-panels.js";

/**
 * How far two coders agree on a code: on how many excerpts, and Cohen's kappa, null where it is not defined. `words`
 * says both aloud, without the label.
 */
export type KappaMark = {
  key: string;
  label: string;
  kappa: {estimate: number | null; lower: number | null; upper: number | null};
  alike: {count: number; total: number};
  words: string;
};

const look: Look = {shape: "circle", colour: "var(--ink)"};

/**
 * The agreement of two coders on each code, and beside it Cohen's kappa, each with its interval. An interval of kappa
 * that passes an end of the scale ends in an arrow. On a phone the agreement is words and kappa alone is drawn.
 * @param marks a row each, in the order in which they stand
 * @param summary what the figure says, for a reader who does not see it
 */
export function kappas(marks: readonly KappaMark[], options: ChartOptions & {summary: string}): Element {
  const least = Math.min(0, ...marks.map(({kappa: {estimate, lower}}) => lower ?? estimate ?? 0));
  const from = Math.max(-1, Math.floor(5 * least + 1e-9) / 5);
  const aside = ({alike, kappa}: KappaMark) =>
    [
      `Agreement ${percentWords(alike.count / alike.total)}`,
      kappa.estimate === null ? "kappa not defined" : `kappa ${kappaWords(kappa.estimate, 2)}`
    ] as const;
  return twoPanels(marks, {first: agreements, second: kappasFrom(from), rowHeight: 32, aside}, options);
}

const agreements: RowPanel<KappaMark> = {
  title: "Agreement",
  domain: [0, 1],
  tick: percentWords,
  draw(pen, scale, {alike: {count, total}}, y) {
    const interval = wilson(count, total);
    const parts = [
      whisker(pen, scale, interval, y, look.colour),
      valueDot(pen, scale, interval.estimate, y, look)
    ];
    return [{words: spoken(count, total, "excerpts alike"), parts}];
  },
  numbers: ({alike: {count, total}}) => [{words: percentWords(count / total), dy: 0}]
};

function kappasFrom(from: number): RowPanel<KappaMark> {
  return {
    title: "Cohen’s kappa",
    domain: [from, 1],
    tick: (value) => (value === 0 ? "0" : kappaWords(value, 1)),
    line: 0,
    draw(pen, scale, {kappa: {estimate, lower, upper}}, y) {
      if (estimate === null) return [{words: "kappa not defined", parts: []}];
      const words = `kappa ${kappaWords(estimate, 2)}`;
      const dot = valueDot(pen, scale, estimate, y, look);
      if (lower === null || upper === null) return [{words, parts: [dot]}];
      const parts = [whisker(pen, scale, {lower, upper}, y, look.colour), dot];
      return [{words: `${words} (${kappaWords(lower, 2)} to ${kappaWords(upper, 2)})`, parts}];
    },
    numbers: ({kappa: {estimate}}) => [
      {words: estimate === null ? "not defined" : kappaWords(estimate, 2), dy: 0}
    ]
  };
}

/** A whole per cent, or tenths where a share would round to none or to all. */
function percentWords(share: number): string {
  const whole = Math.round(100 * share);
  const even = whole === 100 * share || (whole > 0 && whole < 100);
  return `${even ? whole : (100 * share).toFixed(1)} %`;
}

function kappaWords(kappa: number, decimals: number): string {
  const size = Math.abs(kappa).toFixed(decimals);
  return kappa < 0 && Number(size) > 0 ? `−${size}` : size;
}
