import type {Compared} from "../../analysis/comparisons/comparison.js";
import {type Group, shortName} from "../../model/groups.js";
import {differenceWords, groupsWords, pointsWords, pWords} from "../../text/comparison-words.js";
import type {IntervalPanel, IntervalRow} from "../charts/interval-rows.js";
import {labelOf} from "../charts/paired-bars.js";
import {roundStep} from "../charts/scales.js";
import {smallSize, wrap} from "../charts/text.js";
import {shareNumber} from "./share-numbers.js";

/** Two groups on one trait as a row: both shares, and the first minus the second. */
export function differenceRow(
  {label, tag, selection, first, second, difference, pValue}: Compared,
  groups: readonly [Group, Group]
) {
  const [one, other] = groups;
  const choice = selection && first.numerator + second.numerator > 0 ? {selection} : undefined;
  const of = ({level}: Group) => choice && {...choice, group: level};
  const shares = [shareNumber(first, one, of(one)), shareNumber(second, other, of(other))] as const;
  const {difference: value, lower, upper} = difference;
  const number = `${pointsWords(value)}, p ${pWords(pValue)}`;
  const words = `${groupsWords({first, second}, groups)}: ${differenceWords(difference, groups)}; Fisher’s p ${pWords(pValue)}`;
  return {
    label: labelOf({label, tag}),
    numbers: [shares, [{value, lower, upper, number, words, choice}]],
    narrow: {
      left: `${one.label}\u00a0${shares[0].number} · ${other.label}\u00a0${shares[1].number}`,
      right: number,
      words
    }
  };
}

/** The panel of the difference, the first group minus the second, the second panel of each row: no difference is in its middle. */
export function differencePanel(
  rows: readonly IntervalRow[],
  [one, other]: readonly [Group, Group]
): IntervalPanel {
  const ends = rows.flatMap(({numbers}) => (numbers[1] ?? []).flatMap(({lower, upper}) => [lower, upper]));
  const furthest = Math.max(0.1, ...ends.map((end) => Math.abs(end ?? 0)));
  const step = roundStep(furthest / 4);
  const bound = Math.ceil(furthest / step - 1e-9) * step;
  return {
    title: "Difference, percentage points; Fisher’s\u00a0p",
    domain: [-Math.min(1, bound), Math.min(1, bound)],
    tick: (value) => signed(Math.round(100 * value)),
    line: 0,
    sides: [
      ["← larger among", ...sideLines(shortName(other))],
      ["larger among", ...sideLines(`${shortName(one)} →`)]
    ]
  };
}

/** The name of a group beside the line of no difference: groups that a reader has chosen have long names. */
function sideLines(name: string): string[] {
  return wrap(name, 120, {size: smallSize});
}

function signed(points: number): string {
  return points === 0 ? "0" : `${points > 0 ? "+" : "−"}${Math.abs(points)}`;
}
